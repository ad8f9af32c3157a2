import { avatarOf } from "../../app/avatar";
import { shortName } from "../../app/short-name";
import { type Art, type SeatView, suitBadge, type TableView, type Texts } from "../../shaddock/shaddock.mjs";
import type { BoardLook } from "./board-look";

/** What is said of a seat; pictures that are null are not shown. */
export interface PlateView {
  readonly name: string;
  readonly score: string;
  readonly face: Art | null;
  readonly turn: boolean;
  readonly offline: boolean;
  readonly owner: boolean;
  readonly ready: boolean;
  readonly banker: Art | null;
  readonly missing: Art | null;
  readonly won: Art | null;
}

/** Letters of a name that there is room for. */
const NAME = 12;

const FREE = {
  ...{ score: "", face: null, turn: false, offline: false, owner: false, ready: false },
  ...{ banker: null, missing: null, won: null },
} as const;

/** Who sits at a seat, and what is special about it. Who owns the desk matters until the first deal. */
export function plateView(
  { player, score, banker, missing, turn, won }: SeatView,
  phase: TableView["phase"],
  { language }: Pick<BoardLook, "language">,
  { table }: Texts,
): PlateView {
  if (!player) return { ...FREE, name: table.freeSeat };
  const waiting = phase === "waiting";
  return {
    name: shortName(player.name, NAME),
    score: `${score}`,
    face: avatarOf(player.uid),
    turn,
    offline: player.offline,
    owner: waiting && player.owner,
    ready: (waiting || phase === "round-over") && player.ready,
    banker: banker ? `banker-${language}` : null,
    missing: missing === null ? null : suitBadge(missing, language),
    won: won ? `won-${language}` : null,
  };
}
