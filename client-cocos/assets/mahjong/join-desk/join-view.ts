import { failureText } from "../../app/failure-text";
import { type RootState, selectLobby, texts } from "../../shaddock/shaddock.mjs";
import type { Note } from "../../window/note";

/** Whose number it is; or that it was asked for; or why not, and what one can do. */
export function numberNote(state: RootState, whose: string): Note {
  const said = texts[state.settings.language];
  const { errand, failure } = selectLobby(state);
  if (failure) return { text: failureText(failure, said), failed: true };
  return { text: errand ? said.mahjong.lobby.busy[errand] : whose, failed: false };
}
