import { ICON_NAMES } from "../names.js";
import type { Drawing } from "./drawing.js";
import { el } from "./shapes.js";

/** Lines of 1.8 units on a field of 24, as the page's other icons have them. */
const LINES: { readonly [name in (typeof ICON_NAMES)[number]]: string } = {
  settings:
    "M12 15.2a3.2 3.2 0 1 0 0-6.4 3.2 3.2 0 0 0 0 6.4zM10.3 3h3.4l.5 2.5 1.7 1 2.4-.8 1.7 2.9-1.9 1.7v3.4l1.9 1.7-1.7 2.9-2.4-.8-1.7 1-.5 2.5h-3.4l-.5-2.5-1.7-1-2.4.8-1.7-2.9 1.9-1.7v-3.4L4 8.6l1.7-2.9 2.4.8 1.7-1z",
  "sound-on": "M4 9.5v5h3.5L12 18.5v-13L7.5 9.5zM15.5 9a4.2 4.2 0 0 1 0 6M18.3 6.5a8 8 0 0 1 0 11",
  "sound-off": "M4 9.5v5h3.5L12 18.5v-13L7.5 9.5zM16 9.5l5 5M21 9.5l-5 5",
  chat: "M4 5.5h16v11h-9l-4.5 3.5v-3.5H4zM8 9.5h8M8 12.7h5",
  back: "M20 12H6M12 5l-7 7 7 7",
  close: "M6 6l12 12M18 6L6 18",
  play: "M7.5 4.5v15l12-7.5z",
  pause: "M8 5v14M16 5v14",
  step: "M6 5v14l9-7zM18.5 5v14",
  "step-back": "M18 5v14l-9-7zM5.5 5v14",
  records: "M6 3.5h12v17H6zM9 8h6M9 12h6M9 16h3.5",
  people:
    "M9 11a3.5 3.5 0 1 0 0-7 3.5 3.5 0 0 0 0 7zM2.5 20c.4-4 3-6 6.5-6s6.1 2 6.5 6M16 4.5a3.2 3.2 0 0 1 0 6.2M18 14.3c2 .8 3.2 2.7 3.5 5.7",
  rules: "M12 6.5C9.5 4.8 6.5 4.5 3.5 5v13.5c3-.5 6-.2 8.5 1.5 2.5-1.7 5.5-2 8.5-1.5V5c-3-.5-6-.2-8.5 1.5zM12 6.5V20",
  auto: "M6 9h12v10H6zM12 9V5.5M12 5.5a1 1 0 1 0 0-2 1 1 0 0 0 0 2zM3.5 12.5v3.5M20.5 12.5v3.5M9.5 13v.6M14.5 13v.6M10 16.3h4",
  leave: "M14 4.5H5v15h9M10 12h11M17.5 8.5L21 12l-3.5 3.5",
  hint: "M9 17.5h6M10 20.5h4M8.5 14.5C6.8 13.3 6 11.6 6 9.7a6 6 0 0 1 12 0c0 1.9-.8 3.6-2.5 4.8z",
};

/** Icons in the colour of the text around them. */
export const ICONS: readonly Drawing[] = ICON_NAMES.map((name) => ({
  name: `icon-${name}`,
  width: 24,
  height: 24,
  content: el("path", {
    fill: "none",
    stroke: "currentColor",
    "stroke-width": 1.8,
    "stroke-linecap": "round",
    "stroke-linejoin": "round",
    d: LINES[name],
  }),
}));
