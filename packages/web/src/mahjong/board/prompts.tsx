import type { TableView, WaitView } from "@shaddock/game";
import type { ReactNode } from "react";
import { ActionBar } from "./action-bar.js";
import type { BoardIntents } from "./board.js";
import { MissingSuit } from "./missing-suit.js";
import { Waits } from "./waits.js";

/** What may be done now, or else what the hand waits for: where there is something to claim, nothing is in its way. */
export function Prompts({
  view: { prompt, waits },
  intents,
  considered,
  children,
}: {
  readonly view: TableView;
  readonly intents: BoardIntents;
  /** What the hand would wait for without the tile that is looked at. */
  readonly considered: readonly WaitView[] | undefined;
  readonly children?: ReactNode;
}): ReactNode {
  return (
    <div className="board-prompts">
      {children}
      {prompt?.type === "claim" || prompt?.type === "own-turn" ? (
        <ActionBar prompt={prompt} onAnswer={(choice) => intents.answer(prompt.id, choice)} />
      ) : prompt?.type === "missing-suit" ? (
        <MissingSuit prompt={prompt} onChoose={(suit) => intents.chooseMissing(prompt.id, suit)} />
      ) : (
        <Waits waits={considered ?? waits} />
      )}
    </div>
  );
}
