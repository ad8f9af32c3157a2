import { _decorator, Component, type EventTouch, Label, Node, UIOpacity } from "cc";
import { INTENT, type Screen } from "../../app/screen";
import type { Stage } from "../../draw/box";
import { DrawingLayer } from "../../draw/DrawingLayer";
import { type Drawing, touchAt } from "../../draw/drawing";
import { place, pointOf, write } from "../../draw/place";
import {
  type Intent,
  intents,
  type RootState,
  selectTable,
  selectTalk,
  type Tile,
  texts,
} from "../../shaddock/shaddock.mjs";
import { Sounds } from "../sounds/Sounds";
import type { WindowName } from "./draw-windows";
import { Floats } from "./Floats";
import { drawTable } from "./table-drawing";
import { tableGeometry } from "./table-geometry";
import type { Touch } from "./touch";
import { intentOf, windowAfter } from "./touch-intent";

const { ccclass, property } = _decorator;

/** Seconds for which the deal is shown, and for which a refusal is. */
const DEAL_TIME = 0.9;
const REFUSAL_TIME = 2.5;
/** Points from which on a touch is a drag. */
const SLOP = 8;

/** The desk one sits at. Draws it, and says what a person wants. */
@ccclass("Table")
export class Table extends Component implements Screen {
  @property(Node) light: Node = null!;
  @property(DrawingLayer) table: DrawingLayer = null!;
  @property(Floats) floats: Floats = null!;
  @property(UIOpacity) shade: UIOpacity = null!;
  @property(DrawingLayer) window: DrawingLayer = null!;
  @property(Label) refused: Label = null!;
  @property(Sounds) sounds: Sounds = null!;

  private state: RootState | null = null;
  private stage: Stage = null!;
  private drawn: { readonly table: Drawing<Touch>; readonly window: Drawing<Touch> } | null = null;
  private raised: Tile | null = null;
  private open: WindowName | null = null;
  private dealt: number | null = null;
  private refusedId = 0;
  private turn: number | null = null;
  private talks = 0;
  private touched: { readonly touch: Touch; readonly x: number; readonly y: number } | null = null;

  onLoad(): void {
    this.node.on(Node.EventType.TOUCH_START, this.press, this);
    this.node.on(Node.EventType.TOUCH_END, this.release, this);
    this.node.on(Node.EventType.TOUCH_CANCEL, this.forget, this);
    this.schedule(this.tick, 1);
  }

  start(): void {
    this.want(intents.desk.shown());
  }

  show(state: RootState): void {
    const first = this.state === null;
    this.state = state;
    const view = selectTable(state);
    if (view.prompt?.type !== "discard") this.raised = null;
    this.draw(first);
    this.floats.show(
      view.events,
      tableGeometry(this.stage, state.settings.largeTiles),
      this.stage,
      state.settings.language,
    );
    this.sounds.show(view.events, state.settings);
    this.hearTurn(view.prompt?.type === "discard" ? view.prompt.id : null, selectTalk(state).length);
    this.showDeal(view.prompt?.type === "deal-seen" ? view.prompt.id : null);
    if (view.refused && view.refused.id !== this.refusedId) {
      this.refusedId = view.refused.id;
      this.say(texts[state.settings.language].table.refusals[view.refused.refusal]);
    }
  }

  lay(stage: Stage): void {
    this.stage = stage;
    place(this.light, { x: 0, y: 0, width: stage.width, height: stage.height }, stage);
    place(this.shade.node, { x: 0, y: 0, width: stage.width, height: stage.height }, stage);
    this.draw(true);
  }

  back(): boolean {
    this.open = this.open ? null : "leave";
    this.draw();
    return true;
  }

  private draw(still = false): void {
    if (!this.state || !this.stage) return;
    const look = { raised: this.raised, open: this.open, now: Date.now() };
    this.drawn = drawTable(this.state, this.stage, look);
    this.table.show(this.drawn.table, this.stage, still);
    this.window.show(this.drawn.window, this.stage, true);
    const isCovered = this.drawn.window.pictures.length > 0;
    this.shade.node.active = isCovered;
    this.refused.node.active = !isCovered;
    const { prompts } = tableGeometry(this.stage, this.state.settings.largeTiles);
    place(this.refused.node, { ...prompts, y: prompts.y - 30, height: 28 }, this.stage);
  }

  private tick(): void {
    this.draw();
  }

  private showDeal(prompt: number | null): void {
    if (prompt === this.dealt) return;
    this.dealt = prompt;
    if (prompt !== null) this.scheduleOnce(() => this.want(intents.desk.dealSeen()), DEAL_TIME);
  }

  /** One's own turn, and what somebody says, are heard as well. */
  private hearTurn(turn: number | null, talks: number): void {
    if (turn !== null && turn !== this.turn) this.sounds.play("turn");
    if (talks > this.talks) this.sounds.play("message");
    this.turn = turn;
    this.talks = talks;
  }

  private say(text: string): void {
    write(this.refused, text);
    this.unschedule(this.fallSilent);
    this.scheduleOnce(this.fallSilent, REFUSAL_TIME);
  }

  private fallSilent(): void {
    write(this.refused, "");
  }

  private want(intent: Intent): void {
    this.node.emit(INTENT, intent);
  }

  private touchAt({ x, y }: { readonly x: number; readonly y: number }): Touch | null {
    if (!this.drawn) return null;
    const { window, table } = this.drawn;
    return touchAt(window.spots.length > 0 ? window : table, x, y);
  }

  private press(event: EventTouch): void {
    const at = pointOf(event, this.stage);
    const touch = this.touchAt(at);
    this.touched = touch && { touch, ...at };
  }

  private release(event: EventTouch): void {
    const { touched } = this;
    this.touched = null;
    if (!touched || !this.state) return;
    const { x, y } = pointOf(event, this.stage);
    const moved = Math.hypot(x - touched.x, y - touched.y) > SLOP;
    const { touch } = touched;
    if (touch.type === "tile") this.touchTile(touch.tile, moved ? touched.y - y : null);
    else if (!moved) this.answer(touch);
  }

  private forget(): void {
    this.touched = null;
  }

  /** A tap raises a tile, a second one discards it, as a drag upwards does. */
  private touchTile(tile: Tile, dragged: number | null): void {
    const { discardBy, largeTiles } = this.state!.settings;
    const { prompt } = selectTable(this.state!);
    if (prompt?.type !== "discard") return;
    const high = tableGeometry(this.stage, largeTiles).hand;
    const thrown = dragged !== null && dragged > high && discardBy !== "tap";
    const again = dragged === null && this.raised === tile && discardBy !== "drag";
    if (thrown || again) {
      this.raised = null;
      this.want(intents.desk.discard({ prompt: prompt.id, tile }));
    } else if (dragged === null) {
      this.raised = this.raised === tile ? null : tile;
    }
    this.draw();
  }

  private answer(touch: Touch): void {
    if (touch.type === "nothing") return;
    this.sounds.play("button");
    const intent = intentOf(touch, this.state!);
    this.open = windowAfter(touch, this.open);
    if (intent) this.want(intent);
    this.draw();
  }
}
