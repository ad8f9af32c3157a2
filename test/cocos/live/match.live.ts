import { type MatchResultView, type SeatView, selectReplay } from "@shaddock/game";
import { expect, test } from "vitest";
import type { CocosPage } from "./cocos-page.js";
import { cocosPlayer } from "./cocos-player.js";
import { describeCocos } from "./cocos-stage.js";
import { chooseRules, practise } from "./lobby.js";

/** Draw calls that a full table may take. */
const MOST_DRAW_CALLS = 30;
/** Tiles of one hand. */
const DEALT = 13;
/** Ms of a processor from the tap until the table is there: that time on a machine with nothing else to do. */
const SLOWEST_TABLE = 1000;

describeCocos("whole matches in the Cocos client", { seed: 3 }, (stage) => {
  /** What the server has on record of a player's newest match, in the order of its seats. */
  const recorded = (uid: number): readonly number[] => stage.site.mahjong.store.matchesOf(uid)[0]?.scores ?? [];

  const totals = ({ seats }: MatchResultView): Record<string, number> =>
    Object.fromEntries(seats.map(({ name, total }) => [name, total]));

  test("four players, four rounds, and the match played again from the record", { timeout: 900_000 }, async () => {
    const cocos = await stage.enterLobby({ locale: "en-GB" });
    await cocos.see("Play now");
    const before = await cocos.cpu();
    const shown = await practise(cocos);
    const work = (await cocos.cpu()) - before;
    const player = cocosPlayer(cocos);
    // Late in the first round: rivers and melds lie on the table.
    await player.playUntil(({ wall, round }) => round === 1 && wall < 12);
    const { drawCalls, cpu } = await cocos.measure(2000);
    console.info(`table shown after ${shown.toFixed(0)} ms, ${work.toFixed(0)} of them busy`);
    console.info(`${drawCalls} draw calls, ${cpu.toFixed(2)} ms CPU a frame`);
    expect(drawCalls).toBeLessThanOrEqual(MOST_DRAW_CALLS);
    expect(work).toBeLessThan(SLOWEST_TABLE);
    await player.playUntil(({ result }) => result !== null);
    const dealt = await countFlights(cocos);
    await player.playUntil(({ round, prompt }) => round === 2 && prompt?.type === "missing-suit");
    await expect.poll(dealt).toBeGreaterThanOrEqual(DEALT);
    const result = totals(await player.playMatch());
    const scores = Object.values(result);
    expect(scores).toHaveLength(4);
    expect(scores.reduce((sum, score) => sum + score)).toBe(0);
    await cocos.window("MatchResult");
    await cocos.click("ToLobby");
    await cocos.screen("Lobby");
    const { account } = await cocos.state();
    expect([...recorded(account.player?.uid ?? 0)].sort()).toEqual([...scores].sort());

    const sums: Record<string, number> = {};
    for (const round of [0, 1, 2, 3]) {
      for (const [name, points] of Object.entries(await watch(cocos, round))) sums[name] = (sums[name] ?? 0) + points;
    }
    expect(sums).toEqual(result);
  });

  test("three players, one round, with tiles thrown by dragging", async () => {
    const cocos = await stage.enterLobby();
    await chooseRules(cocos, "Players2", "Rounds4");
    await practise(cocos);
    const player = cocosPlayer(cocos);
    await player.playUntil(({ prompt }) => prompt?.type === "discard" && !prompt.refusal);
    const thrown = await countFlights(cocos);
    await dragOut(cocos);
    await expect.poll(thrown).toBeGreaterThan(0);
    const result = totals(await player.playMatch());
    expect(Object.keys(result)).toHaveLength(3);
    expect(Object.values(result).reduce((sum, score) => sum + score)).toBe(0);
    await cocos.click("ToLobby");
    await cocos.screen("Lobby");
  });
});

/** Watches a round of the newest match to its end, from the lobby and back; gives the points of its seats, by name. */
async function watch(cocos: CocosPage, round: number): Promise<Record<string, number>> {
  // Out of a replay one comes back to the rounds.
  if (round === 0) {
    await cocos.click("Records");
    await cocos.window("Records");
    await cocos.click("RecordLine", 0);
  }
  await cocos.until(({ records }) => records.match !== null && records.rounds.status === "loaded");
  await cocos.click("RecordLine", round);
  await cocos.screen("Replay");
  await cocos.until(({ replay }) => replay.status === "loaded");
  if ((await cocos.state()).replay.playing) await cocos.click("Play");
  await cocos.until(({ replay }) => !replay.playing);
  const { position } = (await cocos.state()).replay;
  await cocos.click("Step");
  await cocos.until(({ replay }) => replay.position === position + 1);
  await cocos.click("StepBack");
  await cocos.until(({ replay }) => replay.position === position);
  await cocos.click("Play");
  await cocos.until(({ replay }) => replay.position > position + 1);
  const { left, top, width, height } = await cocos.box("Seek");
  await cocos.page.mouse.click(left + width - 1, top + height / 2);
  await cocos.until((state) => state.replay.position === state.replay.script?.steps.length);
  const { table, troubles } = selectReplay((await cocos.state()) as never);
  expect(troubles).toEqual([]);
  await cocos.click("Close");
  await cocos.screen("Lobby");
  return Object.fromEntries((table?.result?.seats ?? []).map(({ player, total }) => [player?.name, total]));
}

/** Counts the tiles that set off from now on. */
async function countFlights({ page }: CocosPage): Promise<() => Promise<number>> {
  await page.evaluate(
    `globalThis.flights = 0; scene().getComponentInChildren("Tiles").flying.on("child-added", () => flights++)`,
  );
  return () => page.evaluate("flights");
}

/** Drags the last tile that may go up, out of the hand; what is dropped near the hand goes back to it. */
async function dragOut(cocos: CocosPage): Promise<void> {
  const { mouse } = cocos.page;
  const { prompt } = await cocosPlayer(cocos).table();
  const tile = prompt?.type === "discard" ? prompt.tiles.filter(({ refusal }) => !refusal).at(-1)?.tile : undefined;
  const drag = async (distance: number): Promise<void> => {
    const { x, y } = (await cocosPlayer(cocos).tileAt(tile as never)) ?? { x: 0, y: 0 };
    await mouse.move(x, y);
    await mouse.down();
    await mouse.move(x, y - distance, { steps: 5 });
    await mouse.up();
  };
  const isHeld = (seat: SeatView | undefined): boolean =>
    [...(seat?.hand.tiles ?? []), seat?.hand.drawn].some((held) => held?.tile === tile);
  await drag(30);
  expect(isHeld((await cocosPlayer(cocos).table()).seats[0])).toBe(true);
  await drag(200);
  await cocosPlayer(cocos).playUntil(({ seats }) => !isHeld(seats[0]));
}
