import type { Component } from "cc";
import type { Stage } from "../draw/box";
import type { RootState } from "../shaddock/shaddock.mjs";

/**
 * What fills the whole stage. It draws what it is shown, and raises {@link INTENT} with what a person wants; it knows
 * no rule, no socket and no store.
 */
export interface Screen extends Component {
  /** Draws this. Called when the state changed, once a frame at most. */
  show(state: RootState): void;
  /** Puts everything where it belongs on a stage of this size. Called before the first `show`. */
  lay(stage: Stage): void;
  /** Does what the device's back key means here. Gives whether it means anything. */
  back(): boolean;
}

/** What a screen raises, with an intent. */
export const INTENT = "intent";
