// Names
export {
  type ActionArt,
  type Art,
  AVATAR_NAMES,
  type AvatarArt,
  type BadgeArt,
  BODY_SIZES,
  type BodyArt,
  type CallArt,
  EMOJI_ART,
  type EmblemArt,
  type EmojiArt,
  FRAME_BORDER,
  FRAME_NAMES,
  FRAME_SIZE,
  type FrameArt,
  type FrameName,
  faceOf,
  ICON_NAMES,
  type IconArt,
  type MarkArt,
  marksOf,
  type PointerArt,
  type Script,
  suitBadge,
  type TableArt,
  type TileArt,
} from "./names.js";

// Tiles
export { type Layer, type TileLook, type Turn, tileLayers } from "./tile-layers.js";

// Sounds
export { MUSIC, SOUND_NAMES, type SoundName, SOUNDS } from "./sound/scores.js";
export { type Note, render, type Score } from "./sound/synth.js";

// Colours
export { PALETTE } from "./draw/palette.js";
