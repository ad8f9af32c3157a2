/// <reference lib="dom" />
import { type MatchResultView, selectTable, type TableView } from "@shaddock/game";
import type { Tile } from "@shaddock/mahjong";
import type { CocosPage } from "./cocos-page.js";
import type { Point } from "./sight.js";

/** Somebody who plays in the Cocos client, by clicks alone. */
export interface CocosPlayer {
  /** The table as the client has it. */
  table(): Promise<TableView>;
  /** Does what is asked, one thing after the other, until the table is so. */
  playUntil(isSo: (table: TableView) => boolean): Promise<TableView>;
  /** Plays until the match has ended, and gives its result. */
  playMatch(): Promise<MatchResultView>;
  /** Where a tile of the own hand is; null while it cannot be touched. */
  tileAt(tile: Tile): Promise<Point | null>;
}

/** Ms without anything to click on, or to see, after which the table is stuck. */
const STUCK = 60_000;
/** Ms between two looks. */
const LOOK = 40;

/** Makes a player of a client that sits at a table. It takes the first choice of all, and discards what it may last. */
export function cocosPlayer(cocos: CocosPage): CocosPlayer {
  const { page } = cocos;
  const table = async (): Promise<TableView> => selectTable((await cocos.state()) as never);
  const tileAt = (tile: Tile): Promise<Point | null> => page.evaluate(findTile, tile);

  /** Taps a tile twice: once to raise it, and again. */
  const discard = async (tile: Tile): Promise<void> => {
    for (const tap of ["raises", "throws"]) {
      const point = await tileAt(tile);
      if (!point) return;
      if (tap === "raises" && (await page.evaluate(raisedTile)) === tile) continue;
      await page.mouse.click(point.x, point.y);
      await page.waitForTimeout(LOOK);
    }
  };

  const act = async ({ prompt, result, match }: TableView): Promise<void> => {
    if (match) return;
    if (result) return void (await cocos.attempt("Next"));
    if (!prompt) return;
    switch (prompt.type) {
      case "ready":
        return void (await cocos.attempt("Ready"));
      case "missing-suit":
        return void (await cocos.attempt(
          "SuitButton",
          prompt.suits.findIndex(({ suit }) => suit === prompt.suggestion),
        ));
      case "claim":
      case "own-turn":
        return void (await cocos.attempt(
          "ActionButton",
          prompt.choices.findIndex(({ refusal }) => !refusal),
        ));
      case "discard": {
        const tile = prompt.tiles.filter(({ refusal }) => !refusal).at(-1)?.tile;
        if (tile !== undefined && !prompt.refusal) await discard(tile);
      }
    }
  };

  const playUntil = async (isSo: (table: TableView) => boolean): Promise<TableView> => {
    let [moved, last] = [Date.now(), ""];
    for (;;) {
      const seen = await table();
      if (isSo(seen)) return seen;
      const now = JSON.stringify([seen.prompt?.id, seen.wall, seen.turn, seen.phase, seen.round]);
      if (now !== last) [moved, last] = [Date.now(), now];
      if (Date.now() - moved > STUCK) throw new Error(`The table is stuck: ${JSON.stringify({ ...seen, events: [] })}`);
      await act(seen);
      await page.waitForTimeout(LOOK);
    }
  };

  return {
    table,
    tileAt,
    playUntil,
    async playMatch() {
      const { match } = await playUntil(({ match }) => match !== null);
      return match as MatchResultView;
    },
  };
}

/** In the page: where a tile of the hand is, in CSS pixels; null where it is covered or not there. */
function findTile(tile: number): Point | null {
  const { host, sight } = globalThis as never as {
    host(): { readonly stage: { readonly width: number }; readonly current: { readonly node: HandNode } | null };
    readonly sight: { hears(point: Point): string };
  };
  const hand = host().current?.node.getComponentInChildren("Hand");
  const box = hand?.held.find((held) => held.tile === tile)?.box;
  if (!box) return null;
  const scale = innerWidth / host().stage.width;
  const point = { x: (box.x + box.width / 2) * scale, y: (box.y + box.height / 2) * scale };
  return sight.hears(point) === "Hand" ? point : null;
}

/** In the page: the tile that was tapped once. */
function raisedTile(): number | null | undefined {
  const { host } = globalThis as never as { host(): { readonly current: { readonly node: HandNode } | null } };
  return host().current?.node.getComponentInChildren("Hand")?.raised;
}

interface HandNode {
  getComponentInChildren(name: "Hand"): {
    readonly raised: number | null;
    readonly held: readonly {
      readonly tile: number;
      readonly box: { readonly x: number; readonly y: number; readonly width: number; readonly height: number };
    }[];
  } | null;
}
