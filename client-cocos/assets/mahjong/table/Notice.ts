import { _decorator, Component, Label } from "cc";
import type { Stage } from "../../draw/box";
import { place, write } from "../../draw/place";
import { freshNotices, type NoticeLine } from "../../shaddock/shaddock.mjs";
import type { TableGeometry } from "../board/table-geometry";

const { ccclass, property } = _decorator;

/** Seconds that a line stays. */
const STAY = 2.6;

/** Says why nothing happened: a line that goes by itself. */
@ccclass("Notice")
export class Notice extends Component {
  @property(Label) text: Label = null!;

  private said: readonly NoticeLine[] | null = null;
  /** What is said after the line that stands there. */
  private lines: readonly NoticeLine[] = [];

  /** Says what is new of these; what was there when one came is not said. */
  show(notices: readonly NoticeLine[]): void {
    const fresh = freshNotices(notices, this.said ?? notices);
    this.said = notices;
    if (fresh.length === 0) return;
    this.lines = fresh;
    this.node.active = true;
    this.unschedule(this.sayNext);
    this.schedule(this.sayNext, STAY);
    this.sayNext();
  }

  lay({ notice }: TableGeometry, stage: Stage): void {
    place(this.node, notice, stage);
  }

  private readonly sayNext = (): void => {
    const [line, ...rest] = this.lines;
    this.lines = rest;
    this.node.active = line !== undefined;
    if (line) write(this.text, line.text);
    else this.unschedule(this.sayNext);
  };
}
