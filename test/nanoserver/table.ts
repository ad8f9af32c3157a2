import { OpType } from "@shaddock/contract/nanoserver";
import { kindOf, type Meld, type Suit, suitOfQue, type Tile } from "@shaddock/mahjong";
import type { LoggedPush } from "./log.js";

/** A seat as the server shows it to everybody. */
export interface OpenSeat {
  readonly uid: number;
  hand: Tile[];
  melds: Meld[];
  river: Tile[];
  missing?: Suit | undefined;
  won: boolean;
}

/** A table with all hands open: the server shows them to everybody (Q18). */
export interface OpenTable {
  seats: OpenSeat[];
  /** Tiles left in the wall. */
  wall: number;
  /** The seat that drew or claimed last. */
  turn: number;
  /** The last discard, until it is claimed or the next tile is drawn; or the tile of a kong that may be robbed. */
  offered?: { readonly seat: number; readonly tile: Tile; readonly kong: boolean } | undefined;
  /** The seat whose last action was a kong. */
  afterKong?: number | undefined;
}

/** A table before its first deal. */
export function createOpenTable(): OpenTable {
  return { seats: [], wall: 0, turn: 0 };
}

/** Takes in a push. */
export function watchPush(table: OpenTable, push: LoggedPush): void {
  const find = (uid: number): number => table.seats.findIndex((seat) => seat.uid === uid);
  switch (push.route) {
    case "onDuanPai":
      table.seats = push.body.accountInfo.map(({ acId, mjs }) => ({
        uid: acId,
        hand: [...mjs],
        melds: [],
        river: [],
        won: false,
      }));
      table.wall = table.seats.length === 3 ? 32 : 55;
      table.turn = find(push.body.markerId);
      table.offered = undefined;
      table.afterKong = undefined;
      break;
    case "onDingQue":
      for (const { uid, que } of push.body) (table.seats[find(uid)] as OpenSeat).missing = suitOfQue(que);
      break;
    case "onMoPai":
      table.turn = find(push.body.acId);
      table.seats[table.turn]?.hand.push(...push.body.mjids);
      table.wall--;
      table.offered = undefined;
      if (table.turn !== table.afterKong) table.afterKong = undefined;
      break;
    case "onGangScoreChange":
      commitKong(table);
      table.afterKong = table.turn;
      break;
    case "onOpTypeDo":
      watchAction(table, find(push.body.uid[0] as number), push.body.optype, push.body.mjs ?? []);
  }
}

function watchAction(table: OpenTable, index: number, op: OpType, tiles: readonly Tile[]): void {
  const seat = table.seats[index] as OpenSeat;
  const [tile = 0] = tiles;
  const drop = (gone: readonly Tile[]): void => {
    seat.hand = seat.hand.filter((own) => !gone.includes(own));
  };
  if (op === OpType.Discard) {
    drop(tiles);
    seat.river.push(tile);
    table.offered = { seat: index, tile, kong: false };
  } else if (op === OpType.Win) {
    if (table.offered?.kong) table.seats[table.offered.seat]?.hand.splice(handIndex(table, table.offered), 1);
    else if (table.offered?.tile === tile) table.seats[table.offered.seat]?.river.pop();
    drop(tiles);
    table.offered = undefined;
    seat.won = true;
  } else if (op === OpType.Kong && tiles.length === 1) {
    table.offered = { seat: index, tile, kong: true };
  } else {
    const claimed = table.offered?.tile === tile;
    if (claimed) table.seats[table.offered?.seat as number]?.river.pop();
    const laid = tiles.slice(0, op === OpType.Pung ? 3 : 4);
    drop(laid);
    const type = op === OpType.Pung ? "pong" : claimed ? "exposed-kong" : "concealed-kong";
    seat.melds.push({ type, tiles: laid });
    table.offered = undefined;
    table.afterKong = undefined;
    table.turn = index;
  }
}

/** An added kong that nobody robbed. */
function commitKong(table: OpenTable): void {
  if (!table.offered?.kong) return;
  const { seat, tile } = table.offered;
  const owner = table.seats[seat] as OpenSeat;
  owner.hand.splice(handIndex(table, table.offered), 1);
  owner.melds = owner.melds.map((meld) =>
    kindOf(meld.tiles[0] as Tile) === kindOf(tile) ? { type: "added-kong", tiles: [...meld.tiles, tile] } : meld,
  );
  table.offered = undefined;
}

function handIndex(table: OpenTable, { seat, tile }: { seat: number; tile: Tile }): number {
  return (table.seats[seat] as OpenSeat).hand.indexOf(tile);
}
