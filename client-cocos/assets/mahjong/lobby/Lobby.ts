import { _decorator, Component, type EventTouch, Node, UIOpacity } from "cc";
import { INTENT, type Screen } from "../../app/screen";
import type { Stage } from "../../draw/box";
import { DrawingLayer } from "../../draw/DrawingLayer";
import { type Drawing, touchAt } from "../../draw/drawing";
import { place, pointOf } from "../../draw/place";
import { type DeskOptions, INITIAL_OPTIONS, type Intent, intents, type RootState } from "../../shaddock/shaddock.mjs";
import { DIGITS } from "./draw-join";
import { drawLobby } from "./lobby-drawing";
import type { Panel, Touch } from "./touch";
import { digitsAfter, intentOf } from "./touch-intent";

const { ccclass, property } = _decorator;

/** Where one is who has logged in and sits at no desk. */
@ccclass("Lobby")
export class Lobby extends Component implements Screen {
  @property(Node) light: Node = null!;
  @property(DrawingLayer) lobby: DrawingLayer = null!;
  @property(UIOpacity) shade: UIOpacity = null!;
  @property(DrawingLayer) panel: DrawingLayer = null!;

  private state: RootState | null = null;
  private stage: Stage = null!;
  private drawn: { readonly lobby: Drawing<Touch>; readonly panel: Drawing<Touch> } | null = null;
  private open: Panel | null = null;
  private options: DeskOptions = INITIAL_OPTIONS;
  private digits = "";
  private touched: Touch | null = null;

  onLoad(): void {
    this.node.on(Node.EventType.TOUCH_START, this.press, this);
    this.node.on(Node.EventType.TOUCH_END, this.release, this);
  }

  show(state: RootState): void {
    this.state = state;
    this.draw();
  }

  lay(stage: Stage): void {
    this.stage = stage;
    place(this.light, { x: 0, y: 0, width: stage.width, height: stage.height }, stage);
    place(this.shade.node, { x: 0, y: 0, width: stage.width, height: stage.height }, stage);
    this.draw();
  }

  back(): boolean {
    if (this.open) this.answer({ type: "close" });
    else this.want(intents.account.logOut());
    return true;
  }

  private draw(): void {
    if (!this.state) return;
    const { open: panel, options, digits } = this;
    this.drawn = drawLobby(this.state, this.stage, { panel, options, digits });
    this.lobby.show(this.drawn.lobby, this.stage);
    this.panel.show(this.drawn.panel, this.stage);
    this.shade.node.active = panel !== null;
  }

  private want(intent: Intent): void {
    this.node.emit(INTENT, intent);
  }

  private touchAt(event: EventTouch): Touch | null {
    if (!this.drawn) return null;
    const { x, y } = pointOf(event, this.stage);
    return touchAt(this.open ? this.drawn.panel : this.drawn.lobby, x, y);
  }

  private press(event: EventTouch): void {
    this.touched = this.touchAt(event);
  }

  private release(event: EventTouch): void {
    const touch = this.touchAt(event);
    // Meanwhile the same may have been drawn anew.
    if (touch && JSON.stringify(touch) === JSON.stringify(this.touched)) this.answer(touch);
    this.touched = null;
  }

  private answer(touch: Touch): void {
    if (touch.type === "nothing") return;
    const intent = intentOf(touch, this.state!, this.options);
    if (touch.type === "option") this.options = { ...this.options, ...touch.change };
    if (touch.type === "open") this.open = touch.panel;
    if (touch.type === "close") this.open = null;
    this.type(digitsAfter(touch, this.digits));
    if (intent) this.want(intent);
    this.draw();
  }

  /** The last digit sends the number off. */
  private type(digits: string): void {
    if (digits === this.digits || digits.length > DIGITS) return;
    this.digits = digits;
    if (this.state!.lobby.failure) this.want(intents.lobby.dismiss());
    if (digits.length === DIGITS) this.want(intents.lobby.join(digits));
  }
}
