import {
  _decorator,
  Asset,
  assetManager,
  Component,
  type EventKeyboard,
  Game,
  game,
  Input,
  input,
  instantiate,
  KeyCode,
  Label,
  Node,
  Prefab,
  ProgressBar,
  ResolutionPolicy,
  screen,
  sys,
  view,
} from "cc";
import { ConnectionBanner } from "../connection/ConnectionBanner";
import type { Stage } from "../draw/box";
import { UNITS, write } from "../draw/place";
import { type Intent, intents, type RunningGame, startGame, texts } from "../shaddock/shaddock.mjs";
import { keepScreenOn } from "./device";
import { failureText } from "./failure-text";
import { type Screen, Want, WantLater } from "./screen";
import { isInLobby, SCREENS, type ScreenName, screenOf } from "./screens";
import { sizeOfStage } from "./stage";

const { ccclass, property } = _decorator;

/** Owns the game's state: shows it on the screen that it belongs on, and takes back what a person wants there. */
@ccclass("App")
export class App extends Component {
  @property(Prefab) home: Prefab = null!;
  /** Where the screen lies. */
  @property(Node) place: Node = null!;
  @property(ConnectionBanner) banner: ConnectionBanner = null!;
  /** Shown while a screen's assets are loaded. */
  @property(ProgressBar) progress: ProgressBar = null!;
  /** Why they could not be. */
  @property(Label) problem: Label = null!;
  /** The certificate authority of a server of one's own, as a .pem file; none where the device knows it anyway. */
  @property({ type: Asset }) certificate: Asset | null = null;

  private running: RunningGame = null!;
  private stage: Stage = null!;
  private current: Screen | null = null;
  private shown: ScreenName | null = null;
  private changed = true;
  /** What is wanted as soon as one is in the lobby. */
  private later: Intent | null = null;

  onLoad(): void {
    this.running = startGame({
      storage: {
        get: (key) => sys.localStorage.getItem(key),
        set: (key, value) => sys.localStorage.setItem(key, value),
      },
      language: sys.language === sys.Language.CHINESE ? "zh" : "en",
      hints: (wake) => {
        game.on(Game.EVENT_SHOW, wake);
        return () => game.off(Game.EVENT_SHOW, wake);
      },
      ...(sys.isNative && this.certificate ? { caPath: this.certificate.nativeUrl } : {}),
    });
    this.running.subscribe(() => {
      this.changed = true;
    });
    this.node.on(Want.type, this.answer, this);
    this.node.on(WantLater.type, this.remember, this);
    game.on(Game.EVENT_HIDE, this.hide, this);
    game.on(Game.EVENT_SHOW, this.reveal, this);
    input.on(Input.EventType.KEY_UP, this.press, this);
    screen.on("window-resize", this.resize, this);
    screen.on("orientation-change", this.resize, this);
    this.resize();
  }

  onDestroy(): void {
    game.off(Game.EVENT_HIDE, this.hide, this);
    game.off(Game.EVENT_SHOW, this.reveal, this);
    input.off(Input.EventType.KEY_UP, this.press, this);
    screen.off("window-resize", this.resize, this);
    screen.off("orientation-change", this.resize, this);
    this.running.stop();
  }

  /** Many changes of a frame are drawn once; a frame without any costs nothing. */
  update(): void {
    if (!this.changed) return;
    this.changed = false;
    const state = this.running.getState();
    const name = screenOf(state);
    if (name !== this.shown) this.change(name);
    this.current?.show(state);
    this.banner.show(state);
    if (this.later && isInLobby(state)) this.keepWord(this.later);
  }

  private dispatch(intent: Intent): void {
    this.running.dispatch(intent);
  }

  private answer({ intent }: Want): void {
    this.dispatch(intent);
  }

  private remember({ intent }: WantLater): void {
    this.later = intent;
  }

  private keepWord(intent: Intent): void {
    this.later = null;
    this.dispatch(intent);
  }

  private hide(): void {
    this.dispatch(intents.session.hidden());
  }

  private reveal(): void {
    this.dispatch(intents.session.shown());
  }

  private press({ keyCode }: EventKeyboard): void {
    if (keyCode !== KeyCode.MOBILE_BACK && keyCode !== KeyCode.ESCAPE) return;
    if (!(this.current ? this.current.back() : this.giveUp()) && keyCode === KeyCode.MOBILE_BACK) game.end();
  }

  private change(name: ScreenName): void {
    this.shown = name;
    keepScreenOn(name === "Table");
    this.current?.node.destroy();
    this.current = null;
    const { bundle, path } = SCREENS[name];
    if (bundle === "main") this.open(name, this.home);
    else this.load(name, bundle, path);
  }

  private load(name: ScreenName, from: string, path: string): void {
    this.progress.node.active = true;
    this.progress.progress = 0;
    assetManager.loadBundle(from, (error, bundle) => {
      if (error) this.fail(name, error);
      else {
        bundle.load(path, Prefab, this.advance, (failed, prefab) => {
          this.arrive(name, failed, prefab);
          // One gets to the bundle's other screens without a wait then.
          for (const other of Object.values(SCREENS)) if (other.bundle === from) bundle.load(other.path, Prefab);
        });
      }
    });
  }

  private readonly advance = (done: number, all: number): void => {
    this.progress.progress = done / all;
  };

  private arrive(name: ScreenName, error: Error | null, prefab: Prefab): void {
    if (error) this.fail(name, error);
    // Meanwhile one may have gone elsewhere.
    else if (this.shown === name && !this.current) this.open(name, prefab);
  }

  /** Says that a screen cannot be had, until it is tapped: then it is tried again. */
  private fail(name: ScreenName, { message }: Error): void {
    if (this.shown !== name) return;
    const { language } = this.running.getState().settings;
    this.progress.node.active = false;
    write(this.problem, failureText({ code: "unanswered", detail: message }, texts[language]));
    this.place.once(Node.EventType.TOUCH_END, () => this.shown === name && !this.current && this.change(name));
  }

  /** Goes back to where no screen has to be loaded. */
  private giveUp(): boolean {
    this.dispatch(intents.chat.leave());
    this.dispatch(intents.account.logOut());
    return true;
  }

  private open(name: ScreenName, prefab: Prefab): void {
    this.progress.node.active = false;
    write(this.problem, "");
    const node = instantiate(prefab);
    node.parent = this.place;
    this.current = node.getComponent(name) as unknown as Screen;
    this.current.lay(this.stage);
    // At once: it may be touched before the next frame.
    this.current.show(this.running.getState());
    // Whoever is in the lobby wants a table next, and at once.
    if (name === "Lobby") assetManager.getBundle(SCREENS.Table.bundle)?.load(SCREENS.Table.path, Prefab);
  }

  private resize(): void {
    const { windowSize, devicePixelRatio } = screen;
    const window = { width: windowSize.width / devicePixelRatio, height: windowSize.height / devicePixelRatio };
    const { width, height } = sizeOfStage(window);
    view.setDesignResolutionSize(width * UNITS, height * UNITS, ResolutionPolicy.SHOW_ALL);
    // In units of the canvas, from its lower left corner.
    const safe = sys.getSafeAreaRect(false);
    this.stage = {
      ...{ width, height },
      safe: {
        top: height - safe.yMax / UNITS,
        right: width - safe.xMax / UNITS,
        bottom: safe.yMin / UNITS,
        left: safe.xMin / UNITS,
      },
    };
    this.current?.lay(this.stage);
    this.banner.lay(this.stage);
    this.changed = true;
  }
}
