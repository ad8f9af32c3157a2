import type { UnknownAction } from "@reduxjs/toolkit";
import {
  type Account,
  checked,
  type NanoServerContract,
  type NanoServerPushes,
  nanoServerPipeline,
} from "@shaddock/contract/nanoserver";
import type { Client, Session } from "shaddock";
import type { WithMahjong } from "../account/ask-api.js";
import type { MahjongServer } from "../account/mahjong-server.js";
import { receivedName, receivedText } from "../chat/chat-text.js";
import { asTrouble, listenToConnection } from "../connection/connection-saga.js";
import { deskActions } from "../desk/desk-slice.js";
import { DESK_ROUTES, type DeskPush, type DeskRoute } from "../desk/fold-push.js";
import { MAX_DETAIL } from "../failure/failure.js";
import { lobbyActions } from "../lobby/lobby-slice.js";
import { fieldsOf } from "../storage.js";
import { readTalk } from "../talk/talk-message.js";
import { talkActions } from "../talk/talk-slice.js";
import { sessionActions } from "./session-slice.js";

/** Where to play, and as whom. */
export interface Login {
  readonly server: MahjongServer;
  readonly account: Account;
}

/** One's time on a mahjong server. */
export interface MahjongSession {
  readonly environment: WithMahjong;
  readonly login: Login;
  readonly client: Client<NanoServerContract>;
  /** Tells everything that happens as actions, in its order; the function returned ends it. */
  listen(emit: (action: UnknownAction) => void): () => void;
}

/** Makes a session, whose client logs in on each new connection and goes back to the desk one sits at. */
export function createMahjongSession(environment: WithMahjong, login: Login): MahjongSession {
  const { createClient, mahjong, now } = environment;
  const { account, server } = login;
  let tell: (action: UnknownAction) => void = () => {};
  const client = createClient<NanoServerContract>(server.game ?? `tcp://${account.ip}:${account.port}`, {
    pipeline: nanoServerPipeline,
    serializer: checked(mahjong.serializer),
    resume: (session) => resume(session, account, (table) => tell(sessionActions.resumed({ table, time: now() }))),
  });
  return {
    ...{ environment, login, client },
    listen(emit) {
      tell = emit;
      const ends = [
        listenToConnection(client, now, emit),
        client.events.on("error", (error) => {
          const action = troubleAction(error, now());
          if (action) emit(action);
        }),
        ...listenToPushes(client, now, emit),
      ];
      return () => {
        for (const end of ends) end();
      };
    },
  };
}

type Resumed = Parameters<typeof sessionActions.resumed>[0]["table"];

/**
 * Logs in, and goes back to the desk. [nanoserver: 6.5-B] Other than `ReConnect` and `ReJoin` it always gets answers, and
 * the broadcasts to all.
 */
async function resume(
  session: Session<NanoServerContract>,
  { name, uid, headUrl, sex, fangka, playerIp: ip }: Account,
  resumed: (table: Resumed) => void,
): Promise<void> {
  await session.request("Manager.Login", { name, uid, headUrl, sex, fangka, ip });
  const { exist, tableInfo } = await session.request("DeskManager.UnCompleteDesk", {});
  resumed(exist ? tableInfo : null);
  if (exist) session.notify("DeskManager.ReEnter", { deskId: tableInfo.deskId });
}

/** Pushes that are not a desk's, and what they mean. */
const APART: {
  readonly [Route in Exclude<keyof NanoServerPushes, DeskRoute>]: (
    body: NanoServerPushes[Route],
    time: number,
  ) => UnknownAction | null;
} = {
  onCoinChange: ({ coin }) => lobbyActions.cardsTold(coin),
  onBroadcast: ({ message }) => lobbyActions.announced(message),
  onVoiceMessage(body, time) {
    const said = readTalk(body);
    return said && talkActions.heard({ ...said, time });
  },
  onRecordingVoice: ({ uid }, time) => talkActions.heard({ uid, talk: { kind: "clip" }, time }),
};

function listenToPushes(
  client: Client<NanoServerContract>,
  now: () => number,
  emit: (action: UnknownAction) => void,
): readonly (() => void)[] {
  return [
    ...DESK_ROUTES.map((route) =>
      client.on(route, (body) => emit(deskActions.pushed({ route, body, time: now() } as DeskPush))),
    ),
    ...(Object.keys(APART) as (keyof typeof APART)[]).map((route) =>
      client.on(route, (body) => {
        const action = APART[route](body as never, now());
        if (action) emit(action);
      }),
    ),
  ];
}

/** What failed and had nobody to tell. What players say may be anything: that is nobody's trouble. */
function troubleAction(error: unknown, time: number): UnknownAction | null {
  const { name, route, message } = fieldsOf(error);
  if (name !== "BodyError") return asTrouble(error);
  if (route === "onVoiceMessage") return null;
  return sessionActions.malformed({ route: receivedName(route), detail: receivedText(message, MAX_DETAIL), time });
}
