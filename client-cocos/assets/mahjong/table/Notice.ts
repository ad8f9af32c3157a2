import { _decorator, Component, Label } from "cc";
import type { Stage } from "../../draw/box";
import { place, write } from "../../draw/place";
import type { NoticeLine } from "../../shaddock/shaddock.mjs";
import type { TableGeometry } from "../board/table-geometry";

const { ccclass, property } = _decorator;

/** Seconds that a line stays. */
const STAY = 2.6;

/** Says why nothing happened: a line that goes by itself. */
@ccclass("Notice")
export class Notice extends Component {
  @property(Label) text: Label = null!;

  private said: ReadonlySet<string> | null = null;

  /** Says what is new of these; what was there when one came is not said. */
  show(notices: readonly NoticeLine[]): void {
    const { said } = this;
    this.said = new Set(notices.map(({ key }) => key));
    const fresh = said && notices.find(({ key }) => !said.has(key));
    if (!fresh) return;
    write(this.text, fresh.text);
    this.node.active = true;
    this.unschedule(this.fallSilent);
    this.scheduleOnce(this.fallSilent, STAY);
  }

  lay({ notice }: TableGeometry, stage: Stage): void {
    place(this.node, notice, stage);
  }

  private readonly fallSilent = (): void => {
    this.node.active = false;
  };
}
