import { chooseAnswer, type DeskState, deskActions, type Game, promptId, selectTable } from "@shaddock/game";
import type { Bot as Brain } from "@shaddock/mahjong";
import type { BotEnvironment } from "./environment.js";

/** Ms that a bot thinks on average, where nothing else is said. */
const THINK = 800;

/** Who sits there. */
export interface Sitting extends Pick<BotEnvironment, "pause" | "random" | "think" | "agrees"> {
  readonly brain: Brain;
  /** Is told of what went wrong where nobody waits. */
  readonly fail: (error: Error) => void;
}

/**
 * Answers what a game asks at a desk, as a person would: some time later, and by what the table shows. The function
 * returned ends it.
 */
export function sitAtTable({ store }: Game, sitting: Sitting): () => void {
  const { pause, random, think = THINK, agrees = true, brain, fail } = sitting;
  let seen: DeskState | undefined;
  let thinksOf: number | undefined;
  let isVoting = false;
  let hasLeft = false;
  const ponder = (): Promise<unknown> => pause(think * (0.5 + random()));

  const look = (): void => {
    const { desk } = store.getState();
    if (desk === seen) return;
    seen = desk;
    if (mayShow(desk)) store.dispatch(deskActions.shown());
    const prompt = promptId(desk);
    if (prompt !== null && thinksOf === undefined) answer(prompt).catch(fail);
    if (desk.vote && !isVoting && selectTable(store.getState()).vote?.refusal === null) vote().catch(fail);
  };
  const answer = async (prompt: number): Promise<void> => {
    thinksOf = prompt;
    await ponder();
    thinksOf = undefined;
    if (hasLeft) return;
    const { desk } = store.getState();
    if (promptId(desk) !== prompt) {
      again();
      return;
    }
    // None where there is no connection: whatever changes that makes one look again.
    const intent = chooseAnswer(desk, brain);
    if (intent) store.dispatch(intent);
  };
  const vote = async (): Promise<void> => {
    isVoting = true;
    await ponder();
    isVoting = false;
    if (hasLeft) return;
    if (selectTable(store.getState()).vote?.refusal === null) store.dispatch(deskActions.vote(agrees));
  };
  /** What is asked now went by while one thought of something else. */
  const again = (): void => {
    seen = undefined;
    look();
  };

  const unsubscribe = store.subscribe(look);
  return () => {
    hasLeft = true;
    unsubscribe();
  };
}

function mayShow({ phase, shown, connected, freshness }: DeskState): boolean {
  return phase === "waiting" && !shown && connected && freshness === "fresh";
}
