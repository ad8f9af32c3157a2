import type { Words } from "../../app/words";
import { type Box, TOUCH } from "../../draw/box";
import type { Drawing } from "../../draw/drawing";
import type { LobbyView, Texts } from "../../shaddock/shaddock.mjs";
import type { Touch } from "./touch";

/** What a panel of the lobby says. */
export interface PanelWords {
  readonly texts: Texts;
  readonly words: Words;
  readonly view: LobbyView;
}

/** A panel in the middle of the lobby, with its title and a cross. Gives the box within. */
export function drawPanel(
  { pictures, captions, spots }: Drawing<Touch>,
  within: Box,
  title: string,
  size: { readonly width: number; readonly height: number },
): Box {
  const width = Math.min(size.width, within.width - 12);
  const height = Math.min(size.height, within.height - 8);
  const x = within.x + (within.width - width) / 2;
  const y = within.y + (within.height - height) / 2;
  spots.push({ box: { x: -9999, y: -9999, width: 19999, height: 19999 }, touch: { type: "nothing" } });
  pictures.push({ key: "panel", art: "frame-panel", box: { x, y, width, height } });
  captions.push({
    key: "panel title",
    text: title,
    box: { x: x + 20, y: y + 6, width: width - 90, height: 36 },
    size: 18,
    align: "left",
    tint: "#22301a",
  });
  const close = { x: x + width - TOUCH - 6, y: y + 2, width: TOUCH, height: TOUCH };
  pictures.push({
    key: "panel close",
    art: "icon-close",
    box: { x: close.x + 13, y: close.y + 13, width: 18, height: 18 },
    tint: "#4a5a3d",
  });
  spots.push({ box: close, touch: { type: "close" } });
  return { x: x + 14, y: y + 46, width: width - 28, height: height - 58 };
}
