import { _decorator, Component, instantiate, Label, Node, Prefab, Sprite, SpriteAtlas, Tween, tween, Vec3 } from "cc";
import type { Stage } from "./box";
import type { Caption, Drawing, Picture } from "./drawing";
import { place, tint, UNITS, write } from "./place";

const { ccclass, property } = _decorator;

/** Seconds that something flies, and between two that begin to fly at once. */
const FLIGHT = 0.22;
const STAGGER = 0.028;
/** Units that are no movement. */
const STILL = 2;

const ALIGN = {
  left: Label.HorizontalAlign.LEFT,
  centre: Label.HorizontalAlign.CENTER,
  right: Label.HorizontalAlign.RIGHT,
} as const;

/** Draws pictures and, over them, captions, with pooled nodes: what is as it was is not touched. */
@ccclass("DrawingLayer")
export class DrawingLayer extends Component {
  @property(SpriteAtlas) sheet: SpriteAtlas = null!;
  @property(Prefab) picture: Prefab = null!;
  @property(Prefab) caption: Prefab = null!;
  /** Where pictures lie: all of one texture, so that they are drawn at once. */
  @property(Node) pictures: Node = null!;
  @property(Node) captions: Node = null!;

  private readonly shown = new Map<string, { readonly node: Node; last: Picture }>();
  private readonly said = new Map<string, { readonly node: Node; last: Caption }>();
  private readonly spare: Node[] = [];
  private readonly spareWords: Node[] = [];
  private newcomers = 0;

  /** Draws this, and only this. What has a place to come from flies in, unless `still`. */
  show({ pictures, captions }: Pick<Drawing<unknown>, "pictures" | "captions">, stage: Stage, still = false): void {
    this.newcomers = 0;
    const keys = new Set(pictures.map(({ key }) => key));
    for (const [key, { node }] of this.shown) if (!keys.has(key)) this.retire(this.shown, key, node, this.spare);
    pictures.forEach((picture, i) => {
      this.showPicture(picture, i, stage, still);
    });

    const words = new Set(captions.map(({ key }) => key));
    for (const [key, { node }] of this.said) if (!words.has(key)) this.retire(this.said, key, node, this.spareWords);
    for (const caption of captions) this.showCaption(caption, stage);
  }

  private retire(from: Map<string, unknown>, key: string, node: Node, pool: Node[]): void {
    Tween.stopAllByTarget(node);
    node.active = false;
    from.delete(key);
    pool.push(node);
  }

  private showPicture(picture: Picture, order: number, stage: Stage, still: boolean): void {
    const known = this.shown.get(picture.key);
    const node = known?.node ?? this.take(this.spare, this.picture, this.pictures);
    if (!known || !isSame(known.last, picture)) {
      const sprite = node.getComponent(Sprite)!;
      if (known?.last.art !== picture.art) {
        sprite.spriteFrame = this.sheet.getSpriteFrame(picture.art);
        sprite.type = picture.art.startsWith("frame-") ? Sprite.Type.SLICED : Sprite.Type.SIMPLE;
      }
      tint(sprite, picture.tint ?? "#ffffff");
      node.angle = -(picture.turn ?? 0);
      this.move(node, picture, known?.last, { stage, still });
    }
    this.shown.set(picture.key, { node, last: picture });
    if (node.getSiblingIndex() !== order) node.setSiblingIndex(order);
  }

  private move(
    node: Node,
    picture: Picture,
    last: Picture | undefined,
    { stage, still }: { readonly stage: Stage; readonly still: boolean },
  ): void {
    Tween.stopAllByTarget(node);
    // What is on its way flies on from where it has got to.
    if (!last && picture.from) place(node, picture.from, stage);
    const from = node.position.clone();
    place(node, picture.box, stage);
    node.setScale(1, 1);
    const goal = node.position.clone();
    if (still) return;
    if (picture.from && Vec3.distance(from, goal) > STILL * UNITS) {
      node.setPosition(from);
      tween(node)
        .delay(last ? 0 : STAGGER * (this.newcomers++ >> 1))
        .to(FLIGHT, { position: goal }, { easing: "quartOut" })
        .start();
    } else if (picture.pops && !last) {
      node.setScale(0.4, 0.4);
      tween(node).to(FLIGHT, { scale: Vec3.ONE }, { easing: "backOut" }).start();
    }
  }

  private showCaption(caption: Caption, stage: Stage): void {
    const known = this.said.get(caption.key);
    const node = known?.node ?? this.take(this.spareWords, this.caption, this.captions);
    this.said.set(caption.key, { node, last: caption });
    if (known && isSame(known.last, caption)) return;
    const label = node.getComponent(Label)!;
    const size = Math.round(caption.size * UNITS);
    if (label.fontSize !== size) {
      label.fontSize = size;
      label.lineHeight = Math.round(size * 1.3);
    }
    label.horizontalAlign = ALIGN[caption.align ?? "centre"];
    label.enableWrapText = caption.wraps ?? false;
    tint(label, caption.tint ?? "#ffffff");
    place(node, caption.box, stage);
    write(label, caption.text);
  }

  private take(pool: Node[], prefab: Prefab, parent: Node): Node {
    const node = pool.pop() ?? instantiate(prefab);
    node.active = true;
    if (!node.parent) node.parent = parent;
    return node;
  }
}

/** Whether two of a key look the same. */
function isSame<T extends Picture | Caption>(a: T, b: T): boolean {
  const { box, ...looks } = a;
  return (
    sameBox(box, b.box) &&
    (Object.keys(looks) as (keyof typeof looks)[]).every(
      (name) => name === ("from" as never) || looks[name] === b[name],
    )
  );
}

function sameBox(a: Picture["box"], b: Picture["box"]): boolean {
  return a.x === b.x && a.y === b.y && a.width === b.width && a.height === b.height;
}
