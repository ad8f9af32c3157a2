import { _decorator, Component, instantiate, Node, Prefab, Tween, tween, Vec3 } from "cc";
import type { Box } from "../../draw/box";
import { UNITS } from "../../draw/place";
import type { PlacedTile } from "./placed-tile";
import { Tile } from "./Tile";

const { ccclass, property } = _decorator;

/** Seconds that a tile flies; between two that are dealt; until the last one sets off at the latest. */
const FLIGHT = 0.22;
const STAGGER = 0.028;
const LAST = 0.5;

type Size = Pick<Box, "width" | "height">;

/** A tile that is shown, and where in the order of all. */
interface Shown {
  readonly node: Node;
  readonly tile: Tile;
  last: PlacedTile;
}

/** All tiles of a table, pooled: what is as it was is not touched, and what moves flies on from where it has got to. */
@ccclass("Tiles")
export class Tiles extends Component {
  @property(Prefab) prefab: Prefab = null!;
  /** Where they lie, and over that, where they fly. */
  @property(Node) lying: Node = null!;
  @property(Node) flying: Node = null!;

  private within: Size = null!;
  private shown = new Map<string, Shown>();
  private readonly spare: Node[] = [];
  /** Tiles that have set off in this show, and the seconds between two of them. */
  private newcomers = 0;
  private stagger = 0;

  onDestroy(): void {
    for (const node of this.spare) node.destroy();
  }

  /** Tells how large that is which the tiles lie on, in points. */
  lay(within: Size): void {
    this.within = within;
  }

  /** Shows these tiles, and only these, the later over the earlier ones. Nothing flies where it is `still`. */
  show(tiles: readonly PlacedTile[], still: boolean): void {
    const before = this.shown;
    this.newcomers = 0;
    this.stagger = Math.min(STAGGER, LAST / tiles.filter(({ key }) => !before.has(key)).length);
    this.shown = new Map();
    for (const placed of tiles) {
      const known = before.get(placed.key);
      before.delete(placed.key);
      this.shown.set(placed.key, known ? this.change(known, placed, still) : this.add(placed, still));
    }
    before.forEach(this.retire, this);
    this.arrange();
  }

  /** Takes a tile along with a finger, so many points from where it belongs. */
  carry(key: string, by: { readonly x: number; readonly y: number }): void {
    const known = this.shown.get(key);
    if (!known) return;
    const { x, y } = this.middleOf(known.last.box);
    this.lift(known.node);
    known.node.setPosition(x + by.x * UNITS, y - by.y * UNITS);
  }

  /** Lets go of it: it flies to where it belongs then. */
  drop(key: string): void {
    const known = this.shown.get(key);
    if (known) this.fly(known, 0);
  }

  private add(placed: PlacedTile, still: boolean): Shown {
    const node = this.spare.pop() ?? instantiate(this.prefab);
    node.name = `Tile ${placed.key}`;
    node.parent = this.lying;
    const known = { node, tile: node.getComponent(Tile)!, last: placed };
    known.tile.show(placed);
    this.settle(known);
    const { from, box, pops } = placed;
    if (still) return known;
    if (from) {
      const scale = node.scale.x * Math.min(1.6, Math.max(0.5, from.height / box.height));
      node.setPosition(this.middleOf(from));
      node.setScale(scale, scale);
      this.fly(known, this.stagger * this.newcomers++);
    } else if (pops) {
      const goal = node.scale.clone();
      node.setScale(goal.x * 0.4, goal.y * 0.4);
      tween(node).to(FLIGHT, { scale: goal }, { easing: "backOut" }).start();
    }
    return known;
  }

  private change(known: Shown, placed: PlacedTile, still: boolean): Shown {
    const { last } = known;
    known.last = placed;
    if (!looksSame(last, placed)) known.tile.show(placed);
    if (still) this.settle(known);
    else if (!isSame(last.box, placed.box)) this.fly(known, 0);
    return known;
  }

  private fly(known: Shown, delay: number): void {
    const { node, last } = known;
    this.lift(node);
    const scale = this.scaleOf(known);
    tween(node)
      .delay(delay)
      .to(FLIGHT, { position: this.middleOf(last.box), scale: new Vec3(scale, scale, 1) }, { easing: "quartOut" })
      .call(() => this.land(known))
      .start();
  }

  private lift(node: Node): void {
    Tween.stopAllByTarget(node);
    if (node.parent !== this.flying) node.parent = this.flying;
  }

  private land({ node }: Shown): void {
    node.parent = this.lying;
    this.arrange();
  }

  /** Puts a tile where it belongs at once. */
  private settle(known: Shown): void {
    const { node, last } = known;
    Tween.stopAllByTarget(node);
    if (node.parent !== this.lying) node.parent = this.lying;
    const scale = this.scaleOf(known);
    node.setPosition(this.middleOf(last.box));
    node.setScale(scale, scale);
  }

  private retire({ node }: Shown): void {
    Tween.stopAllByTarget(node);
    node.removeFromParent();
    this.spare.push(node);
  }

  /** Brings what lies into its order. */
  private arrange(): void {
    let index = 0;
    this.shown.forEach(({ node }) => {
      if (node.parent !== this.lying) return;
      if (node.getSiblingIndex() !== index) node.setSiblingIndex(index);
      index++;
    });
  }

  private scaleOf({ tile, last }: Shown): number {
    return last.box.width / tile.width;
  }

  private middleOf({ x, y, width, height }: Box): Vec3 {
    const { width: w, height: h } = this.within;
    return new Vec3((x + width / 2 - w / 2) * UNITS, (h / 2 - y - height / 2) * UNITS);
  }
}

function looksSame(a: PlacedTile, b: PlacedTile): boolean {
  return a.tint === b.tint && a.glow === b.glow && isSame(a.sign ?? {}, b.sign ?? {}) && isSame(a.look, b.look);
}

/** Whether two flat things of one kind have the same in them. */
function isSame<T extends object>(a: T, b: T): boolean {
  return (Object.keys({ ...a, ...b }) as (keyof T)[]).every((name) => a[name] === b[name]);
}
