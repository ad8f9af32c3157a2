import { _decorator, Button, Component, type EventKeyboard, Input, input, KeyCode, Label, Node, Sprite } from "cc";
import type { Box } from "../../draw/box";
import { caption, place, tint, write } from "../../draw/place";
import { DIGITS, type Language, texts, typedInto } from "../../shaddock/shaddock.mjs";
import { KEYS, padLayout } from "./number-pad-layout";

const { ccclass, property } = _decorator;

const PAPER = { next: "#e3f2bd", other: "#ffffff" } as const;

/** Boxes for six digits and keys to fill them; a keyboard does it too. */
@ccclass("NumberPad")
export class NumberPad extends Component {
  /** The boxes, and what is in them. */
  @property(Node) digits: Node = null!;
  /** The keys, in the order of {@link KEYS}. */
  @property(Node) keys: Node = null!;

  /** What is done when the digits change, and when there are six. */
  changed: () => void = () => {};
  entered: (number: string) => void = () => {};

  private value = "";

  onLoad(): void {
    this.keys.children.forEach((key, i) => {
      key.on(Button.EventType.CLICK, () => this.press(KEYS[i]!));
    });
  }

  onEnable(): void {
    input.on(Input.EventType.KEY_DOWN, this.type, this);
    this.draw();
  }

  onDisable(): void {
    input.off(Input.EventType.KEY_DOWN, this.type, this);
  }

  show(language: Language): void {
    const { clear, erase } = texts[language].board;
    caption(this.keys.children[KEYS.indexOf("Clear")]!.getComponent(Button)!, clear);
    caption(this.keys.children[KEYS.indexOf("Backspace")]!.getComponent(Button)!, erase);
  }

  /** Puts the keys where there is room for them: `area` is what the pad's node fills, in points from its corner. */
  lay(area: Box): void {
    const { digits, keys } = padLayout(area);
    for (const part of [this.digits, this.keys]) place(part, area, area);
    digits.forEach((box, i) => {
      place(this.digits.children[i]!, box, area);
    });
    keys.forEach((box, i) => {
      place(this.keys.children[i]!, box, area);
    });
  }

  /** Takes all digits away. */
  clear(): void {
    this.value = "";
    this.draw();
  }

  private type({ keyCode }: EventKeyboard): void {
    const digit = keyCode >= KeyCode.NUM_0 ? keyCode - KeyCode.NUM_0 : keyCode - KeyCode.DIGIT_0;
    if (keyCode === KeyCode.BACKSPACE) this.press("Backspace");
    else if (keyCode === KeyCode.ENTER && this.value.length === DIGITS) this.entered(this.value);
    else if (digit >= 0 && digit <= 9) this.press(`${digit}`);
  }

  private press(key: string): void {
    const value = typedInto(this.value, key) ?? this.value;
    if (value === this.value) return;
    this.value = value;
    this.draw();
    this.changed();
    if (value.length === DIGITS) this.entered(value);
  }

  private draw(): void {
    this.digits.children.forEach((box, i) => {
      write(box.getComponentInChildren(Label)!, this.value[i] ?? "");
      tint(box.getComponent(Sprite)!, i === this.value.length ? PAPER.next : PAPER.other);
    });
  }
}
