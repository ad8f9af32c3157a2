import { _decorator, Button, Component, Label } from "cc";
import { want } from "../app/screen";
import { type Box, inset, type Stage, safeBox, TOUCH } from "../draw/box";
import { caption, place, placeChildren, write } from "../draw/place";
import type { RootState } from "../shaddock/shaddock.mjs";
import { type ConnectionView, connectionView } from "./connection-view";

const { ccclass, property } = _decorator;

/** Seconds between two looks at the clock. */
const TICK = 0.25;
const HEIGHT = 64;
/** So much leaves the plates at both sides of a phone's table. */
const WIDEST = 660;

/** Over every screen while something is wrong with the connection: what, when it is tried again, and what one can do. */
@ccclass("ConnectionBanner")
export class ConnectionBanner extends Component {
  @property(Label) why: Label = null!;
  @property(Label) countdown: Label = null!;
  @property(Button) retry: Button = null!;
  @property(Button) leave: Button = null!;

  private state: RootState | null = null;
  private view: ConnectionView | null = null;

  onLoad(): void {
    this.retry.node.on(Button.EventType.CLICK, () => this.view?.retry && want(this, this.view.retry.intent));
    this.leave.node.on(Button.EventType.CLICK, () => this.view?.leave && want(this, this.view.leave.intent));
    this.schedule(this.tick, TICK);
  }

  show(state: RootState): void {
    this.state = state;
    const view = connectionView(state, Date.now());
    this.view = view;
    this.node.active = view !== null;
    if (!view) return;
    write(this.why, `${view.why} ${view.wayOn}`);
    write(this.countdown, view.countdown);
    this.retry.node.active = view.retry !== null;
    this.leave.node.active = view.leave !== null;
    if (view.retry !== null) caption(this.retry, view.retry.text);
    if (view.leave !== null) caption(this.leave, view.leave.text);
  }

  lay(stage: Stage): void {
    const { x, y, width } = inset(safeBox(stage), 8);
    const box = {
      x: x + Math.max(0, (width - WIDEST) / 2),
      y: y + aboveBanner(stage),
      width: Math.min(width, WIDEST),
      height: HEIGHT,
    };
    place(this.node, box, stage);
    placeChildren(this.node, bannerLayout(box), box);
  }

  private tick(): void {
    if (this.state && this.node.active) this.show(this.state);
  }
}

/** Above it there is room for a head, and at a table for who sits there. */
function aboveBanner({ width, height }: Stage): number {
  return width < height ? 90 : Math.max(52, height * 0.09);
}

/** What lies where in the banner. */
function bannerLayout({
  width,
  height,
}: Pick<Box, "width" | "height">): Record<"Why" | "Countdown" | "Retry" | "Leave", Box> {
  const y = (height - TOUCH) / 2;
  const button = { x: width - 10 - 96, y, width: 96, height: TOUCH };
  const words = { x: 14, width: width - 234, height: 22 };
  return {
    Why: { ...words, y: 8, height: 30 },
    Countdown: { ...words, y: 38, height: 18 },
    Retry: button,
    Leave: { ...button, x: button.x - 104 },
  };
}
