import { failureText } from "../../app/failure-text";
import { words } from "../../app/words";
import { type Box, columns, inset, type Stage, safeBox, TOUCH } from "../../draw/box";
import { addButton, addTile, type Drawing, emptyDrawing } from "../../draw/drawing";
import { type DeskOptions, format, type RootState, selectLobby, texts } from "../../shaddock/shaddock.mjs";
import { avatarOf } from "../table/draw-seats";
import { standingTile } from "../table/tile-looks";
import { drawCreate } from "./draw-create";
import { drawJoin } from "./draw-join";
import type { Panel, Touch } from "./touch";

/** What the lobby looks like beside what the game knows. */
export interface LobbyLook {
  readonly panel: Panel | null;
  readonly options: DeskOptions;
  /** The digits of a number that were typed. */
  readonly digits: string;
}

/** The tiles on each of the large buttons, by id. */
const FACES = { practise: [0, 36, 72], create: [100, 101], join: [52] } as const;
const COLOURS = { practise: "#e58a3a", create: "#4a86dd", join: "#3f9d63" } as const;
const NO_MARKS = { suit: false, rank: false };
const HEAD = 60;

/** The lobby, and over it the panel that is open. */
export function drawLobby(
  state: RootState,
  stage: Stage,
  look: LobbyLook,
): { readonly lobby: Drawing<Touch>; readonly panel: Drawing<Touch> } {
  const lobby = emptyDrawing<Touch>();
  const panel = emptyDrawing<Touch>();
  const within = safeBox(stage);
  drawHead(lobby, state, { ...within, height: HEAD });
  drawChoices(lobby, state, inset({ ...within, y: within.y + HEAD, height: within.height - HEAD }, 20));
  const said = {
    texts: texts[state.settings.language],
    words: words[state.settings.language],
    view: selectLobby(state),
  };
  if (look.panel === "create") drawCreate(panel, look.options, within, said);
  if (look.panel === "join") drawJoin(panel, look.digits, within, said);
  return { lobby, panel };
}

function drawHead({ pictures, captions, spots }: Drawing<Touch>, state: RootState, { x, y, width, height }: Box): void {
  const { player, cards, marquee } = selectLobby(state);
  const { mahjong } = texts[state.settings.language];
  pictures.push({
    key: "head",
    art: "frame-dark",
    box: { x: x - 40, y: y - 40, width: width + 80, height: height + 40 },
  });
  if (player)
    pictures.push({ key: "face", art: avatarOf(player.uid), box: { x: x + 14, y: y + 8, width: 44, height: 44 } });
  const right = x + width - 10;
  const narrow = width < 560;
  const name = { x: x + 68, y: y + 8, width: narrow ? width - 68 - 196 : width - 68 - 340, height: 22 };
  captions.push({ key: "name", text: player?.name ?? "", box: name, size: 16, align: "left" });
  const under = { ...name, y: y + 31, height: 20 };
  if (!narrow)
    captions.push({ key: "id", text: `ID ${player?.uid ?? ""}`, box: under, size: 13, align: "left", tint: "#d5e6d6" });
  const card = narrow
    ? { x: under.x, y: under.y, width: 18, height: 18 }
    : { x: right - 318, y: y + 20, width: 22, height: 22 };
  pictures.push({ key: "card", art: "card", box: card });
  const count = { x: card.x + card.width + 6, y: card.y - 1, width: narrow ? 86 : 104, height: card.height + 2 };
  captions.push({
    key: "cards",
    text: format(mahjong.lobby.cards, { count: cards }),
    box: count,
    size: narrow ? 13 : 15,
    align: "left",
    tint: "#ffe08a",
  });
  const language = { x: right - 180, y: y + 8, width: 66, height: TOUCH };
  captions.push({ key: "language", text: words[state.settings.language].otherLanguage, box: language, size: 15 });
  spots.push({ box: language, touch: { type: "language" } });
  const leave = { x: right - 108, y: y + 8, width: 108, height: TOUCH };
  addButton(
    { pictures, captions, spots },
    { key: "log out", box: leave, text: mahjong.entrance.logOut, touch: { type: "log-out" }, frame: "dark" },
  );
  const line = marquee[marquee.length - 1];
  if (line)
    captions.push({
      key: "marquee",
      text: line.text,
      box: { x: x + 20, y: y + height + 4, width: width - 40, height: 22 },
      size: 14,
      tint: "#ffe08a",
    });
}

function drawChoices(drawing: Drawing<Touch>, state: RootState, area: Box): void {
  const { errand, failure, refusals } = selectLobby(state);
  const said = texts[state.settings.language];
  const { lobby, failures } = said.mahjong;
  const notes = {
    practise: lobby.practiseNote,
    create: words[state.settings.language].createNote,
    join: lobby.joinNote,
  };
  const wide = area.width > area.height;
  const room = { ...area, y: area.y + 20, height: area.height - 60 };
  const boxes = wide
    ? columns({ ...room, ...middle(room, 1056, 240) }, 3, 20)
    : [0, 1, 2].map((i) => ({ ...room, y: room.y + (i * (room.height + 16)) / 3, height: (room.height - 32) / 3 }));
  (["practise", "create", "join"] as const).forEach((kind, i) => {
    const whyNot = errand ? lobby.busy[errand] : refusals[kind] && failures[refusals[kind]!].why;
    const touch: Touch = whyNot
      ? { type: "nothing" }
      : kind === "practise"
        ? { type: "practise" }
        : { type: "open", panel: kind };
    drawChoice(drawing, {
      kind,
      box: boxes[i]!,
      title: lobby[kind],
      note: whyNot ?? notes[kind],
      touch,
      off: whyNot !== null,
    });
  });
  if (!failure) return;
  const box = { x: area.x, y: area.y + area.height - 38, width: area.width, height: 38 };
  drawing.captions.push({
    key: "failure",
    text: failureText(failure, said),
    box,
    size: 15,
    tint: "#ffd9d3",
    wraps: true,
  });
  drawing.spots.push({ box, touch: { type: "dismiss" } });
}

interface Choice {
  readonly kind: keyof typeof FACES;
  readonly box: Box;
  readonly title: string;
  readonly note: string;
  readonly touch: Touch;
  readonly off: boolean;
}

function drawChoice(drawing: Drawing<Touch>, { kind, box, title, note, touch, off }: Choice): void {
  const { pictures, captions, spots } = drawing;
  pictures.push({ key: kind, art: "frame-plain", box, tint: off ? "#7d8a80" : COLOURS[kind] });
  const tile = Math.min(64, (box.height - 90) / 1.6, box.width / 5);
  FACES[kind].forEach((id, i) => {
    const place = { x: box.x + 20 + i * (tile + 4), y: box.y + 18, width: tile, height: (tile * 110) / 72 };
    addTile(drawing, {
      key: `${kind} ${i}`,
      look: standingTile(id, NO_MARKS),
      box: place,
      ...(off && { tint: "#b0b0b0" }),
    });
  });
  const words = { x: box.x + 20, y: box.y + box.height - 74, width: box.width - 40, height: 32 };
  captions.push({ key: `${kind} title`, text: title, box: words, size: 23, align: "left" });
  captions.push({
    key: `${kind} note`,
    text: note,
    box: { ...words, y: words.y + 33, height: 24 },
    size: 15,
    align: "left",
    tint: "#fdf6e3",
  });
  spots.push({ box, touch });
}

function middle({ x, y, width, height }: Box, widest: number, highest: number): Box {
  const [w, h] = [Math.min(width, widest), Math.min(height, highest)];
  return { x: x + (width - w) / 2, y: y + (height - h) / 2, width: w, height: h };
}
