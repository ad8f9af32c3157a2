import { _decorator, Button, Component, Label, type Node, Sprite, SpriteAtlas, UITransform } from "cc";
import { tint, write } from "../draw/place";
import type { ChatLineView } from "./line-view";

const { ccclass, property } = _decorator;

/** All in units of the canvas. */
const PADDING = 22;
const NAME = 40;
const STATUS = 88;
const MARGIN = 10;
/** What others' portraits have beside what they say. */
const FACE = 88;

/** One line of a chat: a message in its bubble, or what the system tells. Raises `again` and `forget` with its id. */
@ccclass("ChatLine")
export class ChatLine extends Component {
  @property(SpriteAtlas) sheet: SpriteAtlas = null!;
  /** Of somebody else who begins to speak. */
  @property(Sprite) face: Sprite = null!;
  @property(Sprite) bubble: Sprite = null!;
  @property(Label) who: Label = null!;
  @property(Label) text: Label = null!;
  @property(Label) status: Label = null!;
  @property(Button) again: Button = null!;
  @property(Button) forget: Button = null!;

  private view: ChatLineView | null = null;

  onLoad(): void {
    this.again.node.on(Button.EventType.CLICK, () => this.node.emit("again", this.view?.id));
    this.forget.node.on(Button.EventType.CLICK, () => this.node.emit("forget", this.view?.id));
  }

  /** Draws a line within a width. Gives its height. */
  show(view: ChatLineView, width: number): number {
    this.view = view;
    const notice = view.kind === "notice";
    const side = notice ? 0 : view.kind === "mine" ? 1 : -1;
    write(this.who, view.name && `${view.name}  ${view.time}`);
    write(this.status, view.status);
    this.again.node.active = this.forget.node.active = view.unconfirmed;
    this.bubble.node.active = !notice;
    tint(this.text, notice ? "#5c6b4a" : "#1f2a15");
    tint(this.bubble, view.kind === "mine" ? "#d8efc0" : "#ffffff");
    this.face.node.active = view.face !== null;
    if (view.face) this.face.spriteFrame = this.sheet.getSpriteFrame(view.face);
    const aside = side < 0 ? FACE : 0;
    const size = this.measure(view.text, (width - aside) * (notice ? 0.96 : 0.78));

    const top = view.name ? NAME : 0;
    const edge = (width / 2 - PADDING - size.width / 2) * side + aside;
    put(this.text.node, edge, -top - PADDING - size.height / 2);
    resize(this.bubble.node, size.width + 2 * PADDING, size.height + 1.4 * PADDING);
    put(this.bubble.node, edge, -top - PADDING - size.height / 2);
    put(this.who.node, (side * width) / 2 + aside, -NAME / 2);
    put(this.face.node, FACE / 2 - 6 - width / 2, -FACE / 2);
    this.who.node.getComponent(UITransform)!.setAnchorPoint(side > 0 ? 1 : 0, 0.5);

    const foot = top + size.height + 2 * PADDING;
    put(this.status.node, width / 2 - (view.unconfirmed ? 400 : 0), -foot - (view.unconfirmed ? STATUS / 2 : 16));
    put(this.again.node, width / 2 - 290, -foot - STATUS / 2);
    put(this.forget.node, width / 2 - 95, -foot - STATUS / 2);
    const height = foot + MARGIN + (view.unconfirmed ? STATUS : view.status ? 36 : 0);
    resize(this.node, width, height);
    return height;
  }

  /** The text as wide as it is, or wrapped at `widest`. */
  private measure(text: string, widest: number): { readonly width: number; readonly height: number } {
    const transform = this.text.node.getComponent(UITransform)!;
    this.text.overflow = Label.Overflow.NONE;
    this.text.string = text;
    this.text.updateRenderData(true);
    if (transform.width > widest) {
      this.text.overflow = Label.Overflow.RESIZE_HEIGHT;
      transform.width = widest;
      this.text.updateRenderData(true);
    }
    return { width: transform.width, height: transform.height };
  }
}

function put(node: Node, x: number, y: number): void {
  node.setPosition(x, y);
}

function resize(node: Node, width: number, height: number): void {
  node.getComponent(UITransform)!.setContentSize(width, height);
}
