import { words as allWords } from "../../app/words";
import { type Box, stack, TOUCH } from "../../draw/box";
import { addButton, type Drawing } from "../../draw/drawing";
import {
  texts as allTexts,
  format,
  PHRASES,
  type RootState,
  type TableView,
  type VoteView,
} from "../../shaddock/shaddock.mjs";
import { rulesText } from "./draw-head";
import { drawMatchResult, drawRoundResult } from "./draw-results";
import { avatarOf } from "./draw-seats";
import { drawWindow } from "./draw-window";
import type { TableGeometry } from "./table-geometry";
import type { Touch } from "./touch";

/** The windows that a person opens. */
export type WindowName = "leave" | "settings" | "say";

const DARK = "#22301a";
const SWITCHES = ["sound", "music", "marks", "largeTiles"] as const;

/** The window over the table, if there is one: what ended goes before what was opened. */
export function drawWindows(
  drawing: Drawing<Touch>,
  {
    state,
    view,
    open,
    now,
  }: { readonly state: RootState; readonly view: TableView; readonly open: WindowName | null; readonly now: number },
  geometry: TableGeometry,
): void {
  const { language, marks } = state.settings;
  const said = { texts: allTexts[language], words: allWords[language], marks: { suit: marks, rank: marks } };
  const { table } = said.texts;
  if (view.match) drawMatchResult(drawing, view.match, geometry, said);
  else if (view.closed) {
    const buttons = [{ text: said.words.toLobby, touch: { type: "to-lobby" } as const, main: true }];
    const look = { title: table.phases.closed, width: 420, height: 200, buttons };
    paragraph(drawing, table.closed[view.closed], drawWindow(drawing, geometry, look));
  } else if (view.vote) drawVote(drawing, { view, vote: view.vote, now }, geometry, said.texts);
  else if (view.result) drawRoundResult(drawing, { result: view.result, prompt: view.prompt }, geometry, said);
  else if (open === "leave") drawLeave(drawing, view, geometry, said);
  else if (open === "settings") drawSettings(drawing, { state, view }, geometry, said);
  else if (open === "say") drawSay(drawing, geometry, said.texts);
}

type Said = { readonly texts: (typeof allTexts)["zh"]; readonly words: (typeof allWords)["zh"] };

function paragraph({ captions }: Drawing<Touch>, text: string, box: Box): void {
  captions.push({ key: "paragraph", text, box, size: 15, tint: DARK, wraps: true });
}

function drawLeave(
  drawing: Drawing<Touch>,
  { leaving }: TableView,
  geometry: TableGeometry,
  { texts, words }: Said,
): void {
  const { table } = texts;
  const dissolves = leaving.leave === "dissolve-instead";
  const refusal = dissolves ? leaving.dissolve : leaving.leave;
  const title = dissolves ? table.dissolve : words.leaveNow;
  const buttons = [
    { text: words.stay, touch: { type: "close" } as const },
    { text: title, touch: { type: "leave" } as const, main: true, off: refusal !== null },
  ];
  const inner = drawWindow(drawing, geometry, { title, width: 460, height: 220, buttons, closes: true });
  paragraph(drawing, table.refusals[refusal ?? (dissolves ? "dissolve-instead" : "leave-instead")], inner);
}

function drawSettings(
  drawing: Drawing<Touch>,
  { state: { settings }, view }: { readonly state: RootState; readonly view: TableView },
  geometry: TableGeometry,
  { texts, words }: Said,
): void {
  const height = 104 + SWITCHES.length * (TOUCH + 8);
  const inner = drawWindow(drawing, geometry, { title: words.settings, width: 380, height, buttons: [], closes: true });
  stack(
    inner,
    SWITCHES.map(() => TOUCH),
    8,
  ).forEach((row, i) => {
    const setting = SWITCHES[i]!;
    const on = settings[setting];
    const label = { ...row, x: row.x + 4, width: row.width - 90 };
    drawing.captions.push({
      key: `switch ${i}`,
      text: words[setting],
      box: label,
      size: 16,
      align: "left",
      tint: DARK,
    });
    const box = { ...row, x: row.x + row.width - 76, width: 76 };
    const text = on ? "✓" : "✕";
    addButton(drawing, {
      key: `switch ${i} on`,
      box,
      text,
      touch: { type: "switch", setting },
      frame: on ? "green" : "field",
    });
  });
  const foot = { ...inner, y: inner.y + inner.height - 36, height: 36 };
  drawing.captions.push({
    key: "rules",
    text: rulesText(view, texts),
    box: foot,
    size: 12,
    tint: "#5c6b4a",
    wraps: true,
  });
}

function drawSay(drawing: Drawing<Touch>, geometry: TableGeometry, { mahjong }: Said["texts"]): void {
  const height = 66 + PHRASES.length * (TOUCH + 4);
  const inner = drawWindow(drawing, geometry, {
    title: mahjong.talk.open,
    width: 420,
    height,
    buttons: [],
    closes: true,
  });
  const each = Math.min(TOUCH, (inner.height - 4 * (PHRASES.length - 1)) / PHRASES.length);
  stack(
    inner,
    PHRASES.map(() => each),
    4,
  ).forEach((box, phrase) => {
    const text = mahjong.talk.phrases[PHRASES[phrase]!];
    addButton(drawing, { key: `phrase ${phrase}`, box, text, touch: { type: "say", phrase }, frame: "field" });
  });
}

function drawVote(
  drawing: Drawing<Touch>,
  { view, vote, now }: { readonly view: TableView; readonly vote: VoteView; readonly now: number },
  geometry: TableGeometry,
  { table }: Said["texts"],
): void {
  const { pictures, captions } = drawing;
  const applicant = vote.applicant === null ? null : view.seats[vote.applicant]?.player;
  const off = vote.refusal !== null;
  const buttons = [
    { text: table.vote.no, touch: { type: "vote", yes: false } as const, off },
    { text: table.vote.yes, touch: { type: "vote", yes: true } as const, main: true, off },
  ];
  const inner = drawWindow(drawing, geometry, { title: table.dissolve, width: 480, height: 270, buttons });
  const asked = applicant ? format(table.vote.asked, { name: applicant.name }) : table.vote.askedBySomebody;
  captions.push({ key: "asked", text: asked, box: { ...inner, height: 24 }, size: 15, tint: DARK });
  const column = inner.width / vote.seats.length;
  vote.seats.forEach(({ place, status }, i) => {
    const player = view.seats[place]?.player;
    if (!player) return;
    const box = { x: inner.x + i * column, y: inner.y + 30, width: column, height: 18 };
    pictures.push({
      key: `voter ${place}`,
      art: avatarOf(player.uid),
      box: { x: box.x + column / 2 - 22, y: box.y, width: 44, height: 44 },
    });
    captions.push({ key: `voter ${place}`, text: player.name, box: { ...box, y: box.y + 46 }, size: 13, tint: DARK });
    const tint = status === "waiting" ? "#7a5b12" : "#1d7a36";
    captions.push({
      key: `vote ${place}`,
      text: table.vote.statuses[status],
      box: { ...box, y: box.y + 64 },
      size: 12,
      tint,
    });
  });
  if (vote.endsAt === null) return;
  const seconds = Math.max(0, Math.ceil((vote.endsAt - now) / 1000));
  const box = { ...inner, y: inner.y + inner.height - 18, height: 18 };
  captions.push({ key: "vote time", text: format(table.vote.left, { seconds }), box, size: 12, tint: DARK });
}
