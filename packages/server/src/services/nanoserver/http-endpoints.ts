import type { HttpBindings } from "@hono/node-server";
import type { Account, ClientConfig } from "@shaddock/contract/nanoserver";
import type { Context } from "hono";
import { ErrorCode, ServerError } from "../../errors.js";
import { textField } from "../../fields.js";
import { guestAccount, imitatedGuestAccount, readGuest } from "./guest-login.js";
import type { HttpApiOptions } from "./http-api.js";
import { readBody } from "./read-body.js";
import { clubRecord, matchRecord, roundRecord } from "./records.js";

/** A request of the HTTP API. */
export type HttpContext = Context<{ Bindings: HttpBindings }>;

/** What answers the requests of a method for a path, or of any method: with this as JSON. */
export type Endpoint = readonly [
  method: "GET" | "POST" | "ANY",
  path: string,
  handle: (context: HttpContext) => unknown,
];

/** The text of the real server for what it does not explain: an internal error. */
export const INTERNAL_ERROR = "服务器内部错误";

const CONFIG: ClientConfig = {
  version: "1.9.3",
  android: "",
  ios: "",
  heartbeat: 30,
  forceUpdate: false,
  title: "",
  desc: "",
  daili1: "",
  daili2: "",
  kefu1: "",
  appId: "",
  appKey: "",
};

/** The endpoints for players. What they throw as a ServerError is a refusal. */
export function endpointsOf(options: HttpApiOptions): readonly Endpoint[] {
  const config = { ...CONFIG, ...options.config };
  return [
    ...loginEndpoints(options, config),
    ...recordEndpoints(options),
    // As the real server reads "1.9.3": no number.
    ["ANY", "/v1/version", () => ({ version: 0, android: config.android, ios: config.ios })],
    ["ANY", "/ping", () => "pong"],
    ...(options.imitate ? [] : botEndpoints(options)),
  ];
}

function loginEndpoints(options: HttpApiOptions, config: ClientConfig): readonly Endpoint[] {
  const { store, imitate = false, guestChannels = imitate ? ["test"] : undefined, messages = () => [] } = options;
  const clubsOf = (uid: number) => store.clubsOf(uid).map((club) => clubRecord(club, store));
  const { leastCards = 0, recharge = store.changeCards } = options;
  const logIn = async (context: HttpContext): Promise<Account> => {
    const guest = await readBody(context.env.incoming, readGuest);
    const { uid, cards } = (imitate ? imitatedGuestAccount : guestAccount)(store, guest);
    const { remoteAddress = "", localAddress = "", localPort = 0 } = context.env.incoming.socket;
    const { ip, port } = options.game ?? { ip: localAddress, port: localPort };
    const lines = messages();
    return {
      code: 0,
      name: `G${uid}`,
      uid,
      headUrl: "",
      fangka: cards < leastCards ? (recharge(uid, leastCards - cards) ?? cards) : cards,
      sex: 1,
      ip: withoutPrefix(ip),
      port,
      // As the real server cuts the address off at its first colon (Q43).
      playerIp: imitate ? withoutPrefix(remoteAddress).replace(/^.*:.*$/, "[") : withoutPrefix(remoteAddress),
      config,
      messages: lines.length > 0 ? lines : null,
      clubList: clubsOf(uid),
      debug: 0,
    };
  };
  return [
    [
      "POST",
      "/v1/user/login/query",
      async (context) => {
        const channel = await readBody(context.env.incoming, (fields) => textField(fields, "channelId"));
        return { code: 0, guest: guestChannels?.includes(channel) ?? true };
      },
    ],
    ["POST", "/v1/user/login/guest", logIn],
    [
      "POST",
      "/v1/user/login/3rd",
      async (context) => {
        await readBody(context.env.incoming, (fields) => fields);
        throw new ServerError(ErrorCode.BadRequest, "WeChat cannot be reached");
      },
    ],
    [
      "GET",
      "/v1/user/club",
      (context) => {
        const uid = integerOf(context.req.query("uid")) ?? -1;
        if (uid < 0) throw new ServerError(ErrorCode.BadRequest, INTERNAL_ERROR);
        return { code: 0, data: clubsOf(uid) };
      },
    ],
  ];
}

function recordEndpoints({ store, imitate }: HttpApiOptions): readonly Endpoint[] {
  const mistaken = (creator: number): object => (imitate ? { dismiss_at: creator } : {});
  return [
    [
      "GET",
      "/v1/desk/player/:id",
      (context) => {
        const matches = store.matchesOf(idOf(context));
        const data = matches.map((match) => ({ ...matchRecord(match), ...mistaken(match.creator) }));
        return { code: 0, total: data.length, data };
      },
    ],
    [
      "GET",
      "/v1/desk/:id",
      (context) => {
        const match = store.match(idOf(context));
        if (!match) throw new ServerError(ErrorCode.BadRequest, "desk not found");
        const unsaid = imitate ? { created_at_str: "" } : {};
        return { code: 0, data: { ...matchRecord(match), ...mistaken(match.creator), ...unsaid } };
      },
    ],
    [
      "GET",
      "/v1/history/lite/:id",
      (context) => {
        const data = store.roundsOf(idOf(context)).map(roundRecord);
        return { code: 0, total: data.length, data };
      },
    ],
    [
      "GET",
      "/v1/history/:id",
      (context) => {
        const round = store.round(idOf(context));
        if (!round) throw new ServerError(ErrorCode.BadRequest, "order not found");
        return { code: 0, data: { ...roundRecord(round), snapshot: round.snapshot } };
      },
    ],
  ];
}

function botEndpoints({ seatBots }: HttpApiOptions): readonly Endpoint[] {
  return [
    ["GET", "/v1/bots", () => ({ code: 0, bots: seatBots !== undefined })],
    [
      "POST",
      "/v1/bots",
      async (context) => {
        const deskId = await readBody(context.env.incoming, (fields) => textField(fields, "deskId"));
        if (!seatBots) throw new ServerError(ErrorCode.BadRequest, "there are no bots");
        return { code: 0, seated: await seatBots(deskId) };
      },
    ],
  ];
}

function idOf(context: HttpContext): number {
  const id = integerOf(context.req.param("id"));
  if (id === undefined) throw new ServerError(ErrorCode.BadRequest, "invalid parameter");
  return id;
}

/** The number that a text is; undefined where it is none, or beyond 2^53 - 1. */
function integerOf(text: string | undefined): number | undefined {
  if (text === undefined || !/^[+-]?\d+$/.test(text)) return undefined;
  const number = Number(text);
  return Number.isSafeInteger(number) ? number : undefined;
}

/** An address of IPv4 as such, also where the socket is one of IPv6. */
function withoutPrefix(address: string): string {
  return address.replace(/^::ffff:/, "");
}
