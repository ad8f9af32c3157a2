import {
  _decorator,
  type AssetManager,
  assetManager,
  Component,
  instantiate,
  Label,
  Node,
  Prefab,
  ProgressBar,
} from "cc";
import type { Stage } from "../draw/box";
import { write } from "../draw/place";
import { intents, type RootState } from "../shaddock/shaddock.mjs";
import { keepScreenOn } from "./device";
import { type Screen, want } from "./screen";
import { SCREENS, type ScreenName, screenOf } from "./screens";
import { words } from "./words";

const { ccclass, property } = _decorator;

/** Has the one screen that a state belongs on, loads it where it has to, and says so where that fails. */
@ccclass("ScreenHost")
export class ScreenHost extends Component {
  /** The first screen, which nothing has to be loaded for. */
  @property(Prefab) home: Prefab = null!;
  /** Where the screen lies. */
  @property(Node) place: Node = null!;
  /** Shown while a screen's assets are loaded. */
  @property(ProgressBar) progress: ProgressBar = null!;
  /** Why they could not be. */
  @property(Label) problem: Label = null!;

  private state: RootState = null!;
  private stage: Stage = null!;
  private current: Screen | null = null;
  private shown: ScreenName | null = null;
  /** Seconds of the music. */
  private heard = 0;

  show(state: RootState): void {
    this.state = state;
    const name = screenOf(state);
    if (name !== this.shown) this.change(name);
    else this.current?.show(state);
  }

  lay(stage: Stage): void {
    this.stage = stage;
    this.current?.lay(stage);
  }

  /** Does what the device's back key means. Gives whether it means anything. */
  back(): boolean {
    return this.current ? this.current.back() : this.giveUp();
  }

  private change(name: ScreenName): void {
    this.shown = name;
    keepScreenOn(name === "Table");
    this.heard = this.current?.sounds?.heard ?? this.heard;
    const left = this.current?.node;
    left?.destroy();
    // Where it is destroyed within its place, the engine has its widget listen to the place for ever.
    left?.removeFromParent();
    this.current = null;
    const { bundle, path } = SCREENS[name];
    // What is there already is shown at once: the back key means nothing while a screen is awaited but to give that up.
    const prefab = bundle === "main" ? this.home : assetManager.getBundle(bundle)?.get(path, Prefab);
    if (prefab) this.open(name, prefab);
    else this.load(name, bundle, path);
  }

  private load(name: ScreenName, from: string, path: string): void {
    this.progress.node.active = true;
    this.progress.progress = 0;
    assetManager.loadBundle(from, (error, bundle) => {
      if (error) this.fail(name, error);
      else {
        bundle.load(path, Prefab, this.advance, (failed, prefab) => {
          if (failed) this.fail(name, failed);
          // Meanwhile one may have gone elsewhere.
          else if (this.shown === name && !this.current) this.open(name, prefab);
          this.loadOthers(from, bundle);
        });
      }
    });
  }

  private readonly advance = (done: number, all: number): void => {
    this.progress.progress = done / all;
  };

  /** One gets to a bundle's other screens without a wait then. */
  private loadOthers(from: string, bundle: AssetManager.Bundle): void {
    for (const other of Object.values(SCREENS)) if (other.bundle === from) bundle.load(other.path, Prefab);
  }

  /** Says that a screen cannot be had, until it is tapped: then it is tried again. */
  private fail(name: ScreenName, error: Error): void {
    console.error(`The screen ${name} could not be loaded:`, error);
    if (this.shown !== name) return;
    this.progress.node.active = false;
    write(this.problem, words[this.state.settings.language].screenMissing);
    this.place.once(Node.EventType.TOUCH_END, () => this.shown === name && !this.current && this.change(name));
  }

  /** Goes back to where no screen has to be loaded. */
  private giveUp(): boolean {
    want(this, intents.chat.leave());
    want(this, intents.account.logOut());
    return true;
  }

  private open(name: ScreenName, prefab: Prefab): void {
    this.progress.node.active = false;
    write(this.problem, "");
    const node = instantiate(prefab);
    node.parent = this.place;
    this.current = node.getComponent(name) as unknown as Screen;
    if (this.current.sounds) this.current.sounds.heard = this.heard;
    this.current.lay(this.stage);
    // At once: it may be touched before the next frame.
    this.current.show(this.state);
  }
}
