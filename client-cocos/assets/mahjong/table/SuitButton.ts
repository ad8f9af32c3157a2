import { _decorator, Component, Label, Node, Sprite, SpriteAtlas } from "cc";
import type { Box, Stage } from "../../draw/box";
import { place, UNITS, write } from "../../draw/place";
import type { SuitView } from "./suits-view";

const { ccclass, property } = _decorator;

/** In points: the most that a badge is wide, how far the words are from it, and the most that those are wide. */
const BADGE = 58;
const GAP = 4;
const WORDS = 64;
/** The most of the button's width that the badge has. */
const SHARE = 0.34;
/** How far the count is above the middle where there is a hint below it. */
const ABOVE = 11;

/** A suit, as one to give up. */
@ccclass("SuitButton")
export class SuitButton extends Component {
  @property(SpriteAtlas) sheet: SpriteAtlas = null!;
  @property(Sprite) badge: Sprite = null!;
  /** Around the one that is suggested. */
  @property(Node) suggested: Node = null!;
  @property(Label) count: Label = null!;
  @property(Label) hint: Label = null!;

  /** Puts it into this box of the stage: the badge, and beside it the words. */
  lay(box: Box, stage: Stage): void {
    place(this.node, box, stage);
    const size = Math.min(BADGE, box.height - 2, box.width * SHARE);
    const width = Math.min(WORDS, box.width - size - 3 * GAP);
    const x = (box.width - size - GAP - width) / 2;
    place(this.badge.node, { x, y: (box.height - size) / 2, width: size, height: size }, box);
    const words = { x: x + size + GAP, y: box.height / 2 - 12, width, height: 24 };
    place(this.count.node, words, box);
    place(this.hint.node, { ...words, y: words.y + ABOVE }, box);
  }

  show({ badge, count, hint }: SuitView): void {
    this.badge.spriteFrame = this.sheet.getSpriteFrame(badge);
    this.suggested.active = hint !== "";
    write(this.count, count);
    this.count.node.setPosition(this.count.node.position.x, hint ? ABOVE * UNITS : 0);
    write(this.hint, hint);
  }
}
