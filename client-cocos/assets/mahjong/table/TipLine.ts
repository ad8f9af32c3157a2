import { _decorator, Button, Component, Label } from "cc";
import { deviceStorage } from "../../app/device-storage";
import type { Stage } from "../../draw/box";
import { caption, place, write } from "../../draw/place";
import {
  keepTips,
  type Language,
  seenTips,
  type TableView,
  type Tip,
  texts,
  tipFor,
} from "../../shaddock/shaddock.mjs";
import type { TableGeometry } from "../board/table-geometry";
import { tipBox } from "./table-layout";

const { ccclass, property } = _decorator;

/** Tells a newcomer what to do, once for each kind of thing; gone when it is done, or by a touch. */
@ccclass("TipLine")
export class TipLine extends Component {
  @property(Label) text: Label = null!;
  @property(Button) understood: Button = null!;

  private readonly seen = new Set<Tip>(seenTips(deviceStorage));
  private shown: Tip | null = null;
  private geometry: TableGeometry = null!;
  private stage: Stage = null!;

  onLoad(): void {
    this.understood.node.on(Button.EventType.CLICK, this.understand, this);
  }

  show(view: Pick<TableView, "prompt" | "waits">, language: Language): void {
    const tip = tipFor(view);
    // What was shown and does not matter any more counts as understood.
    if (this.shown && this.shown !== tip) this.understand();
    this.shown = tip && !this.seen.has(tip) ? tip : null;
    this.node.active = this.shown !== null;
    if (!this.shown) return;
    const { board } = texts[language];
    place(this.node, tipBox(this.shown, this.geometry), this.stage);
    write(this.text, board.tips[this.shown]);
    caption(this.understood, board.gotIt);
  }

  /** Where it lies from the next `show` on. */
  lay(geometry: TableGeometry, stage: Stage): void {
    this.geometry = geometry;
    this.stage = stage;
  }

  private understand(): void {
    if (!this.shown) return;
    this.seen.add(this.shown);
    keepTips(deviceStorage, Array.from(this.seen));
    this.shown = null;
    this.node.active = false;
  }
}
