import { words } from "../../app/words";
import type { Stage } from "../../draw/box";
import { addButton, type Drawing, emptyDrawing } from "../../draw/drawing";
import {
  type RootState,
  selectTable,
  selectTalk,
  type TableView,
  type TalkView,
  type Tile,
  texts,
} from "../../shaddock/shaddock.mjs";
import { drawOthers } from "./draw-hands";
import { drawHead } from "./draw-head";
import { drawOwnHand } from "./draw-own-hand";
import { drawChoices, drawSuits, drawWaits } from "./draw-prompts";
import { drawRivers } from "./draw-rivers";
import { drawCentre, drawPlate } from "./draw-seats";
import { drawWindows, type WindowName } from "./draw-windows";
import { type TableGeometry, tableGeometry } from "./table-geometry";
import type { Touch } from "./touch";

/** What the table looks like beside what the game knows. */
export interface TableLook {
  /** The tile of the hand that was tapped once. */
  readonly raised: Tile | null;
  readonly open: WindowName | null;
  /** The time, Unix ms. */
  readonly now: number;
}

/** Ms that what somebody says stays. */
const TALK_TIME = 4000;

/** The table, and over it the window that is open. */
export function drawTable(
  state: RootState,
  stage: Stage,
  look: TableLook,
): { readonly table: Drawing<Touch>; readonly window: Drawing<Touch> } {
  const view = selectTable(state);
  const { language, marks: marked, largeTiles, sound } = state.settings;
  const geometry = tableGeometry(stage, largeTiles);
  const marks = { suit: marked, rank: marked };
  const said = { script: language, texts: texts[language] } as const;
  const table = emptyDrawing<Touch>();
  const window = emptyDrawing<Touch>();
  const waiting = view.phase === "waiting" || view.phase === "round-over";

  drawCentre(table, view, geometry, said);
  for (const seat of view.seats) drawPlate(table, seat, geometry, { ...said, waiting });
  drawRivers(table, view, geometry, marks);
  for (const seat of view.seats.slice(1)) drawOthers(table, seat, geometry, marks);
  const prompt = view.prompt?.type === "discard" ? view.prompt : null;
  const [own] = view.seats;
  if (own) drawOwnHand(table, own, geometry, { marks, prompt, raised: look.raised });
  drawPrompt(table, view, geometry, { ...said, marks, left: words[language].left, raised: look.raised });
  drawHead(table, view, geometry, { ...said, latency: state.connection.latency, sound, now: look.now });
  if (view.phase === "waiting") drawWaiting(table, view, geometry, { ...said, invite: words[language].invite });
  if (view.autoPlay) drawAutoPlay(table, geometry, words[language].autoPlaying);
  for (const talk of selectTalk(state))
    if (look.now - talk.time < TALK_TIME) drawTalk(table, talk, geometry, said.texts);
  drawWindows(window, { state, view, open: look.open, now: look.now }, geometry);
  return { table, window };
}

type Said = Parameters<typeof drawWaits>[3];

function drawPrompt(
  table: Drawing<Touch>,
  view: TableView,
  geometry: TableGeometry,
  said: Said & { readonly raised: Tile | null },
): void {
  const { prompt, waits } = view;
  if (prompt?.type === "claim" || prompt?.type === "own-turn") drawChoices(table, prompt, geometry, said);
  else if (prompt?.type === "missing-suit") drawSuits(table, prompt, geometry, said);
  else if (prompt?.type === "discard") {
    drawWaits(table, prompt.tiles.find(({ tile }) => tile === said.raised)?.waits ?? [], geometry, said);
  } else drawWaits(table, waits, geometry, said);
}

function drawWaiting(
  table: Drawing<Touch>,
  { number, seats, prompt }: TableView,
  { within, prompts, centre }: TableGeometry,
  { texts, invite }: Pick<Said, "texts"> & { readonly invite: string },
): void {
  if (seats.some(({ player }) => !player)) {
    const box = { x: within.x + 20, width: within.width - 40, y: centre.y + centre.height, height: 46 };
    table.captions.push({ key: "invite", text: number, box, size: 34, tint: "#ffe08a" });
    table.captions.push({ key: "invite note", text: invite, box: { ...box, y: box.y + 44, height: 22 }, size: 14 });
  }
  if (prompt?.type !== "ready") return;
  const box = { x: within.x + within.width / 2 - 90, y: prompts.y + prompts.height - 48, width: 180, height: 48 };
  addButton(table, {
    key: "ready",
    box,
    text: texts.table.ready,
    touch: { type: "ready" },
    frame: "gold",
    off: prompt.refusal !== null,
  });
}

function drawAutoPlay(table: Drawing<Touch>, { prompts, within }: TableGeometry, text: string): void {
  const box = { x: within.x + within.width / 2 - 130, y: prompts.y + prompts.height - 48, width: 260, height: 48 };
  addButton(table, { key: "auto play", box, text, touch: { type: "auto-play" }, frame: "gold" });
}

function drawTalk(
  table: Drawing<Touch>,
  { id, place, talk }: TalkView,
  { plates, within }: TableGeometry,
  { mahjong }: Said["texts"],
): void {
  const text =
    talk.kind === "phrase"
      ? mahjong.talk.phrases[talk.phrase]
      : talk.kind === "face"
        ? talk.face
        : talk.kind === "text"
          ? talk.text
          : mahjong.talk.clip;
  const plate = plates[place ?? 0]!;
  const width = Math.min(220, 30 + text.length * 15);
  const left = plate.x + plate.width / 2 < within.x + within.width / 2;
  const box = {
    x: left ? plate.x + plate.width * 0.6 : plate.x + plate.width * 0.4 - width,
    y: place === 0 ? plate.y - 40 : plate.y + plate.height + 4,
    width,
    height: 36,
  };
  table.pictures.push({ key: `talk ${id}`, art: "frame-plain", box, pops: true });
  table.captions.push({
    key: `talk ${id}`,
    text,
    box: { ...box, x: box.x + 8, width: width - 16 },
    size: 14,
    tint: "#22301a",
  });
}
