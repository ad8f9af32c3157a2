import { Component, createRef, type ReactNode } from "react";

/** Ms that a tile flies. */
const DURATION = 220;
/** Ms between two tiles that are dealt. */
const STAGGER = 28;
/** Pixels that are no movement. */
const STILL = 2;

type Boxes = ReadonlyMap<string, DOMRect>;

interface FlightProps {
  /** Where tiles that were nowhere come from: the place of the wall, or of the hand that a discard left. */
  readonly origin: (tile: string, root: HTMLElement) => Element | null;
  /** Whether tiles move at all. */
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

  override getSnapshotBeforeUpdate(): Boxes | null {
    return this.props.still ? null : this.boxes();
  }

  override componentDidUpdate(_props: FlightProps, _state: unknown, before: Boxes | null): void {
    const root = this.root.current;
    if (!before || !root) return;
    let dealt = 0;
    // All is measured before anything is animated: one layout, not one a tile.
    const after = this.boxes();
    for (const [tile, to] of after) {
      const element = root.querySelector(`[data-tile="${tile}"]`);
      const known = before.get(tile);
      const from = known ?? this.props.origin(tile, root)?.getBoundingClientRect();
      if (element && from) fly(element, from, to, known ? 0 : STAGGER * dealt++);
    }
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
    return new Map(Array.from(tiles, (tile) => [tile.dataset.tile ?? "", tile.getBoundingClientRect()]));
  }
}

function fly(element: Element, from: DOMRect, to: DOMRect, delay: number): void {
  const x = from.x + from.width / 2 - to.x - to.width / 2;
  const y = from.y + from.height / 2 - to.y - to.height / 2;
  if (Math.hypot(x, y) < STILL) return;
  const scale = Math.min(1.6, Math.max(0.5, from.height / to.height || 1));
  element.animate(
    [
      { transform: `translate(${x}px, ${y}px) scale(${scale})`, zIndex: 5 },
      { transform: "none", zIndex: 5 },
    ],
    {
      duration: DURATION,
      delay,
      easing: "cubic-bezier(0.2, 0.7, 0.2, 1)",
      fill: "backwards",
    },
  );
}
