import { type EventView, format, type Place, type PromptView, type SeatView, signed } from "@shaddock/game";
import { kindOf, type Tile as TileId } from "@shaddock/mahjong";
import type { AllTexts } from "../../texts/texts.js";
import { nameOfKind } from "../../texts/tile-names.js";

type Words = Pick<AllTexts, "board" | "mahjong" | "table">;

/** Somebody did something with a tile, which another one may have discarded. */
interface TileEvent {
  readonly who: Place;
  readonly from?: Place | null;
  readonly tile: TileId | null;
}

/** An event in words; none for what others draw. */
export function sentencesOf(event: EventView, seats: readonly SeatView[], texts: Words): string[] {
  const { table } = texts;
  const nameOf = (place: Place | null): string => {
    const player = place === null ? null : seats[place]?.player;
    return player?.name ?? texts.mahjong.talk.somebody;
  };
  const withTile = (sentence: string, { who, from = null, tile }: TileEvent): string[] => {
    if (tile === null) return [];
    return [format(sentence, { name: nameOf(who), other: nameOf(from), tile: nameOfKind(kindOf(tile), texts) })];
  };
  switch (event.type) {
    case "draw":
    case "discard":
    case "pong":
      return withTile(table.events[event.type], event);
    case "kong":
      return withTile(table.kongs[event.kong], event);
    case "win":
      return withTile(table.wins[event.how], event);
    case "points":
      return event.changes.map(({ who, points }) =>
        format(table.events.points, { name: nameOf(who), points: signed(points) }),
      );
    case "joined":
    case "left":
      return [format(table.events[event.type], { name: event.name })];
    case "dealt":
      return [format(table.events.dealt, { name: nameOf(event.banker), round: event.round })];
    case "trouble":
      return [table.troubles[event.trouble.code]];
    default:
      return [format(table.events[event.type], { name: "who" in event ? nameOf(event.who) : "" })];
  }
}

/** What the viewer is asked, in words; null for what need not be told. */
export function questionOf(prompt: PromptView, { board, table }: Words): string | null {
  switch (prompt.type) {
    case "claim":
    case "own-turn": {
      const choices = prompt.choices.filter(({ refusal }) => !refusal);
      return `${board.yourChoice}: ${choices.map(({ type }) => table.choices[type]).join(", ")}`;
    }
    case "discard":
      return table.discard;
    case "missing-suit":
      return table.chooseMissing;
    default:
      return null;
  }
}
