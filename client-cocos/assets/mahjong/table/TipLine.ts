import { _decorator, Button, Component, Label } from "cc";
import { want } from "../../app/screen";
import type { Stage } from "../../draw/box";
import { caption, place, write } from "../../draw/place";
import { intents, type RootState, selectTip, texts } from "../../shaddock/shaddock.mjs";
import type { TableGeometry } from "../board/table-geometry";
import { tipBox } from "./table-layout";

const { ccclass, property } = _decorator;

/** Tells a newcomer what to do, once for each kind of thing; gone when it is done, or by a touch. */
@ccclass("TipLine")
export class TipLine extends Component {
  @property(Label) text: Label = null!;
  @property(Button) understood: Button = null!;

  private geometry: TableGeometry = null!;
  private stage: Stage = null!;

  onLoad(): void {
    this.understood.node.on(Button.EventType.CLICK, () => want(this, intents.tips.tell(null)));
  }

  show(state: RootState): void {
    const tip = selectTip(state);
    this.node.active = tip !== null;
    if (tip !== state.tips.told) want(this, intents.tips.tell(tip));
    if (!tip) return;
    place(this.node, tipBox(tip, this.geometry), this.stage);
    const { board } = texts[state.settings.language];
    write(this.text, board.tips[tip]);
    caption(this.understood, board.gotIt);
  }

  /** Where it lies from the next `show` on. */
  lay(geometry: TableGeometry, stage: Stage): void {
    this.geometry = geometry;
    this.stage = stage;
  }
}
