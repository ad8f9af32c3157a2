import { type Bot, type BotEnvironment, createBot, createBots } from "@shaddock/bots";
import { deskActions, replayActions, selectReplay, selectTable } from "@shaddock/game";
import { createRandom, type Random } from "@shaddock/mahjong";
import { createClient, json } from "shaddock";
import type { GameServer } from "../nanoserver/match.js";
import { check, same } from "./check.js";
import { type GameStatement, OPTIONS } from "./nanoserver-statement.js";

/** Players with the client's own state. */
export const bots: readonly GameStatement[] = [
  ...([3, 4] as const).map(
    (mode): GameStatement => ({
      name: `${mode} bots play four rounds to the end, and can look at them again`,
      async run(server) {
        const company = createBots(environment(server));
        try {
          const owner = createBot(environment(server));
          const uid = await owner.enter();
          const number = await owner.create({ ...OPTIONS, mode, round: 4 });
          await company.fillDesk(number, mode - 1);
          const { dissolved, seats } = await owner.finish();
          same([dissolved, seats.reduce((sum, { total }) => sum + total, 0)], [false, 0], "the match's end");
          await lookAgain(server, owner, uid);
          await owner.stop();
        } finally {
          await company.stop();
        }
      },
    }),
  ),
  {
    name: "clicks on anything, twice and too late, and connections that end, harm nothing",
    async run(server) {
      const random = createRandom(7);
      const players = Array.from({ length: 4 }, () => createBot(environment(server)));
      const uids: number[] = [];
      try {
        for (const player of players) uids.push(await player.enter());
        const [owner, ...others] = players as [Bot, ...Bot[]];
        const number = await owner.create({ ...OPTIONS, round: 4 });
        for (const player of others) await player.join(number);
        const ends = players.map((player) => player.finish());
        let clicks = 0;
        let kicks = 0;
        for (const [i, { game }] of players.entries()) {
          game.store.subscribe(() => {
            if (clicks >= 800 || random.below(3) > 0) return;
            clicks++;
            click(players[i] as Bot, random);
            // No more often than a person with a bad line: whoever comes and goes too often gives way.
            if (clicks % 300 === 0 && kicks++ < 2) server.kick(uids[i] as number).catch(() => {});
          });
        }
        for (const { dissolved } of await Promise.all(ends)) same(dissolved, false, "broken off");
        check(clicks > 300, `${clicks} clicks`);
      } finally {
        await Promise.all(players.map((player) => player.stop()));
      }
    },
  },
];

function environment(server: GameServer): BotEnvironment {
  return {
    server: { api: server.apiUrl, ...(server.url && { game: server.url }) },
    createClient: (url, options) => createClient(url, { ...options, ...server.client } as typeof options),
    fetch,
    serializer: json(),
    now: Date.now,
    random: Math.random,
    pause: (milliseconds) => new Promise((resolve) => setTimeout(resolve, milliseconds)),
    think: 0,
  };
}

/** Plays every recorded round of the newest match again, as a person would. */
async function lookAgain({ api }: GameServer, { game: { store } }: Bot, uid: number): Promise<void> {
  const [match] = await api.desks(uid);
  const rounds = await api.histories(match?.id ?? 0);
  same(rounds.length, 4, "rounds on record");
  for (const { id } of rounds) {
    const { snapshot } = await api.history(id);
    store.dispatch(replayActions.loaded({ snapshot, viewer: uid }));
    store.dispatch(replayActions.hold());
    const { steps, troubles } = selectReplay(store.getState());
    same(troubles, [], "what the record lacks");
    for (let position = 1; position <= steps; position++) {
      store.dispatch(replayActions.seek(position));
      check(selectReplay(store.getState()).table, `a table after step ${position}`);
    }
    const { table } = selectReplay(store.getState());
    const points = table?.result?.seats.map(({ total }) => total);
    same(
      points,
      snapshot.end.stats.map(({ total }) => total),
      "points at the end of the replay",
    );
  }
  store.dispatch(replayActions.close());
}

/** Clicks on something that is there, or is not, once or twice. */
function click({ game: { store } }: Bot, random: Random): void {
  const { desk } = store.getState();
  // Before the first deal one can leave, and that would be the end.
  if (desk.phase === "none" || desk.phase === "waiting") return;
  const late = Math.max(0, desk.nextId - random.below(12));
  const prompt = random.below(2) ? late : (desk.hint?.id ?? late);
  const own = desk.seats.find(({ uid }) => uid === desk.self)?.hand ?? [];
  const tile = random.below(2) ? random.below(108) : (own[random.below(14)] ?? 0);
  const type = (["win", "kong", "pong", "pass"] as const)[random.below(4)] as "pass";
  const suit = random.below(3) as 0 | 1 | 2;
  const clicks = [
    deskActions.dealSeen(),
    deskActions.chooseMissing({ prompt, suit }),
    deskActions.chooseMissing({ prompt: desk.missingSuit?.id ?? 0, suit }),
    deskActions.discard({ prompt, tile }),
    deskActions.answer({ prompt, type }),
    deskActions.answer({ prompt, type, tile }),
    deskActions.ready(),
    deskActions.leave(),
    deskActions.shown(),
    deskActions.vote(false),
  ];
  const action = clicks[random.below(clicks.length)] as (typeof clicks)[number];
  for (let times = 1 + random.below(2); times > 0; times--) store.dispatch(action);
  // Whatever was clicked, the table can be drawn.
  selectTable(store.getState());
}
