import type { RootState, RunningGame } from "../../client-cocos/assets/shaddock/shaddock.mjs";
import { type Bundle, runBundleNatively } from "./native-javascript.js";

/** One for all tests of a file: it has no state of its own. */
export const bundle: Bundle = await runBundleNatively();

const { startGame, intents, selectTable, INITIAL_OPTIONS, Rounds, serverAt } = bundle;

/** A game that keeps nothing beyond its end. */
export function start(): RunningGame {
  const kept = new Map<string, string>();
  const storage = {
    get: (key: string) => kept.get(key) ?? null,
    set: (key: string, value: string) => kept.set(key, value),
  };
  return startGame({ storage, language: "zh", hints: () => () => {} });
}

/** Resolves as soon as the state is so. */
export function until(game: RunningGame, isSo: (state: RootState) => boolean): Promise<void> {
  return new Promise((resolve) => {
    const check = (): void => {
      if (!isSo(game.getState())) return;
      stop();
      resolve();
    };
    const stop = game.subscribe(check);
    check();
  });
}

/** Logs in at a server with bots and plays a match of one round there; `seen` gets each state. Resolves at its end. */
export async function playMatch(game: RunningGame, port: number, seen: (state: RootState) => void): Promise<void> {
  game.dispatch(intents.account.visit(serverAt(`http://127.0.0.1:${port}/mahjong`)));
  game.dispatch(intents.account.logIn());
  await until(game, ({ lobby, connection }) => lobby.bots === true && connection.name === "open");
  game.dispatch(intents.lobby.practise({ options: { ...INITIAL_OPTIONS, round: Rounds.One } }));
  await until(game, ({ desk }) => desk.phase !== "none");
  game.dispatch(intents.desk.shown());
  const answered = new Set<number>();
  const step = (): void => {
    seen(game.getState());
    answer(game, answered);
  };
  const stop = game.subscribe(step);
  step();
  await until(game, (state) => selectTable(state).match !== null);
  stop();
}

/** Answers each prompt once: wins where that is offered, passes otherwise, discards the first tile that may go. */
function answer({ getState, dispatch }: RunningGame, answered: Set<number>): void {
  const { prompt } = selectTable(getState());
  if (!prompt || prompt.refusal || answered.has(prompt.id)) return;
  answered.add(prompt.id);
  const { id } = prompt;
  if (prompt.type === "deal-seen") dispatch(intents.desk.dealSeen());
  else if (prompt.type === "ready") dispatch(intents.desk.ready());
  else if (prompt.type === "missing-suit")
    dispatch(intents.desk.chooseMissing({ prompt: id, suit: prompt.suggestion }));
  else if (prompt.type === "discard") {
    const tile = prompt.tiles.find(({ refusal }) => !refusal)?.tile;
    if (tile !== undefined) dispatch(intents.desk.discard({ prompt: id, tile }));
  } else {
    const choice = prompt.choices.find(({ refusal }) => !refusal);
    if (choice) dispatch(intents.desk.answer({ prompt: id, type: choice.type, tile: choice.tile }));
  }
}
