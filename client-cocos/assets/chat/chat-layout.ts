import { type Box, type Stage, safeBox, TOUCH } from "../draw/box";

/** The nodes of the chat. */
export type ChatNode =
  | "Head"
  | "Back"
  | "Title"
  | "Traffic"
  | "Balance"
  | "People"
  | "Log"
  | "Newest"
  | "Members"
  | "Hint"
  | "Draft"
  | "Send";

/** From this width on the members have a column of their own. */
const WIDE = 720;

/** Whether the members are always in sight. */
export function showsMembers({ width }: Stage): boolean {
  return width >= WIDE;
}

/** The log, above it the head, below it what one writes, beside it the members. */
export function chatLayout(stage: Stage): Record<ChatNode, Box> {
  const safe = safeBox(stage);
  const headHeight = safe.y + 56;
  const wide = showsMembers(stage);
  const aside = wide ? Math.min(260, safe.width * 0.3) : safe.width - 16;
  const main = { ...safe, width: wide ? safe.width - aside - 12 : safe.width };
  const top = headHeight + 6;
  const bottom = safe.y + safe.height - 8;
  const foot = { x: main.x + 8, y: bottom - TOUCH, height: TOUCH };
  const hint = { x: foot.x, y: foot.y - 20, width: main.width - 16, height: 18 };
  const title = { x: safe.x + 60, width: safe.width - 240 };
  const log = { x: main.x + 8, y: top, width: main.width - 16, height: hint.y - 2 - top };
  return {
    Head: { x: 0, y: 0, width: stage.width, height: headHeight },
    Back: { x: safe.x + 8, y: safe.y + 6, width: TOUCH, height: TOUCH },
    Title: { ...title, y: safe.y + 6, height: 26 },
    Traffic: { ...title, y: safe.y + 32, height: 18 },
    Balance: { x: safe.x + safe.width - 176, y: safe.y + 6, width: 96, height: TOUCH },
    People: { x: safe.x + safe.width - 76, y: safe.y + 6, width: 68, height: TOUCH },
    Log: log,
    Newest: { x: log.x + log.width / 2 - 80, y: log.y + log.height - TOUCH - 8, width: 160, height: TOUCH },
    Members: wide ? { x: main.x + main.width + 4, y: top, width: aside, height: bottom - top } : log,
    Hint: hint,
    Draft: { ...foot, width: main.width - 16 - 84 },
    Send: { ...foot, x: main.x + main.width - 8 - 76, width: 76 },
  };
}
