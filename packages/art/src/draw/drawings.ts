import { ACTION_PARTS, ACTIONS, BURST, BURST_PARTS, CALLS } from "./actions.js";
import { AVATAR_PARTS, AVATARS } from "./avatars.js";
import { BAMBOO, BAMBOO_PARTS } from "./bamboo.js";
import { BODIES, BODY_PARTS } from "./bodies.js";
import { CHARACTER_PARTS, CHARACTERS } from "./characters.js";
import { DOT_PARTS, DOTS } from "./dots.js";
import type { Drawing, Part } from "./drawing.js";
import { EMBLEM_PARTS, EMBLEMS } from "./emblems.js";
import { EMOJI, EMOJI_PARTS } from "./emoji.js";
import { FRAME_PARTS, FRAMES, hero, POINTERS } from "./frames.js";
import { ICONS } from "./icons.js";
import { BADGES, RANK_MARKS, SUIT_MARKS } from "./marks.js";
import { COMPASS, COMPASS_RING, COMPASS_TURN, DICE, FELT, KONG_EFFECTS, TABLE_PARTS } from "./table.js";

const contentOf = (drawings: readonly Drawing[], name: string): string =>
  drawings.find((drawing) => drawing.name === name)?.content ?? "";

const HERO = hero(
  contentOf(EMBLEMS, "logo"),
  ["tile-b1", "tile-d5", "tile-c8"].map((face) => ({
    body: contentOf(BODIES, "body-hand"),
    face: contentOf([...BAMBOO, ...DOTS, ...CHARACTERS], face),
  })),
);

/** Every drawing, in the order of the sprite. */
export const DRAWINGS: readonly Drawing[] = [
  ...BAMBOO,
  ...DOTS,
  ...CHARACTERS,
  ...SUIT_MARKS,
  ...RANK_MARKS,
  ...BODIES,
  FELT,
  COMPASS,
  COMPASS_TURN,
  COMPASS_RING,
  ...DICE,
  ...KONG_EFFECTS,
  ...ACTIONS,
  ...CALLS,
  BURST,
  ...BADGES,
  ...POINTERS,
  ...FRAMES,
  ...EMBLEMS,
  HERO,
  ...ICONS,
  ...AVATARS,
  ...EMOJI,
];

/** What the drawings share. */
export const PARTS: readonly Part[] = [
  ...BAMBOO_PARTS,
  ...DOT_PARTS,
  ...CHARACTER_PARTS,
  ...BODY_PARTS,
  ...TABLE_PARTS,
  ...ACTION_PARTS,
  ...BURST_PARTS,
  ...EMBLEM_PARTS,
  ...AVATAR_PARTS,
  ...EMOJI_PARTS,
  ...FRAME_PARTS,
];
