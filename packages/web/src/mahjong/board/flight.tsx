import { Component, createRef, type ReactNode } from "react";

/** Ms that a tile flies. */
const DURATION = 220;
/** Ms between two tiles that are dealt, and until the last one sets off. */
const STAGGER = 28;
const LAST = 360;
/** Pixels that are no movement. */
const STILL = 2;

type Boxes = ReadonlyMap<HTMLElement, DOMRect>;

interface FlightProps {
  /** Where tiles that were nowhere come from: the place of the wall, or of the hand that a discard left. */
  readonly origin: (tile: string, root: HTMLElement) => Element | null;
  /** Whether tiles do not move at all. */
  readonly still: boolean;
  readonly className: string;
  readonly children: ReactNode;
}

/**
 * Lets every tile within fly from where it was to where it is, whatever put it there. One that is still flying flies on
 * from where it has got to. A class, because only a class can look at the page right before it changes.
 */
export class Flight extends Component<FlightProps> {
  private readonly root = createRef<HTMLDivElement>();
  private flying: Animation[] = [];

  override getSnapshotBeforeUpdate(): ReadonlyMap<string, DOMRect> | null {
    if (this.props.still) return null;
    return new Map(Array.from(this.boxes(), ([{ dataset }, box]) => [dataset.tile ?? "", box]));
  }

  override componentDidUpdate(_props: FlightProps, _state: unknown, before: ReadonlyMap<string, DOMRect> | null): void {
    const root = this.root.current;
    if (!before || !root) return;
    // Where a tile belongs can only be measured when it is there.
    for (const animation of this.flying) animation.cancel();
    this.flying = [];
    let dealt = 0;
    // All is measured before anything is animated: one layout, not one a tile.
    const paths: Path[] = [];
    for (const [tile, to] of this.boxes()) {
      const name = tile.dataset.tile ?? "";
      const known = before.get(name);
      const from = known ?? this.props.origin(name, root)?.getBoundingClientRect();
      if (!from) continue;
      const x = from.x + from.width / 2 - to.x - to.width / 2;
      const y = from.y + from.height / 2 - to.y - to.height / 2;
      const delay = known ? 0 : Math.min(LAST, STAGGER * dealt++);
      if (Math.hypot(x, y) < STILL) continue;
      const scale = known ? Math.min(1.6, Math.max(0.5, known.height / to.height || 1)) : 1;
      paths.push({ tile, x, y, delay, scale });
    }
    const time = DURATION + Math.max(0, ...paths.map(({ delay }) => delay));
    this.flying = paths.map((path) => fly(path, time));
  }

  override render(): ReactNode {
    return (
      <div ref={this.root} className={this.props.className}>
        {this.props.children}
      </div>
    );
  }

  private boxes(): Boxes {
    const tiles = this.root.current?.querySelectorAll<HTMLElement>("[data-tile]") ?? [];
    return new Map(Array.from(tiles, (tile) => [tile, tile.getBoundingClientRect()]));
  }
}

interface Path {
  readonly tile: HTMLElement;
  /** Where it comes from, in pixels from where it belongs. */
  readonly x: number;
  readonly y: number;
  /** Ms. */
  readonly delay: number;
  /** How large it is where it comes from. */
  readonly scale: number;
}

/**
 * Has a tile fly, and be busy for so many ms, with waiting before and after: the page is only at work when animations
 * begin and end, so all of a deal do that at once.
 */
function fly({ tile, x, y, delay, scale }: Path, time: number): Animation {
  // Nothing else: the browser moves it without the page's help.
  const [away, home] = [{ transform: `translate(${x}px, ${y}px) scale(${scale})` }, { transform: "none" }];
  const easing = "cubic-bezier(0.2, 0.7, 0.2, 1)";
  return tile.animate(
    [
      { ...away, offset: 0 },
      { ...away, offset: delay / time, easing },
      { ...home, offset: (delay + DURATION) / time },
      { ...home, offset: 1 },
    ],
    time,
  );
}
