import { type Box, inset } from "../../draw/box";
import type { Drawing } from "../../draw/drawing";
import {
  AVATAR_NAMES,
  format,
  type Script,
  type SeatView,
  suitBadge,
  type TableView,
  type Texts,
} from "../../shaddock/shaddock.mjs";
import type { TableGeometry } from "./table-geometry";

/** What the words on pictures and beside them are written in. */
export interface Words {
  readonly script: Script;
  readonly texts: Texts;
}

const GOLD = "#ffe08a";

/** A player's portrait: always the same for a player. */
export function avatarOf(uid: number): `avatar-${(typeof AVATAR_NAMES)[number]}` {
  return `avatar-${AVATAR_NAMES[Math.abs(uid) % AVATAR_NAMES.length]!}`;
}

/** Who sits at a seat: portrait, name, score, and what is special about it. */
export function drawPlate(
  drawing: Drawing<unknown>,
  seat: SeatView,
  geometry: TableGeometry,
  { script, texts, waiting }: Words & { readonly waiting: boolean },
): void {
  const { player, place, score, banker, missing, turn } = seat;
  const { pictures, captions } = drawing;
  const box = geometry.plates[place]!;
  const key = `plate ${place}`;
  const lies = box.width > box.height * 1.5;
  if (turn) pictures.push({ key: `${key} turn`, art: "frame-gold", box: inset(box, -2.5) });
  pictures.push({ key, art: "frame-dark", box });
  const size = lies ? box.height - 10 : Math.min(box.height * 0.54, box.width * 0.6);
  const portrait = { x: lies ? box.x + 6 : box.x + (box.width - size) / 2, y: box.y + 5, width: size, height: size };
  const words = lies
    ? { x: portrait.x + size + 8, y: box.y + 3, width: box.width - size - 18, height: (box.height - 6) / 2 }
    : { x: box.x + 4, y: box.y + size + 6, width: box.width - 8, height: (box.height - size - 9) / 2 };
  const align = lies ? "left" : "centre";
  const text = Math.min(15, words.height * 0.78);
  const name = player ? player.name : texts.table.freeSeat;
  captions.push({ key: `${key} name`, text: name, box: words, size: text, align });
  if (!player) return;
  const below = { ...words, y: words.y + words.height };
  captions.push({ key: `${key} score`, text: `${score}`, box: below, size: text, align, tint: GOLD });
  pictures.push({
    key: `${key} face`,
    art: avatarOf(player.uid),
    box: portrait,
    tint: player.offline ? "#707070" : "#ffffff",
  });
  const badge = (at: string, art: Parameters<typeof pictures.push>[0]["art"], x: number, y: number): void => {
    const side = size * 0.46;
    const place = {
      x: portrait.x + x * size - side / 2,
      y: portrait.y + y * size - side / 2,
      width: side,
      height: side,
    };
    pictures.push({ key: `${key} ${at}`, art, box: place, pops: true });
  };
  if (banker) badge("banker", `banker-${script}`, 0.08, 0.14);
  if (missing !== null) badge("missing", suitBadge(missing, script), 0.94, 0.14);
  if (player.offline) badge("offline", "offline", 0.5, 0.5);
  if (waiting && player.ready) badge("ready", "ready", 0.92, 0.86);
  if (seat.won) badge("won", `won-${script}`, 0.92, 0.86);
}

/** The middle of the table: whose turn it is, how many tiles are left, the round. */
export function drawCentre(
  drawing: Drawing<unknown>,
  view: TableView,
  geometry: TableGeometry,
  { texts }: Words,
): void {
  const { pictures, captions } = drawing;
  const { centre, lying } = geometry;
  const size = lying * 4.7;
  const box = {
    x: centre.x + (centre.width - size) / 2,
    y: centre.y + (centre.height - size) / 2 - lying * 0.25,
    width: size,
    height: size,
  };
  pictures.push({ key: "compass", art: "compass", box });
  if (view.turn !== null) {
    // The wedge as it is drawn lights the lower side.
    pictures.push({ key: "turn", art: "compass-turn", box, turn: [0, 270, 180, 90][view.turn] ?? 0 });
  }
  const dice = view.phase === "dealing" ? view.dice : null;
  const text = view.phase === "waiting" ? "–" : `${view.wall}`;
  if (!dice) captions.push({ key: "wall", text, box: { ...box, y: box.y - size * 0.02 }, size: lying * 0.95 });
  const round = format(texts.table.round, { round: view.round, rounds: view.rounds || "?" });
  const under = { x: centre.x, y: box.y + size, width: centre.width, height: lying * 0.6 };
  if (view.round > 0)
    captions.push({ key: "round", text: round, box: under, size: Math.max(10, lying * 0.4), tint: "#dfeede" });
  if (dice) drawDice(drawing, dice, box);
}

function drawDice({ pictures }: Drawing<unknown>, dice: readonly [number, number], { x, y, width }: Box): void {
  const side = width * 0.28;
  dice.forEach((pips, i) => {
    const box = {
      x: x + width / 2 + (i - 1) * side * 1.15 + side * 0.08,
      y: y + width / 2 - side / 2,
      width: side,
      height: side * 1.08,
    };
    pictures.push({ key: `die ${i}`, art: `die-${pips as 1}`, box, pops: true });
  });
}
