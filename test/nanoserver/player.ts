import {
  type Account,
  checked,
  type DeskOptions,
  type DeskSync,
  type Hint,
  type NanoServerContract,
  nanoServerPipeline,
  OpType,
  type Seats,
  type UnCompleteDeskResponse,
} from "@shaddock/contract/nanoserver";
import type { Action, Tile } from "@shaddock/mahjong";
import { queOfSuit } from "@shaddock/mahjong";
import { type Client, type ClientOptions, createClient, json, type PushBody, type PushRoute } from "shaddock";
import { record } from "shaddock/recorder";
import { within } from "../conformance/check.js";
import type { Chooser } from "./choosers.js";
import type { LoggedPush } from "./log.js";
import type { MatchRecorder } from "./match-recording.js";
import { isLive, watchSync } from "./sync.js";
import { createOpenTable, type OpenTable, watchPush } from "./table.js";

/** How a player gets to its server, and what it is recorded as. */
export interface PlayerOptions {
  /** Address and transport of the game server. */
  readonly url: string;
  readonly client: ClientOptions<NanoServerContract>;
  readonly account: Account;
  readonly options: DeskOptions;
  readonly chooser: Chooser;
  readonly recorder: MatchRecorder;
  /** Goes into the first line of each recording. */
  readonly about?: object;
}

/** A player without a head: it does what a client has to do at a table, and what its chooser chooses. */
export interface Player {
  readonly account: Account;
  readonly table: OpenTable;
  /** The connection there is now. */
  readonly client: Client<NanoServerContract>;
  /** What went wrong in its clients, such as pushes of another shape. */
  readonly errors: readonly unknown[];
  /** Is asked before it reacts to a push: true when it shall not. */
  hold: (push: LoggedPush) => boolean;
  /** Opens a connection, logs in, and goes back to its desk where it sits at one. */
  enter(): Promise<UnCompleteDeskResponse>;
  /** Opens a connection and does no more. */
  connect(): Promise<void>;
  /** Ends the connection, without a word. */
  leave(): Promise<void>;
  /** The body of the next push of this route. */
  next<Route extends PushRoute<NanoServerContract>>(
    route: Route,
    test?: (body: PushBody<NanoServerContract, Route>) => boolean,
  ): Promise<PushBody<NanoServerContract, Route>>;
}

/** The longest that a push is waited for, in ms: a match with thinking players. */
const PATIENCE = 60_000;

/** A player that is not connected yet. */
export function createPlayer(settings: PlayerOptions): Player {
  const { account, options, chooser } = settings;
  const table = createOpenTable();
  const errors: unknown[] = [];
  const waiting = new Set<(push: LoggedPush) => void>();
  let client: Client<NanoServerContract>;
  /** The hint that was answered last, as text, and the connection that the answer went over. */
  let answered = { hint: "", by: undefined as unknown };
  /** The connection that the round's missing suit went over. */
  let chosenBy: unknown;
  /** Whether a round is over, and the next one not begun. */
  let between = false;
  /** The hint that waits for an answer. */
  let pending: Hint | undefined;

  const answer = (hint: Hint): void => {
    answered = { hint: JSON.stringify(hint), by: client };
    pending = undefined;
    const seat = table.seats.findIndex(({ uid }) => uid === account.uid);
    const actions = actionsOf(hint, table.seats[seat]?.hand ?? [], seat);
    client.notify("DeskManager.OpChoose", choiceOf(chooser.choose({ table, seat, options }, actions), hint));
  };
  const chooseMissing = (suggested: number): void => {
    // Once more begins a second game at the desk (Q7).
    if (chosenBy === client) return;
    chosenBy = client;
    const own = table.seats.find(({ uid }) => uid === account.uid);
    const que = chooser.missing?.(own?.hand ?? []);
    client.notify("DeskManager.DingQue", { que: (que === undefined ? suggested : queOfSuit(que)) as 1 | 2 | 3 });
  };
  const catchUp = (sync: DeskSync): void => {
    const own = sync.players.find(({ acId }) => acId === account.uid);
    if (!own) throw new Error("Nobody of this id is at the desk");
    if (sync.status === 1) client.notify("DeskManager.QiPaiFinished");
    if (sync.status === 2 && options.mode === 4 && own.que < 0) chooseMissing(-own.que);
    const hint = sync.hint ?? pending;
    // The hint itself may have come before, and its answer be under way.
    const isAnswered = answered.by === client && answered.hint === JSON.stringify(hint);
    if (sync.status === 3 && hint && !isAnswered && isLive(sync, hint, answered.hint)) answer(hint);
  };
  /** Gets ready when those before are, so that the order is always the same. */
  const ready = ({ data }: Pick<Seats, "data">): void => {
    const seat = data.findIndex(({ acId }) => acId === account.uid);
    if (!between || data[seat]?.isReady || data.slice(0, seat).some(({ isReady }) => !isReady)) return;
    client.notify("DeskManager.Ready");
  };
  const settled = async (): Promise<void> => {
    between = true;
    if (table.seats[0]?.uid !== account.uid) return;
    // The table is wiped just after the round's end was told (Q37); an answer comes when it is done.
    await client.request("DeskManager.UnCompleteDesk");
    client.notify("DeskManager.Ready");
  };
  const react = (push: LoggedPush): void => {
    if (push.route === "onDuanPai") {
      chosenBy = undefined;
      between = false;
      client.notify("DeskManager.QiPaiFinished");
    }
    if (push.route === "onDingQueHint") chooseMissing(push.body.que);
    else if (push.route === "onOpTypeHint") answer(push.body);
    else if (push.route === "onSyncDesk") catchUp(push.body);
    else if (push.route === "onPlayerEnter") ready(push.body);
    else if (push.route === "onRoundEnd") settled().catch((error) => errors.push(error));
  };
  const player: Player = {
    account,
    table,
    errors,
    get client() {
      return client;
    },
    hold: () => false,
    async connect() {
      client = createClient<NanoServerContract>(settings.url, {
        reconnect: false,
        ...settings.client,
        pipeline: nanoServerPipeline,
        serializer: checked(json()),
      });
      record(client, settings.recorder.connection(), { ...settings.about, options, player: account.uid });
      client.events.on("error", (error) => errors.push(error));
      client.events.on("push", (route, body) => {
        const push = { kind: "push", route, body } as LoggedPush;
        watchPush(table, push);
        if (push.route === "onSyncDesk") watchSync(table, push.body);
        if (push.route === "onOpTypeHint") pending = push.body;
        for (const see of [...waiting]) see(push);
        if (!player.hold(push)) react(push);
      });
      await client.connect();
    },
    async enter() {
      await player.connect();
      const { name, uid, headUrl, sex, fangka, playerIp: ip } = account;
      await client.request("Manager.Login", { name, uid, headUrl, sex, fangka, ip });
      const desk = await client.request("DeskManager.UnCompleteDesk");
      if (desk.exist) client.notify("DeskManager.ReEnter", { deskId: desk.tableInfo.deskId });
      return desk;
    },
    async leave() {
      await client?.close();
    },
    next: (route, test = () => true) =>
      within(
        new Promise((resolve) => {
          const see = (push: LoggedPush): void => {
            if (push.route !== route || !test(push.body as never)) return;
            waiting.delete(see);
            resolve(push.body as never);
          };
          waiting.add(see);
        }),
        `${route} for ${account.name}`,
        PATIENCE,
      ),
  };
  return player;
}

/** What a hint offers, as the rules name it. */
function actionsOf({ ops }: Hint, hand: readonly Tile[], seat: number): Action[] {
  return ops.flatMap(({ op, mjidxs }): Action[] => {
    const tile = mjidxs?.[0] as Tile;
    if (op === OpType.Discard) return hand.map((own) => ({ type: "discard", seat, tile: own }));
    if (op === OpType.Kong) return [{ type: "kong", seat, tile }];
    return [{ type: op === OpType.Win ? "win" : op === OpType.Pung ? "pong" : "pass", seat }];
  });
}

/** An action as the answer to a hint that offers it. */
function choiceOf(action: Action, { ops }: Hint): { optype: OpType; idx: Tile } {
  const first = (op: OpType): Tile => ops.find((offered) => offered.op === op)?.mjidxs?.[0] ?? 0;
  switch (action.type) {
    case "discard":
      return { optype: OpType.Discard, idx: action.tile };
    case "kong":
      return { optype: OpType.Kong, idx: action.tile };
    case "pong":
      return { optype: OpType.Pung, idx: first(OpType.Pung) };
    case "win":
      return { optype: OpType.Win, idx: first(OpType.Win) };
    default:
      return { optype: OpType.Pass, idx: 0 };
  }
}
