import { _decorator, Component, Label, macro, Sprite, SpriteAtlas, tween, Vec3 } from "cc";
import type { Stage } from "../../draw/box";
import { placeScaled, tint, write } from "../../draw/place";
import { msUntilNextSecond, turnSecondsLeft } from "../../shaddock/shaddock.mjs";
import { type CentreView, clockView } from "./centre-view";
import type { TableGeometry } from "./table-geometry";

const { ccclass, property } = _decorator;

/** Width of a tile of a river beside which the centre is as large as in the editor, in points. */
const LYING = 33;
/** How much smaller than in the editor the round may be drawn. */
const READABLE = 0.8;
/** Seconds that a die rolls. */
const ROLL = 0.4;
/** How the clock looks as long as there is time, and in the last seconds. */
const CALM = { number: "#ffffff", ring: "#8fd3b6", scale: 1 } as const;
const LAST = { number: "#ff8573", ring: "#ff6b57", scale: 1.25 } as const;

/** Emitted by the node each second of a turn, with how many are left. */
export const SECOND = "second";

/** The middle of the table. */
@ccclass("Centre")
export class Centre extends Component {
  @property(SpriteAtlas) sheet: SpriteAtlas = null!;
  @property(Sprite) turn: Sprite = null!;
  @property(Sprite) first: Sprite = null!;
  @property(Sprite) second: Sprite = null!;
  /** Around the dish: what is left of a turn. */
  @property(Sprite) ring: Sprite = null!;
  @property(Label) dish: Label = null!;
  @property(Label) line: Label = null!;

  private since: number | null = null;

  show({ since, dish, line, turn, dice }: CentreView, still: boolean): void {
    if (since !== this.since) this.count(since);
    if (since === null) write(this.dish, dish);
    write(this.line, line);
    this.turn.node.active = turn !== null;
    this.turn.node.angle = turn ?? 0;
    [this.first, this.second].forEach((die, i) => {
      const comes = dice !== null && !die.node.active && !still;
      die.node.active = dice !== null;
      if (dice) die.spriteFrame = this.sheet.getSpriteFrame(dice[i]!);
      if (comes) roll(die);
    });
  }

  lay({ centre, lying }: Pick<TableGeometry, "centre" | "lying">, stage: Stage): void {
    const scale = lying / LYING;
    placeScaled(this.node, centre, stage, scale);
    // The line has to be read, however small the rest is.
    const larger = Math.max(1, READABLE / scale);
    this.line.node.setScale(larger, larger);
  }

  private count(since: number | null): void {
    this.since = since;
    this.unschedule(this.tick);
    this.ring.node.active = since !== null;
    this.wear(CALM);
    if (since === null) return;
    this.schedule(this.tick, 1, macro.REPEAT_FOREVER, msUntilNextSecond(since, Date.now()) / 1000);
    this.tick();
  }

  private tick(): void {
    const left = turnSecondsLeft(this.since!, Date.now());
    const { text, part, last } = clockView(left);
    write(this.dish, text);
    this.ring.fillRange = part;
    this.wear(last ? LAST : CALM);
    if (left === 0) this.unschedule(this.tick);
    this.node.emit(SECOND, left);
  }

  private wear({ number, ring, scale }: typeof CALM | typeof LAST): void {
    tint(this.dish, number);
    tint(this.ring, ring);
    this.dish.node.setScale(scale, scale);
  }
}

function roll({ node }: Sprite): void {
  node.setScale(0.4, 0.4);
  node.angle = 270;
  tween(node).to(ROLL, { scale: Vec3.ONE, angle: 0 }, { easing: "backOut" }).start();
}
