import { avatarOf } from "../../app/avatar";
import { shortName } from "../../app/short-name";
import { type Art, format, type RoundSeatView, type Texts } from "../../shaddock/shaddock.mjs";
import { type Gain, gainOf, signed } from "./signed";

/** What a round has brought a seat, as it is written. */
export interface SeatResultView {
  /** Null where nobody sits. */
  readonly face: Art | null;
  readonly name: string;
  readonly self: boolean;
  readonly outcome: string;
  /** What the hand is worth, and why. */
  readonly worth: string;
  /** What was won or lost beside it. */
  readonly causes: string;
  readonly points: string;
  readonly gain: Gain;
  /** Of the match so far. */
  readonly score: string;
}

/** So many letters of a name have room. */
const NAME = 16;

/** What a round has brought a seat. */
export function seatResultView(seat: RoundSeatView, { table }: Texts): SeatResultView {
  const { player, outcome, total, score, rain, wind } = seat;
  const causes = [
    ...(rain ? [`${table.causes.rain} ${signed(rain)}`] : []),
    ...(wind ? [`${table.causes.wind} ${signed(wind)}`] : []),
  ];
  return {
    face: player && avatarOf(player.uid),
    name: player ? shortName(player.name, NAME) : table.freeSeat,
    self: player?.self ?? false,
    outcome: outcome === "none" ? "" : table.outcomes[outcome],
    worth: worthOf(seat, table),
    causes: causes.join("   "),
    points: signed(total),
    gain: gainOf(total),
    score: `${score}`,
  };
}

function worthOf({ won, fan, limit, fans }: RoundSeatView, table: Texts["table"]): string {
  if (!won) return "";
  const worth = limit ? table.fanAtLimit : fan ? format(table.fan, { fan }) : table.noFan;
  const names = fans.map(({ name, text, times }) => (name ? table.fans[name] : text) + (times > 1 ? ` ×${times}` : ""));
  return names.length > 0 ? `${worth}   ${names.join(" · ")}` : worth;
}
