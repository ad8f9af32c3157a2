import {
  _decorator,
  Asset,
  Component,
  type EventKeyboard,
  Game,
  game,
  Input,
  input,
  KeyCode,
  ResolutionPolicy,
  screen,
  sys,
  view,
} from "cc";
import { ConnectionBanner } from "../connection/ConnectionBanner";
import { UNITS } from "../draw/place";
import {
  type Intent,
  intents,
  isInvitationAnswered,
  playerHere,
  type RunningGame,
  startGame,
} from "../shaddock/shaddock.mjs";
import { deviceStorage } from "./device-storage";
import { forgetInvitation } from "./page";
import { ScreenHost } from "./ScreenHost";
import { Want } from "./screen";
import { sizeOfStage } from "./stage";

const { ccclass, property } = _decorator;

/** Owns the game's state: has it shown, and takes back what a person wants. */
@ccclass("App")
export class App extends Component {
  @property(ScreenHost) screens: ScreenHost = null!;
  @property(ConnectionBanner) banner: ConnectionBanner = null!;
  /** The certificate authority of a server of one's own, as a .pem file; none where the device knows it anyway. */
  @property({ type: Asset }) certificate: Asset | null = null;

  private running: RunningGame = null!;
  private changed = false;
  /** Whether the back key was pressed since the last frame: what it led to is to be seen first. */
  private pressed = false;

  onLoad(): void {
    // Of several tabs, each asks which one it is.
    playerHere().then((profile) => this.isValid && this.begin(profile));
  }

  private begin(profile: string | undefined): void {
    this.running = startGame({
      storage: deviceStorage,
      profile,
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
    this.running?.stop();
  }

  /** Many changes of a frame are drawn once; a frame without any costs nothing. */
  update(): void {
    this.pressed = false;
    if (!this.changed) return;
    this.changed = false;
    const state = this.running.getState();
    if (isInvitationAnswered(state)) forgetInvitation();
    this.screens.show(state);
    this.banner.show(state);
  }

  private dispatch(intent: Intent): void {
    this.running.dispatch(intent);
  }

  private answer({ intent }: Want): void {
    this.dispatch(intent);
  }

  private hide(): void {
    this.dispatch(intents.session.hidden());
  }

  private reveal(): void {
    this.dispatch(intents.session.shown());
  }

  private press({ keyCode }: EventKeyboard): void {
    if ((keyCode !== KeyCode.MOBILE_BACK && keyCode !== KeyCode.ESCAPE) || this.pressed) return;
    this.pressed = true;
    if (!this.screens.back() && keyCode === KeyCode.MOBILE_BACK) game.end();
  }

  private resize(): void {
    const { windowSize, devicePixelRatio } = screen;
    const window = { width: windowSize.width / devicePixelRatio, height: windowSize.height / devicePixelRatio };
    const { width, height } = sizeOfStage(window);
    view.setDesignResolutionSize(width * UNITS, height * UNITS, ResolutionPolicy.SHOW_ALL);
    // In units of the canvas, from its lower left corner.
    const safe = sys.getSafeAreaRect(false);
    const stage = {
      ...{ width, height },
      safe: {
        top: height - safe.yMax / UNITS,
        right: width - safe.xMax / UNITS,
        bottom: safe.yMin / UNITS,
        left: safe.xMin / UNITS,
      },
    };
    this.screens.lay(stage);
    this.banner.lay(stage);
    this.changed = true;
  }
}
