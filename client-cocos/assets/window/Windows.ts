import { _decorator, Component, Event, instantiate, Node, Prefab, tween, Vec3 } from "cc";
import type { Screen } from "../app/screen";
import type { Stage } from "../draw/box";
import { place } from "../draw/place";
import type { RootState } from "../shaddock/shaddock.mjs";

const { ccclass, property } = _decorator;

/** Seconds that a window takes to come. */
const COMING = 0.14;

/** What fills a part of the stage, over a screen. */
export interface Window extends Screen {
  /** Tells what it was opened about, before it is laid and shown. */
  about?(subject: number): void;
  /** Whether what is beside it can be touched, and is in no shade. Default: it is not. */
  readonly aside?: boolean;
}

/** The wish for what the back key means, on the same way. */
const LEAVE = "leave-window";

/** The wish for another window, or for none, on its way up to the {@link Windows}. */
class Wish extends Event {
  static readonly type = "window";

  constructor(
    readonly window: string | null,
    readonly subject?: number,
  ) {
    super(Wish.type, true);
  }
}

/** Asks for the window of this name, in place of the one that is open; `subject` is the id of what it is about. */
export function openWindow({ node }: Component, name: string, subject?: number): void {
  node.dispatchEvent(new Wish(name, subject));
}

/** Asks for no window. */
export function closeWindow({ node }: Component): void {
  node.dispatchEvent(new Wish(null));
}

/** Asks for what the back key means in the window that is open: mostly, that it closes. */
export function leaveWindow({ node }: Component): void {
  node.dispatchEvent(new Event(LEAVE, true));
}

/** Where windows lie over a screen, one at a time: what is below is in the shade, and cannot be touched. */
@ccclass("Windows")
export class Windows extends Component {
  /** What can be opened, each by the name of its prefab, which is that of its component as well. */
  @property([Prefab]) prefabs: Prefab[] = [];
  /** Under the window, over all else. */
  @property(Node) shade: Node = null!;

  /** What is done after a person opened or closed one. */
  changed: () => void = () => {};

  private stage: Stage = null!;
  private state: RootState | null = null;
  private window: Window | null = null;
  private current: string | null = null;
  private forced: string | null = null;

  /** Hears what is asked for anywhere on this screen. */
  listen(screen: Node): void {
    screen.on(Wish.type, this.choose, this);
    screen.on(LEAVE, this.back, this);
  }

  /** The name of the window that is open. */
  get open(): string | null {
    return this.current;
  }

  /**
   * Shows a state; `forced` is the window that this state wants open, whatever a person chose: what was open is closed
   * for it, and nothing else is opened until the state wants it no more.
   */
  show(state: RootState, forced: string | null = null): void {
    this.state = state;
    const was = this.forced;
    this.forced = forced;
    if (forced !== was) this.change(forced);
    this.window?.show(state);
    this.shadeBelow();
  }

  lay(stage: Stage): void {
    this.stage = stage;
    place(this.shade, { x: 0, y: 0, width: stage.width, height: stage.height }, stage);
    this.window?.lay(stage);
  }

  /** Closes the window, unless the back key means something else in it, or the state wants it open. */
  back(): boolean {
    if (!this.window) return false;
    if (!this.window.back() && !this.forced) {
      this.change(null);
      this.changed();
    }
    return true;
  }

  private choose({ window, subject }: Wish): void {
    if (this.forced) return;
    this.change(window, subject);
    if (this.state) this.window?.show(this.state);
    this.changed();
  }

  private change(name: string | null, subject?: number): void {
    if (name === this.current) return;
    this.current = name;
    this.window?.node.destroy();
    this.window = name === null ? null : this.create(name, subject);
    this.shadeBelow();
  }

  private shadeBelow(): void {
    this.shade.active = this.window !== null && !this.window.aside;
  }

  private create(name: string, subject?: number): Window {
    const prefab = this.prefabs.find(({ data }) => (data as Node).name === name);
    if (!prefab) throw new RangeError(`There is no window ${name}`);
    const node = instantiate(prefab);
    node.parent = this.node;
    const window = node.getComponent(name) as unknown as Window;
    if (subject !== undefined) window.about?.(subject);
    window.lay(this.stage);
    node.setScale(0.94, 0.94);
    tween(node).to(COMING, { scale: Vec3.ONE }, { easing: "quartOut" }).start();
    return window;
  }
}
