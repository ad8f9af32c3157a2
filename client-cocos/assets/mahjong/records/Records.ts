import { _decorator, Button, Component, Label, Prefab, ScrollView, Widget } from "cc";
import { type Screen, want } from "../../app/screen";
import type { Stage } from "../../draw/box";
import { caption, place, UNITS, write } from "../../draw/place";
import { intents, type RootState } from "../../shaddock/shaddock.mjs";
import { keep, placeScrolled, roomIn } from "../../window/scrolled";
import { WindowFrame } from "../../window/WindowFrame";
import { CHROME } from "../../window/window-size";
import { deviceClock } from "./clock";
import { RecordLine } from "./RecordLine";
import { recordBoxes, recordsBox } from "./record-layout";
import { type RecordsWindowView, recordsView } from "./record-view";

const { ccclass, property } = _decorator;

/** Past matches, the rounds of one, and the way to see a round again. */
@ccclass("Records")
export class Records extends Component implements Screen {
  @property(WindowFrame) frame: WindowFrame = null!;
  @property(Prefab) line: Prefab = null!;
  /** Between head and foot. */
  @property(Widget) body: Widget = null!;
  @property(ScrollView) scroll: ScrollView = null!;
  /** In place of lines. */
  @property(Label) empty: Label = null!;
  @property(Label) note: Label = null!;
  @property(Button) again: Button = null!;

  private readonly items: RecordLine[] = [];
  private stage: Stage = null!;
  private state: RootState | null = null;
  private view: RecordsWindowView | null = null;

  onLoad(): void {
    this.again.node.on(Button.EventType.CLICK, () => this.view && want(this, this.view.again.intent));
  }

  start(): void {
    want(this, intents.records.listMatches());
  }

  show(state: RootState): void {
    this.state = state;
    const view = recordsView(state, deviceClock);
    const isOther = view.inMatch !== this.view?.inMatch || view.lines.length !== this.view.lines.length;
    this.view = view;
    this.frame.entitle(view.title);
    write(this.empty, view.empty);
    write(this.note, view.note);
    caption(this.again, view.again.text);
    this.again.node.active = view.failed;
    this.arrange(view);
    const items = keep(this.items, view.lines.length, {
      ...{ prefab: this.line, of: RecordLine, parent: this.scroll.content! },
    });
    placeScrolled(this.scroll, items, recordBoxes(roomIn(this.scroll), items.length));
    items.forEach((item, i) => {
      item.show(view.lines[i]!);
    });
    if (isOther) this.frame.rewind();
  }

  lay(stage: Stage): void {
    this.stage = stage;
    if (this.state) this.show(this.state);
    this.frame.rewind();
  }

  /** Out of a match one comes to the matches. */
  back(): boolean {
    if (!this.view?.inMatch) return false;
    want(this, intents.records.closeMatch());
    return true;
  }

  /** As high as its lines need, and what is said below them. */
  private arrange({ lines, note, failed }: RecordsWindowView): void {
    const hasFoot = note !== "" || failed;
    this.body.bottom = (hasFoot ? CHROME.foot : CHROME.end) * UNITS;
    place(this.node, recordsBox(this.stage, lines.length, hasFoot), this.stage);
    this.frame.settle();
  }
}
