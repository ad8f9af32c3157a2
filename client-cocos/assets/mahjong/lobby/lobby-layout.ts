import { type Box, columns, type Stage, safeBox, stack, TOUCH } from "../../draw/box";

/** The parts of the lobby. */
export type LobbyPart =
  | "Head"
  | "CardsNote"
  | "Marquee"
  | "Failure"
  | "Hero"
  | "Practise"
  | "Create"
  | "Join"
  | "Clubs"
  | "Records"
  | "Rules"
  | "Settings";

/** Where the lobby's parts lie; without `Hero` where there is no room for that. */
export type LobbyLayout = Readonly<Record<Exclude<LobbyPart, "Hero">, Box> & { readonly Hero?: Box }>;

const GAP = 12;
const HEAD = 60;
/** What is told below the head: a line that runs, or why something failed. */
const STRIP = 52;
/** The least height of a large button, and the most. */
const BUTTON = { least: 112, most: 240, widest: 1056 } as const;
/** Width over height of the picture, and the heights between which it is drawn. */
const HERO = { ratio: 424 / 264, least: 110, most: 150 } as const;
/** How much wider the first of the large buttons is. */
const FIRST = 1.25;

/** Whether the large buttons lie beside each other. */
export function isWide({ width, height }: Stage): boolean {
  return width > height;
}

/** How many letters of a name there is room for in the head. */
export function nameLetters({ width }: Stage): number {
  return width < 480 ? 12 : 24;
}

/** Where the lobby's parts lie on a stage. */
export function lobbyLayout(stage: Stage): LobbyLayout {
  const { x, y, width, height } = safeBox(stage);
  const wide = isWide(stage);
  const Head = { x, y, width, height: HEAD };
  const strip = { x: x + GAP, y: y + HEAD + 4, width: width - 2 * GAP, height: STRIP };
  const navHeight = wide ? TOUCH : 58;
  const nav = { x: x + GAP, y: y + height - navHeight - GAP, width: width - 2 * GAP, height: navHeight };
  const top = strip.y + STRIP + 4;
  const middle = { ...strip, y: top, height: nav.y - GAP - top };
  const [Clubs, Records, Rules, Settings] = columns(narrowed(nav, wide ? 4 * 128 + 24 : nav.width), 4, 8) as Four;
  const note = Math.min(360, strip.width);
  return {
    ...{ Head, Clubs, Records, Rules, Settings },
    CardsNote: { ...strip, x: strip.x + strip.width - note, width: note, height: 72 },
    Marquee: { ...narrowed(strip, 736), y: strip.y + 8, height: 32 },
    Failure: narrowed(strip, 720),
    ...largeButtons(middle, wide),
  };
}

type Four = [Box, Box, Box, Box];

function largeButtons(middle: Box, wide: boolean): Pick<LobbyLayout, "Hero" | "Practise" | "Create" | "Join"> {
  const rows = wide ? 1 : 3;
  const least = rows * BUTTON.least + (rows - 1) * GAP;
  const spare = middle.height - least - GAP;
  const hero = spare >= HERO.least ? Math.min(HERO.most, spare) : 0;
  const room = { ...middle, y: middle.y + (hero && hero + GAP), height: middle.height - (hero && hero + GAP) };
  const most = wide ? BUTTON.most : rows * 150 + (rows - 1) * GAP;
  const height = Math.min(room.height, most);
  const buttons = { ...narrowed(room, wide ? BUTTON.widest : 520), y: room.y + (room.height - height) / 2, height };
  const [Practise, Create, Join] = (wide ? beside(buttons) : below(buttons)) as [Box, Box, Box];
  if (!hero) return { Practise, Create, Join };
  const y = (middle.y + buttons.y - GAP - hero) / 2;
  return { Practise, Create, Join, Hero: { ...narrowed(middle, hero * HERO.ratio), y, height: hero } };
}

function beside({ x, y, width, height }: Box): Box[] {
  const each = (width - 2 * GAP) / (2 + FIRST);
  const first = { x, y, width: each * FIRST, height };
  return [first, ...[0, 1].map((i) => ({ ...first, x: x + first.width + GAP + i * (each + GAP), width: each }))];
}

function below(box: Box): Box[] {
  const height = (box.height - 2 * GAP) / 3;
  return stack(box, [height, height, height], GAP);
}

/** A box in the middle of another one, no wider than this. */
function narrowed(box: Box, widest: number): Box {
  const width = Math.min(box.width, widest);
  return { ...box, x: box.x + (box.width - width) / 2, width };
}

/** The parts of a large button: its tiles, and what it says. */
export interface ButtonLayout {
  readonly Tiles: Box;
  readonly Title: Box;
  readonly Note: Box;
}

/** A tile stands so much higher than it is wide; between two there is this part of a width. */
const TILE = { ratio: 110 / 72, gap: 0.06, widest: 64 } as const;
/** The widest row of tiles, in widths of one: all buttons have tiles of one size. */
const MOST_TILES = 3.2;
const TITLE = 34;
/** Two lines. */
const NOTE = 40;

/** Tiles above the words, or where that is too high beside them. */
export function buttonLayout({ width, height }: Pick<Box, "width" | "height">, tiles: number): ButtonLayout {
  const edge = 18;
  const across = tiles + TILE.gap * (tiles - 1);
  const isFlat = width > 2.2 * height;
  const room = isFlat ? height - 2 * edge : height - TITLE - NOTE - 2.4 * edge;
  const tile = Math.min(TILE.widest, room / TILE.ratio, (isFlat ? width * 0.42 : width - 2 * edge) / MOST_TILES);
  const Tiles = { width: tile * across, height: tile * TILE.ratio };
  const words = isFlat ? width - Tiles.width - 3 * edge : width - 2 * edge;
  const y = isFlat ? (height - TITLE - NOTE) / 2 : height - edge * 0.7 - TITLE - NOTE;
  return {
    Tiles: isFlat
      ? { ...Tiles, x: width - edge - Tiles.width, y: (height - Tiles.height) / 2 }
      : { ...Tiles, x: edge, y: edge },
    Title: { x: edge, y, width: words, height: TITLE },
    Note: { x: edge, y: y + TITLE, width: words, height: NOTE },
  };
}
