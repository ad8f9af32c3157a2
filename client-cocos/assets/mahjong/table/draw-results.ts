import type { Words as OwnWords } from "../../app/words";
import { type Box, stack } from "../../draw/box";
import { addTile, type Drawing } from "../../draw/drawing";
import {
  format,
  type MatchResultView,
  type PromptView,
  type RoundResultView,
  type RoundSeatView,
  type Texts,
} from "../../shaddock/shaddock.mjs";
import { drawMeld } from "./draw-hands";
import { avatarOf } from "./draw-seats";
import { drawWindow } from "./draw-window";
import type { TableGeometry } from "./table-geometry";
import { lyingTile, type Marks, tileSizes } from "./tile-looks";
import type { Touch } from "./touch";

/** What the windows of results say, and how tiles look there. */
export interface ResultWords {
  readonly texts: Texts;
  readonly words: OwnWords;
  readonly marks: Marks;
}

const DARK = "#22301a";
const GAIN = "#1d7a36";
const LOSS = "#b3261e";

/** How a round ended, and readiness for the next one. */
export function drawRoundResult(
  drawing: Drawing<Touch>,
  { result, prompt }: { readonly result: RoundResultView; readonly prompt: PromptView | null },
  geometry: TableGeometry,
  { texts, words, marks }: ResultWords,
): void {
  const { table } = texts;
  const title = `${table.results.roundOver} · ${format(table.round, { round: result.round, rounds: result.rounds })}`;
  const ready = prompt?.type === "ready";
  const text = ready ? words.next : words.waitingForOthers;
  const button = {
    text,
    touch: { type: ready ? "ready" : "nothing" } as const,
    main: ready,
    off: ready && prompt.refusal !== null,
  };
  const inner = drawWindow(drawing, geometry, { title, width: 860, height: 560, buttons: [button] });
  drawRows(drawing, result.seats.length, inner, (row, i) =>
    drawRoundSeat(drawing, result.seats[i]!, row, { texts, marks }),
  );
}

function drawRows(_: unknown, count: number, { x, y, width, height }: Box, draw: (row: Box, i: number) => void): void {
  const each = Math.min(104, (height - 6 * (count - 1)) / count);
  stack(
    { x, y, width, height },
    Array.from({ length: count }, () => each),
    6,
  ).forEach(draw);
}

function drawRoundSeat(
  drawing: Drawing<unknown>,
  seat: RoundSeatView,
  row: Box,
  { texts, marks }: Pick<ResultWords, "texts" | "marks">,
): void {
  const { pictures, captions } = drawing;
  const { table } = texts;
  const { player, place, hand, melds, won, outcome, total, score, wind, rain } = seat;
  const key = `result ${place}`;
  pictures.push({ key, art: "frame-field", box: row, tint: player?.self ? "#fff3c9" : "#ffffff" });
  const side = Math.min(row.height - 12, row.width < 500 ? 32 : 46);
  if (player) {
    const face = { x: row.x + 8, y: row.y + 6, width: side, height: side };
    pictures.push({ key: `${key} face`, art: avatarOf(player.uid), box: face });
  }
  const narrow = row.width < 500;
  const who = { x: row.x + side + 14, y: row.y + 5, width: narrow ? 84 : 110, height: 20 };
  captions.push({
    key: `${key} name`,
    text: player?.name ?? table.freeSeat,
    box: who,
    size: 14,
    align: "left",
    tint: DARK,
  });
  const what = outcome === "none" ? "" : table.outcomes[outcome];
  captions.push({
    key: `${key} what`,
    text: what,
    box: { ...who, y: who.y + 20 },
    size: 12,
    align: "left",
    tint: "#5c6b4a",
  });
  const sum = { x: row.x + row.width - 80, y: row.y + 5, width: 72, height: 24 };
  captions.push({ key: `${key} total`, text: signed(total), box: sum, size: 19, align: "right", tint: tintOf(total) });
  captions.push({
    key: `${key} score`,
    text: `${score}`,
    box: { ...sum, y: sum.y + 22, height: 16 },
    size: 12,
    align: "right",
    tint: DARK,
  });

  const tilesX = narrow ? row.x + 8 : who.x + who.width + 6;
  const room = (narrow ? row.x + row.width : sum.x) - tilesX - 8;
  const count = 3 * melds.length + hand.length + (won ? 1 : 0);
  const width = Math.min(30, room / (count + melds.length * 0.2 + 0.6), ((row.height - (narrow ? 70 : 30)) * 72) / 110);
  const { height } = tileSizes(width);
  let x = tilesX;
  const y = narrow ? row.y + side + 16 : row.y + 6;
  melds.forEach((meld, i) => {
    const box = { x, y, width: 3 * width, height };
    drawMeld(drawing, meld, { key: `${key} meld ${i}`, box, width, side: "self", marks });
    x += 3.2 * width;
  });
  for (const tile of hand) {
    addTile(drawing, { key: `tile ${tile}`, look: lyingTile(tile, "self", marks), box: { x, y, width, height } });
    x += width;
  }
  if (won && won.tile >= 0) {
    const box = { x: x + width * 0.4, y, width, height };
    addTile(drawing, { key: `${key} won`, look: lyingTile(won.tile, "self", marks), box });
  }
  const why = { x: tilesX, y: y + height + 1, width: room, height: 18 };
  const parts = [
    ...worth(seat, texts),
    rain && `${table.causes.rain} ${signed(rain)}`,
    wind && `${table.causes.wind} ${signed(wind)}`,
  ];
  captions.push({
    key: `${key} why`,
    text: parts.filter(Boolean).join("  "),
    box: why,
    size: 12,
    align: "left",
    tint: "#7a5b12",
  });
}

function worth({ won, fan, limit, fans }: RoundSeatView, { table }: Texts): string[] {
  if (!won) return [];
  const names = fans.map(
    ({ name, text, times }) => `${name ? table.fans[name] : text}${times > 1 ? ` ×${times}` : ""}`,
  );
  return [limit ? table.fanAtLimit : fan ? format(table.fan, { fan }) : table.noFan, names.join(" · ")];
}

/** How a match ended. */
export function drawMatchResult(
  drawing: Drawing<Touch>,
  match: MatchResultView,
  geometry: TableGeometry,
  { texts, words }: ResultWords,
): void {
  const { results } = texts.table;
  const title = match.dissolved ? `${results.matchOver} · ${results.dissolved}` : results.matchOver;
  const buttons = [{ text: words.toLobby, touch: { type: "to-lobby" } as const, main: true }];
  const inner = drawWindow(drawing, geometry, { title, width: 760, height: 520, buttons });
  drawRows(drawing, match.seats.length, inner, (row, i) => {
    const { pictures, captions } = drawing;
    const seat = match.seats[i]!;
    const key = `match ${seat.place}`;
    pictures.push({ key, art: "frame-field", box: row, tint: seat.self ? "#fff3c9" : "#ffffff" });
    const side = Math.min(46, row.height - 12);
    const face = { x: row.x + 8, y: row.y + (row.height - side) / 2, width: side, height: side };
    pictures.push({ key: `${key} face`, art: avatarOf(seat.uid), box: face });
    if (seat.biggestWinner) {
      pictures.push({
        key: `${key} crown`,
        art: "crown",
        box: { x: face.x + side / 2 - 11, y: face.y - 12, width: 22, height: 22 },
      });
    }
    const name = { x: face.x + side + 10, y: row.y + row.height / 2 - 24, width: row.width - side - 120, height: 24 };
    const title = seat.biggestWinner ? results.biggestWinner : seat.dealInKing ? results.dealInKing : "";
    captions.push({
      key: `${key} name`,
      text: `${seat.name}  ${title}`,
      box: name,
      size: 16,
      align: "left",
      tint: DARK,
    });
    const counts = (["wins", "selfDraws", "dealtIn", "concealedKongs", "openKongs"] as const)
      .map((count) => `${results[count]} ${seat[count]}`)
      .join("   ");
    captions.push({
      key: `${key} counts`,
      text: counts,
      box: { ...name, y: name.y + 25, height: 20 },
      size: 12,
      align: "left",
      tint: "#5c6b4a",
    });
    const sum = { x: row.x + row.width - 100, y: row.y, width: 90, height: row.height };
    captions.push({
      key: `${key} total`,
      text: signed(seat.total),
      box: sum,
      size: 24,
      align: "right",
      tint: tintOf(seat.total),
    });
  });
}

function tintOf(points: number): string {
  return points > 0 ? GAIN : points < 0 ? LOSS : DARK;
}

/** Points with their sign. */
export function signed(points: number): string {
  return points > 0 ? `+${points}` : points < 0 ? `−${-points}` : "0";
}
