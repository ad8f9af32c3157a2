import { type Intent, intents, PHRASES, type RootState, selectTable } from "../../shaddock/shaddock.mjs";
import type { WindowName } from "./draw-windows";
import type { Touch } from "./touch";

/** What a touch asks the game for; null where it only opens or closes a window. A tile is discarded by its hand. */
export function intentOf(touch: Touch, state: RootState): Intent | null {
  switch (touch.type) {
    case "answer":
      return intents.desk.answer({ prompt: touch.prompt, type: touch.choice.type, tile: touch.choice.tile });
    case "suit":
      return intents.desk.chooseMissing({ prompt: touch.prompt, suit: touch.suit });
    case "vote":
      return intents.desk.vote(touch.yes);
    case "ready":
      return intents.desk.ready();
    case "auto-play":
      return intents.desk.setAutoPlay(!state.desk.autoPlay);
    case "switch":
      return intents.settings.set({ [touch.setting]: !state.settings[touch.setting] });
    case "to-lobby":
      return intents.desk.forgotten();
    case "leave": {
      const dissolves = selectTable(state).leaving.leave === "dissolve-instead";
      return dissolves ? intents.desk.proposeDissolve() : intents.desk.leave();
    }
    case "say":
      return intents.talk.say({ kind: "phrase", phrase: PHRASES[touch.phrase]! });
    default:
      return null;
  }
}

/** The window that is open after a touch, where it was `open` before. */
export function windowAfter({ type }: Touch, open: WindowName | null): WindowName | null {
  switch (type) {
    case "open-leave":
      return "leave";
    case "open-settings":
      return "settings";
    case "open-say":
      return "say";
    case "close":
    case "leave":
    case "say":
      return null;
    default:
      return open;
  }
}
