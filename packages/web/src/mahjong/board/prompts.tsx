import type { TileId } from "@shaddock/contract/nanoserver";
import { shownWaits, type TableView } from "@shaddock/game";
import type { ReactNode } from "react";
import { useTexts } from "../../texts/texts.js";
import { ActionBar } from "./action-bar.js";
import type { BoardIntents } from "./board.js";
import { MissingSuit } from "./missing-suit.js";
import { Waits } from "./waits.js";

/** What may be done now, or else what the hand waits for. */
export function Prompts({
  view,
  intents,
  lookedAt,
  children,
}: {
  readonly view: TableView;
  readonly intents: BoardIntents;
  readonly lookedAt: TileId | null;
  readonly children?: ReactNode;
}): ReactNode {
  const { board } = useTexts();
  const { prompt, phase, seats } = view;
  const hasWon = phase === "playing" && seats[0]?.won != null;
  return (
    <div className="board-prompts">
      {children}
      {prompt?.type === "claim" || prompt?.type === "own-turn" ? (
        <ActionBar prompt={prompt} onAnswer={(choice) => intents.answer(prompt.id, choice)} />
      ) : prompt?.type === "missing-suit" ? (
        <MissingSuit prompt={prompt} onChoose={(suit) => intents.chooseMissing(prompt.id, suit)} />
      ) : hasWon || phase === "missing-suit" ? (
        <p className="board-note" role="status">
          {hasWon ? board.outOfPlay : board.waitingForOthers}
        </p>
      ) : (
        <Waits waits={shownWaits(view, lookedAt)} />
      )}
    </div>
  );
}
