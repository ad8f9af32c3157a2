import { _decorator, Component, Node } from "cc";
import { type Screen, want } from "../../app/screen";
import { type Stage, TOUCH, windowBox } from "../../draw/box";
import { place } from "../../draw/place";
import {
  DISCARD_WAYS,
  intents,
  LANGUAGES,
  type RootState,
  type SettingsState,
  SWITCHES,
} from "../../shaddock/shaddock.mjs";
import { widthOf } from "../../window/text-height";
import { WindowFrame } from "../../window/WindowFrame";
import { contentWidth, windowAround } from "../../window/window-size";
import { Choices } from "../choices/Choices";
import { choicesHeight } from "../choices/choices-layout";
import { Switch } from "./Switch";
import { type SettingsView, settingsView } from "./settings-view";

const { ccclass, property } = _decorator;

const WIDTH = 420;
/** Points between two, and at the ends of them all. */
const GAP = 8;

/** How a table looks, sounds and is handled, and the language. */
@ccclass("Settings")
export class Settings extends Component implements Screen {
  @property(WindowFrame) frame: WindowFrame = null!;
  @property(Switch) sound: Switch = null!;
  @property(Switch) music: Switch = null!;
  @property(Switch) marks: Switch = null!;
  @property(Switch) largeTiles: Switch = null!;
  @property(Choices) discardBy: Choices = null!;
  @property(Choices) language: Choices = null!;
  /** What is as wide as all of them. */
  @property(Node) content: Node = null!;

  private view: SettingsView | null = null;
  private stage: Stage = null!;

  onLoad(): void {
    for (const name of SWITCHES) this[name].turned = (on) => this.set({ [name]: on });
    this.discardBy.chosen = (i) => this.set({ discardBy: DISCARD_WAYS[i]! });
    this.language.chosen = (i) => this.set({ language: LANGUAGES[i]! });
  }

  show({ settings }: RootState): void {
    const view = settingsView(settings);
    this.view = view;
    this.frame.entitle(view.title);
    for (const name of SWITCHES) this[name].show(view.switches[name].text, view.switches[name].on);
    this.spread(view);
  }

  lay(stage: Stage): void {
    this.stage = stage;
    if (!this.view) return;
    this.spread(this.view);
    this.frame.rewind();
  }

  back(): boolean {
    return false;
  }

  private spread({ discardBy, language }: SettingsView): void {
    const inner = contentWidth(this.stage, WIDTH);
    const questions = choicesHeight(discardBy, inner) + choicesHeight(language, inner);
    const height = SWITCHES.length * (TOUCH + GAP) + questions + 3 * GAP;
    place(this.node, windowBox(this.stage, windowAround({ width: inner, height })), this.stage);
    this.frame.settle();
    const width = widthOf(this.content);
    this.discardBy.show(discardBy, width);
    this.language.show(language, width);
  }

  private set(changes: Partial<SettingsState>): void {
    want(this, intents.settings.set(changes));
  }
}
