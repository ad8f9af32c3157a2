import type { Art, ChoicePrompt, ChoiceView, Script, Tile } from "../../shaddock/shaddock.mjs";

/** A button that answers a prompt. */
export interface ActionView {
  /** What it means, which is the name of its node. */
  readonly choice: ChoiceView;
  readonly art: Art;
  /** Which kong it is; null for the others. */
  readonly tile: Tile | null;
  /** Whether it cannot be used now: a touch then says why. */
  readonly off: boolean;
}

/** Exactly what is offered, in its order. */
export function actionViews({ choices, refusal }: ChoicePrompt, script: Script): ActionView[] {
  return choices.map((choice) => ({
    choice,
    art: `action-${choice.type}-${script}`,
    tile: choice.type === "kong" ? choice.tile : null,
    off: (choice.refusal ?? refusal) !== null,
  }));
}
