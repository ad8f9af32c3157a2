import { type DeskOptions, type Intent, intents, type RootState } from "../../shaddock/shaddock.mjs";
import type { Touch } from "./touch";

/** What a touch asks the game for; null where it only changes what is typed, chosen or open. */
export function intentOf({ type }: Touch, { settings }: RootState, options: DeskOptions): Intent | null {
  switch (type) {
    case "practise":
      return intents.lobby.practise({ options });
    case "create":
      return intents.lobby.createDesk({ options });
    case "open":
    case "close":
    case "dismiss":
      return intents.lobby.dismiss();
    case "language":
      return intents.settings.set({ language: settings.language === "zh" ? "en" : "zh" });
    case "log-out":
      return intents.account.logOut();
    default:
      return null;
  }
}

/** The digits after a touch. */
export function digitsAfter(touch: Touch, digits: string): string {
  if (touch.type === "digit") return digits + touch.digit;
  if (touch.type === "erase") return digits.slice(0, -1);
  return touch.type === "clear" || touch.type === "open" ? "" : digits;
}
