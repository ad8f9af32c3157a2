import { readdirSync, readFileSync } from "node:fs";
import { gunzipSync } from "node:zlib";
import type { TableInfo } from "@shaddock/contract/nanoserver";
import { connectionActions, type DeskState, deskReducer } from "@shaddock/game";
import type { RootState } from "../../client-cocos/assets/shaddock/shaddock.mjs";
import { step } from "../nanoserver/fold.js";
import { readMessages } from "../nanoserver/log.js";
import { type AboutPlayer, readMatchRecording } from "../nanoserver/match-recording.js";

const FOLDER = new URL("../recordings/nanoserver/", import.meta.url);

/** The desk of the first player of a recorded match, as often as it is looked at. */
export interface RecordedDesks {
  readonly name: string;
  readonly desks: readonly RootState["desk"][];
}

/** The desks of each recorded match: after every round, and after the match. */
export function recordedEnds(): RecordedDesks[] {
  return recordedDesks(/./, /^on(Round|Game)End$/);
}

/** The desks of the recorded matches of such a name: after each push of such a route. */
export function recordedDesks(match: RegExp, routes: RegExp): RecordedDesks[] {
  const files = readdirSync(FOLDER).filter((file) => match.test(file));
  return files.map((file) => {
    const { connections } = readMatchRecording(gunzipSync(readFileSync(new URL(file, FOLDER))).toString());
    const self = (connections[0]?.about as AboutPlayer | undefined)?.player as number;
    const desks: RootState["desk"][] = [];
    let state: DeskState | undefined;
    let table: TableInfo | undefined;
    for (const connection of connections.filter(({ about }) => (about as AboutPlayer).player === self)) {
      state = deskReducer(state, connectionActions.changed({ name: "open", time: 0 }));
      for (const message of readMessages(connection)) {
        [state, table] = step(state, table, message, self);
        if (message.kind === "push" && routes.test(message.route)) desks.push(state);
      }
      state = deskReducer(state, connectionActions.changed({ name: "closed", time: 0 }));
    }
    return { name: file.replace(/\..*/, ""), desks };
  });
}
