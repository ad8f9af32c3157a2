import { type Component, Event } from "cc";
import type { Stage } from "../draw/box";
import type { Intent, RootState } from "../shaddock/shaddock.mjs";

/**
 * What fills the whole stage, or a window over that. It draws what it is shown, and says what a person {@link want}s;
 * it knows no rule, no socket and no store.
 */
export interface Screen extends Component {
  /** Draws this. Called when the state changed, once a frame at most. */
  show(state: RootState): void;
  /** Puts everything where it belongs on a stage of this size. Called before the first `show`. */
  lay(stage: Stage): void;
  /** Does what the device's back key means here. Gives whether it means anything. */
  back(): boolean;
  /** Where there is music: how many seconds of it were heard. On the next screen it goes on from there. */
  readonly sounds?: { heard: number };
}

/** An intent on its way up to the `App`. */
export class Want extends Event {
  /** The name under which nodes hear of it. */
  static readonly type = "want";

  constructor(readonly intent: Intent) {
    super(Want.type, true);
  }
}

/** Says what a person wants; whoever is above it in the scene, and at last the `App`, hears of it. */
export function want({ node }: Component, intent: Intent): void {
  node.dispatchEvent(new Want(intent));
}
