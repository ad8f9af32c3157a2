import type { DeskOptions, GameEnd, NanoServerApi, NanoServerContract, TableInfo } from "@shaddock/contract/nanoserver";
import type { ClientOptions } from "shaddock";
import { check, same } from "../conformance/check.js";
import type { Chooser } from "./choosers.js";
import type { MatchLog } from "./match-log.js";
import { createMatchRecorder, logOf, readMatchRecording } from "./match-recording.js";
import { createPlayer, type Player } from "./player.js";

/** A NanoServer, or what does as it does. */
export interface GameServer {
  readonly api: NanoServerApi;
  readonly apiUrl: string;
  /** The address of the game; by default that of the accounts. */
  readonly url?: string;
  /** What every client needs. */
  readonly client: ClientOptions<NanoServerContract>;
  /** Makes a club that can pay for this many cards' worth of desks. */
  addClub(id: number, balance: number): Promise<void>;
  /** Makes somebody who has applied a member of a club. */
  approve(clubId: number, uid: number): Promise<void>;
  /** Ends a player's connection. */
  kick(uid: number): Promise<void>;
}

/** A match that is to be played. */
export interface MatchPlan {
  readonly name: string;
  readonly options: DeskOptions;
  /** One a seat; the first one owns the desk. */
  readonly choosers: readonly Chooser[];
  /** What happens beside the play; the match goes on to its end meanwhile. */
  readonly meddle?: (desk: Desk) => Promise<void>;
}

/** Players who are connected. */
export interface Company {
  readonly players: readonly Player[];
  /** Everything they sent and got so far. */
  recording(): string;
  close(): Promise<void>;
}

/** Players at a desk, in the order of its seats. */
export interface Desk extends Company {
  readonly info: TableInfo;
  /** Everybody is ready, one after another: the first round is dealt. */
  begin(): Promise<void>;
  /** Resolves when the match is over, which the owner has to see. */
  ended(): Promise<GameEnd>;
}

/** What is left of a match. */
export interface PlayedMatch {
  readonly log: MatchLog;
  readonly end: GameEnd;
  /** The recording of all connections. */
  readonly recording: string;
  readonly players: readonly Player[];
  readonly info: TableInfo;
}

let guests = 0;

/** A guest that nobody else is. */
function newGuest({ api }: GameServer): ReturnType<NanoServerApi["guestLogin"]> {
  return api.guestLogin({ appId: "shaddock", channelId: "test", imei: `guest-${process.pid}-${++guests}` });
}

/** New guests, each in the lobby with cards. */
export async function enterAll(server: GameServer, plan: MatchPlan, about: object = {}): Promise<Company> {
  const { options, choosers } = plan;
  const recorder = createMatchRecorder();
  const players: Player[] = [];
  for (const chooser of choosers) {
    const account = await newGuest(server);
    const url = server.url ?? `tcp://${account.ip}:${account.port}`;
    players.push(createPlayer({ url, client: server.client, account, options, chooser, recorder, about }));
  }
  await Promise.all(
    players.map(async (player) => {
      // Cards are there a moment after the login (Q32).
      const cards = player.next("onCoinChange");
      await player.enter();
      await cards;
    }),
  );
  return {
    players,
    recording: recorder.text,
    async close() {
      await Promise.all(players.map((player) => player.leave()));
    },
  };
}

/** Seats players at a new desk, in their order; the first one owns it. Nobody is ready yet. */
export async function seat(company: Company, options: DeskOptions): Promise<Desk> {
  const { players } = company;
  const [owner, ...others] = players as [Player, ...Player[]];
  const { version } = owner.account.config;
  const created = await owner.client.request("DeskManager.CreateDesk", { version, clubId: -1, options });
  same([created.code, created.error], [0, ""], "creating a desk");
  const { tableInfo: info } = created;
  for (const { client } of others) {
    const joined = await client.request("DeskManager.Join", { version, deskId: info.deskId });
    same([joined.code, joined.error], [0, ""], "joining a desk");
  }
  for (const player of players) {
    const seats = player.next("onPlayerEnter");
    player.client.notify("DeskManager.ClientInitCompleted", { isReenter: false });
    same(
      (await seats).data.map(({ acId }) => acId),
      players.map(({ account }) => account.uid),
      "seats",
    );
  }
  await flush(players);
  return {
    ...company,
    info,
    async begin() {
      for (const [i, player] of players.entries()) {
        const told = player.next("onPlayerEnter", ({ data }) => data[i]?.isReady === true);
        player.client.notify("DeskManager.Ready");
        await told;
      }
    },
    async ended() {
      const end = await owner.next("onGameEnd");
      await flush(players.filter(({ client }) => client.state.name === "open"));
      return end;
    },
  };
}

/** Resolves when players have got all that was told them so far: it comes before the answer. */
export async function flush(players: readonly Player[]): Promise<void> {
  await Promise.all(players.map(({ client }) => client.request("Manager.CheckOrder", { orderid: "" })));
}

/** Plays a match to its end. */
export async function playMatch(server: GameServer, plan: MatchPlan, about: object = {}): Promise<PlayedMatch> {
  const company = await enterAll(server, plan, { ...about, script: plan.name });
  try {
    const desk = await seat(company, plan.options);
    const ended = desk.ended();
    ended.catch(() => {});
    await Promise.all([plan.meddle?.(desk), desk.begin()]);
    const end = await ended;
    await desk.close();
    const errors = desk.players.flatMap((player) => player.errors);
    check(errors.length === 0, `${plan.name}: ${errors[0]}`);
    const recording = desk.recording();
    return { log: logOf(readMatchRecording(recording)), end, recording, players: desk.players, info: desk.info };
  } finally {
    await company.close();
  }
}
