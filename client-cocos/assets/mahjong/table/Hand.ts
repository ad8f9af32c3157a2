import { _decorator, Component, type EventTouch, Node } from "cc";
import { want } from "../../app/screen";
import type { Stage } from "../../draw/box";
import { place, pointOf } from "../../draw/place";
import {
  type HandRules,
  intents,
  isThrow,
  type SettingsState,
  type TableView,
  type Tile,
  tapTile,
} from "../../shaddock/shaddock.mjs";
import { type HeldTile, heldTiles } from "../board/place-own-hand";
import { LIFT, type TableGeometry } from "../board/table-geometry";
import type { Tiles } from "../tile/Tiles";
import { moved, type Press, tileAt } from "./hand-touch";

const { ccclass } = _decorator;

/** The event that tells that another tile is raised. */
export const RAISED = "raised";

/** Where the own tiles are touched: the board draws them. */
@ccclass("Hand")
export class Hand extends Component {
  /** The tile that was tapped once. */
  private raised: Tile | null = null;
  private stage: Stage = null!;
  private tiles: Tiles = null!;
  private held: readonly HeldTile[] = [];
  private rules: HandRules = { prompt: null, discardBy: "both" };
  private prompt = 0;
  private press: Press | null = null;

  onLoad(): void {
    this.node.on(Node.EventType.TOUCH_START, this.begin, this);
    this.node.on(Node.EventType.TOUCH_MOVE, this.move, this);
    this.node.on(Node.EventType.TOUCH_END, this.end, this);
    this.node.on(Node.EventType.TOUCH_CANCEL, this.cancel, this);
  }

  /** The raised tile, if it is still in the hand of this table. */
  raisedIn({ seats }: TableView): Tile | null {
    const hand = seats[0]?.hand;
    const isHeld = hand?.drawn?.tile === this.raised || hand?.tiles?.some(({ tile }) => tile === this.raised);
    return isHeld ? this.raised : null;
  }

  /** Takes what can be touched now. What was discarded, or claimed away, is not raised any more. */
  show(view: TableView, { discardBy }: Pick<SettingsState, "discardBy">, geometry: TableGeometry): void {
    const { prompt, seats } = view;
    const [own] = seats;
    this.raised = this.raisedIn(view);
    this.held = own?.hand.tiles ? heldTiles(own, geometry) : [];
    this.rules = { prompt: prompt?.type === "discard" ? prompt : null, discardBy };
    this.prompt = prompt?.id ?? 0;
  }

  /** Covers the hand of this table, whose tiles go along with a finger. */
  lay({ tiles, hand }: TableGeometry, stage: Stage, drawn: Tiles): void {
    this.stage = stage;
    this.tiles = drawn;
    const [{ x, y, width, height }] = tiles;
    const lift = hand * LIFT;
    place(this.node, { x, width, y: y - lift, height: height + lift }, stage);
  }

  private get lift(): number {
    return (this.held[0]?.box.width ?? 0) * LIFT;
  }

  private begin(event: EventTouch): void {
    const at = pointOf(event, this.stage);
    const tile = tileAt(this.held, this.lift, at);
    this.press = tile === null ? null : { ...at, tile, moved: false };
  }

  private move(event: EventTouch): void {
    if (!this.press) return;
    const at = pointOf(event, this.stage);
    this.press = moved(this.press, at, this.rules);
    const { tile, x, y } = this.press;
    if (this.press.moved) this.tiles.carry(`${tile}`, { x: at.x - x, y: at.y - y });
  }

  private end(event: EventTouch): void {
    const { press } = this;
    this.cancel();
    if (!press) return;
    const at = pointOf(event, this.stage);
    if (press.moved) {
      if (isThrow(press, at, this.held[0]?.box.height ?? 0)) this.discard(press.tile);
      return;
    }
    const { discards, raised } = tapTile(press.tile, this.raised, this.rules);
    this.raised = raised;
    if (discards !== null) this.discard(discards);
    this.node.emit(RAISED);
  }

  private discard(tile: Tile): void {
    want(this, intents.desk.discard({ prompt: this.prompt, tile }));
  }

  /** What goes along with a finger flies back, or on from there if it was discarded. */
  private cancel(): void {
    if (this.press?.moved) this.tiles.drop(`${this.press.tile}`);
    this.press = null;
  }
}
