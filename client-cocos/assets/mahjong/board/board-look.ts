import type { SettingsState, Tile } from "../../shaddock/shaddock.mjs";

/** How a table is looked at, beside what lies on it. */
export interface BoardLook extends Pick<SettingsState, "language" | "marks" | "largeTiles"> {
  /** The tile of the own hand that was tapped once: it stands higher, and all like it are marked. Default: none. */
  readonly raised?: Tile | null;
  /** Whether a newcomer is being told something, for which room is left. Default: not. */
  readonly told?: boolean;
  /** Whether nothing flies to where it is now, such as after a jump. Default: things fly. */
  readonly still?: boolean;
}
