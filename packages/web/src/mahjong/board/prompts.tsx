import type { TileId } from "@shaddock/contract/nanoserver";
import { shownNote, shownWaits, type TableView } from "@shaddock/game";
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
  const { prompt } = view;
  const note = shownNote(view, useTexts());
  return (
    <div className="board-prompts">
      {children}
      {prompt?.type === "claim" || prompt?.type === "own-turn" ? (
        <ActionBar prompt={prompt} onAnswer={(choice) => intents.answer(prompt.id, choice)} />
      ) : prompt?.type === "missing-suit" ? (
        <MissingSuit prompt={prompt} onChoose={(suit) => intents.chooseMissing(prompt.id, suit)} />
      ) : note ? (
        <p className="board-note" role="status">
          {note}
        </p>
      ) : (
        <Waits waits={shownWaits(view, lookedAt)} />
      )}
    </div>
  );
}
