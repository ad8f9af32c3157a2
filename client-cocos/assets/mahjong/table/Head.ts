import { _decorator, Button, Component, Label, Sprite, SpriteAtlas, UITransform } from "cc";
import { want } from "../../app/screen";
import { shortName } from "../../app/short-name";
import type { Stage } from "../../draw/box";
import { placeChildren, tint, UNITS, write } from "../../draw/place";
import { intents, type RootState } from "../../shaddock/shaddock.mjs";
import { openWindow } from "../../window/Windows";
import type { TableGeometry } from "../board/table-geometry";
import { type HeadView, headView } from "./head-view";
import { headLayout } from "./table-layout";

const { ccclass, property } = _decorator;

/** Points that a letter of the rules takes; a Chinese one takes two of them. */
const LETTER = 6;
const LIT = "#ffd54a";

/** Along the upper edge of the table: what desk it is, and what can be done at any time. */
@ccclass("Head")
export class Head extends Component {
  @property(SpriteAtlas) sheet: SpriteAtlas = null!;
  @property(Button) leave: Button = null!;
  @property(Button) desk: Button = null!;
  @property(Label) number: Label = null!;
  @property(Label) rules: Label = null!;
  @property(Label) latency: Label = null!;
  @property(Button) say: Button = null!;
  @property(Button) auto: Button = null!;
  @property(Sprite) autoIcon: Sprite = null!;
  @property(Button) sound: Button = null!;
  @property(Sprite) soundIcon: Sprite = null!;
  @property(Button) settings: Button = null!;

  private state: RootState | null = null;
  private view: HeadView | null = null;

  onLoad(): void {
    const opens = (button: Button, window: string): void => {
      button.node.on(Button.EventType.CLICK, () => openWindow(this, window));
    };
    opens(this.leave, "LeaveTable");
    opens(this.desk, "Rules");
    opens(this.say, "SayPanel");
    opens(this.settings, "Settings");
    this.auto.node.on(Button.EventType.CLICK, this.switchAutoPlay, this);
    this.sound.node.on(Button.EventType.CLICK, this.switchSound, this);
  }

  show(state: RootState): void {
    const view = headView(state);
    this.state = state;
    this.view = view;
    write(this.number, view.number);
    const { width } = this.desk.getComponent(UITransform)!;
    write(this.rules, shortName(view.rules, Math.floor(width / UNITS / LETTER)));
    write(this.latency, view.latency);
    if (this.soundIcon.spriteFrame?.name !== view.sound)
      this.soundIcon.spriteFrame = this.sheet.getSpriteFrame(view.sound);
    tint(this.autoIcon, view.autoPlay ? LIT : "#ffffff");
  }

  lay(geometry: TableGeometry, stage: Stage): void {
    placeChildren(this.node, headLayout(geometry), stage);
  }

  private switchAutoPlay(): void {
    want(this, intents.desk.setAutoPlay(!this.view?.autoPlay));
  }

  private switchSound(): void {
    want(this, intents.settings.set({ sound: !this.state?.settings.sound }));
  }
}
