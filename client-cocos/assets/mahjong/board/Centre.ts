import { _decorator, Component, Label, Sprite, SpriteAtlas, tween, Vec3 } from "cc";
import type { Stage } from "../../draw/box";
import { placeScaled, write } from "../../draw/place";
import type { CentreView } from "./centre-view";
import type { TableGeometry } from "./table-geometry";

const { ccclass, property } = _decorator;

/** Width of a tile of a river beside which the centre is as large as in the editor, in points. */
const LYING = 33;
/** How much smaller than in the editor the round may be drawn. */
const READABLE = 0.8;
/** Seconds that a die rolls. */
const ROLL = 0.4;

/** The middle of the table. */
@ccclass("Centre")
export class Centre extends Component {
  @property(SpriteAtlas) sheet: SpriteAtlas = null!;
  @property(Sprite) turn: Sprite = null!;
  @property(Sprite) first: Sprite = null!;
  @property(Sprite) second: Sprite = null!;
  @property(Label) wall: Label = null!;
  @property(Label) round: Label = null!;

  show({ wall, round, turn, dice }: CentreView, still: boolean): void {
    write(this.wall, wall);
    write(this.round, round);
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
    // The round has to be read, however small the rest is.
    const larger = Math.max(1, READABLE / scale);
    this.round.node.setScale(larger, larger);
  }
}

function roll({ node }: Sprite): void {
  node.setScale(0.4, 0.4);
  node.angle = 270;
  tween(node).to(ROLL, { scale: Vec3.ONE, angle: 0 }, { easing: "backOut" }).start();
}
