import { _decorator, Button, Component, Label } from "cc";
import { type Screen, want } from "../../app/screen";
import { type Stage, windowBox } from "../../draw/box";
import { caption, place, write } from "../../draw/place";
import { intents, type RootState, selectTable, texts } from "../../shaddock/shaddock.mjs";
import { WindowFrame } from "../../window/WindowFrame";

const { ccclass, property } = _decorator;

const SIZE = { width: 460, height: 224 };

/** Why one sits at the table no more. */
@ccclass("Closed")
export class Closed extends Component implements Screen {
  @property(WindowFrame) frame: WindowFrame = null!;
  @property(Label) why: Label = null!;
  @property(Button) leave: Button = null!;

  onLoad(): void {
    this.leave.node.on(Button.EventType.CLICK, this.back, this);
  }

  show(state: RootState): void {
    const { closed } = selectTable(state);
    const { board, table } = texts[state.settings.language];
    this.frame.entitle(table.phases.closed);
    write(this.why, closed ? table.closed[closed] : "");
    caption(this.leave, board.toLobby);
  }

  lay(stage: Stage): void {
    place(this.node, windowBox(stage, SIZE), stage);
  }

  back(): boolean {
    want(this, intents.desk.forgotten());
    return true;
  }
}
