import { type Hint, type OpChoice, OpType } from "@shaddock/contract/nanoserver";
import {
  type Action,
  Bot,
  countTiles,
  createOptions,
  kindOf,
  type Meld,
  type Random,
  type Suit,
  suitOfQue,
  type Tile,
  tilesOf,
} from "@shaddock/mahjong";
import type { MahjongClient, Received } from "./mahjong-client.js";

/** Plays for a client by what it is pushed. */
export interface MahjongPlayer {
  readonly client: MahjongClient;
  /** The hint that is not answered. */
  readonly pending: Hint | undefined;
  /** Reads what came, without acting; gives it. */
  look(): Received[];
  /** Does one thing that the game waits for; gives false where there is none. */
  act(): boolean;
}

const bot = new Bot();

/** @param random makes every fifth choice; a bot the others */
export function createPlayer(client: MahjongClient, random: Random, mode: 3 | 4): MahjongPlayer {
  const options = createOptions({ mode });
  let hand: Tile[] = [];
  let melds: Meld[] = [];
  let seen: Tile[] = [];
  let missing: Suit | undefined;
  let pending: Hint | undefined;

  const todo: (() => void)[] = [];

  const act = (optype: number, tiles: readonly Tile[]): void => {
    const meldOf = (type: Meld["type"]): Meld => ({ type, tiles });
    hand = hand.filter((tile) => optype === OpType.Win || !tiles.includes(tile));
    if (optype === OpType.Pung) melds.push(meldOf("pong"));
    if (optype === OpType.Kong && tiles.length === 4) melds.push(meldOf("concealed-kong"));
    if (optype === OpType.Kong && tiles.length === 1) {
      const kind = kindOf(tiles[0] as Tile);
      melds = melds.filter((meld) => kindOf(meld.tiles[0] as Tile) !== kind);
      melds.push({ type: "added-kong", tiles: tilesOf(kind) });
    }
  };

  const read = ({ route, body }: Received): void => {
    if (route === "onDuanPai") {
      hand = [...(body.accountInfo.find(({ acId }) => acId === client.uid)?.mjs ?? [])];
      [melds, seen, missing, pending] = [[], [], undefined, undefined];
      todo.push(() => client.tell("DeskManager.QiPaiFinished"));
    } else if (route === "onDingQueHint") {
      todo.push(() => {
        missing = bot.missingSuit(hand);
        client.tell("DeskManager.DingQue", { que: missing + 1 });
      });
    } else if (route === "onDingQue") {
      missing = suitOfQue(body.find(({ uid }) => uid === client.uid)?.que ?? 0);
    } else if (route === "onMoPai" && body.acId === client.uid) {
      hand.push(...body.mjids);
    } else if (route === "onOpTypeDo") {
      if (body.uid[0] === client.uid) act(body.optype, (body.mjs ?? []).slice(0, body.optype === OpType.Pung ? 3 : 4));
      else seen.push(...(body.mjs ?? []));
    } else if (route === "onOpTypeHint") {
      pending = body;
    } else if (route === "onRoundEnd") {
      todo.push(() => client.tell("DeskManager.Ready"));
    }
  };

  /** As the rules name what is offered. */
  const actionsOf = ({ ops }: Hint): Action[] =>
    ops.flatMap(({ op, mjidxs }): Action[] => {
      if (op === OpType.Discard) return hand.map((tile) => ({ type: "discard", seat: 0, tile }));
      if (op === OpType.Kong) return [{ type: "kong", seat: 0, tile: mjidxs?.[0] as Tile }];
      return [{ type: op === OpType.Pung ? "pong" : op === OpType.Win ? "win" : "pass", seat: 0 }];
    });

  const choose = (hint: Hint): Action => {
    const actions = actionsOf(hint);
    const kongs = actions.filter(({ type }) => type === "kong");
    const dice = random.below(10);
    // A kong beside a win that somebody else takes would not be on record (Q8).
    const free = actions.filter(({ type }) => type !== "kong" || !actions.some((other) => other.type === "win"));
    if (dice === 0) return free[random.below(free.length)] as Action;
    if (dice < 6 && kongs.length > 0 && free.includes(kongs[0] as Action)) return kongs[0] as Action;
    const visible = countTiles([]);
    for (const tile of new Set([...hand, ...seen, ...melds.flatMap(({ tiles }) => tiles)])) {
      visible[kindOf(tile)] = (visible[kindOf(tile)] as number) + 1;
    }
    const isOwn = hand.length % 3 === 2;
    const claimed = isOwn ? undefined : (hint.ops.find(({ mjidxs }) => mjidxs)?.mjidxs?.[0] as Tile);
    return bot.choose({ hand, melds, missing, visible, options }, actions, claimed);
  };

  const answerOf = (hint: Hint): OpChoice => {
    const action = choose(hint);
    const optype = { discard: 1, pong: 2, kong: 3, win: 4, pass: 5, "missing-suit": 0 }[action.type] as OpType;
    if ("tile" in action) return { optype, idx: action.tile };
    return { optype, idx: hint.ops.find(({ op }) => op === optype)?.mjidxs?.[0] ?? 0 };
  };

  return {
    client,
    get pending() {
      return pending;
    },
    look() {
      const received = client.take();
      for (const push of received) read(push);
      return received;
    },
    act() {
      const task = todo.shift();
      if (task) {
        task();
        return true;
      }
      if (!pending) return false;
      const hint = pending;
      pending = undefined;
      client.tell("DeskManager.OpChoose", answerOf(hint));
      return true;
    },
  };
}

/**
 * Lets players play until nobody has anything to do, or `until` says so. Who acts next is chance.
 *
 * @param watch sees all that came, by player
 */
export function playOn(
  players: readonly MahjongPlayer[],
  random: Random,
  watch: (received: Received, player: number) => unknown = () => undefined,
): void {
  for (;;) {
    for (const [i, player] of players.entries()) {
      for (const push of player.look()) if (watch(push, i) === true) return;
    }
    const order = players.map((_, i) => (i + random.below(players.length)) % players.length);
    if (![...order, ...players.keys()].some((i) => players[i]?.act())) return;
  }
}
