import { type Account, account, type Guest, type Version, version } from "./account.js";
import { type Club, club } from "./club.js";
import {
  type DeskRecord,
  deskRecord,
  type RoundHistory,
  type RoundRecord,
  roundHistory,
  roundRecord,
} from "./history.js";
import { array, type Check, flag, integer, object, text } from "./shape.js";

/** As much of the platform's `fetch` as is used. Wrap it to end requests that take too long. */
export type Fetch = (
  url: string,
  init: { readonly method: string; readonly body?: string },
) => Promise<{ readonly status: number; text(): Promise<string> }>;

/** What {@link createNanoServerApi} needs. */
export interface NanoServerApiOptions {
  readonly fetch: Fetch;
  /** Where the HTTP API is: `http://127.0.0.1:12307` as the server comes. */
  readonly url: string;
}

/** Why a call of the HTTP API failed. */
export class NanoServerApiError extends Error {
  override readonly name = "NanoServerApiError";
  /**
   * `network`: no response; the server also gives none to a body that it cannot read. `refused`: the server says no,
   * and `message` is what it says. `status`: another HTTP status than 200. `body`: not the JSON that it should be;
   * `cause` is the ShapeError or SyntaxError.
   */
  readonly code: "network" | "refused" | "status" | "body";
  /** The HTTP status; undefined without a response. */
  readonly status: number | undefined;

  constructor(code: NanoServerApiError["code"], message: string, status?: number, cause?: unknown) {
    super(message, { cause });
    this.code = code;
    this.status = status;
  }
}

/**
 * The HTTP API of NanoServer, and of the embedded one. Every call fails with a {@link NanoServerApiError}, or a RangeError
 * for its argument.
 */
export interface NanoServerApi {
  /** Whether to offer guests to log in, with this application and channel. Their login is never refused, however. */
  guestsWelcome(appId: string, channelId: string): Promise<boolean>;
  /**
   * Logs a guest in, creating the account when it is new. Calls wait for each other: two at once may make two accounts.
   *
   * @throws RangeError (as a rejection) where the server could not find the account again
   */
  guestLogin(guest: Guest): Promise<Account>;
  /** The clubs a player belongs to. */
  clubs(uid: number): Promise<readonly Club[]>;
  /** The newest matches of a player, newest first: 15 at most, without those broken off in their first round. */
  desks(uid: number): Promise<readonly DeskRecord[]>;
  /** One match. */
  desk(id: number): Promise<DeskRecord>;
  /** The rounds of a match, oldest first; none for a match that there is not. */
  histories(deskId: number): Promise<readonly RoundRecord[]>;
  /** One round, to be played again. */
  history(id: number): Promise<RoundHistory>;
  /** Where clients can be downloaded. */
  version(): Promise<Version>;
  /** Whether {@link seatBots} has bots to seat. The embedded server may have; NanoServer has none. */
  botsWelcome(): Promise<boolean>;
  /**
   * Fills a desk that waits for players with bots, and gives how many sat down: 0 where it is full.
   *
   * @param deskId TableInfo.deskId
   */
  seatBots(deskId: string): Promise<number>;
}

/** A client of the HTTP API. */
export function createNanoServerApi({ fetch: send, url }: NanoServerApiOptions): NanoServerApi {
  const base = url.replace(/\/+$/, "");
  const call = async <T>(path: string, check: Check<T>, body?: object): Promise<T> => {
    const init = body ? { method: "POST", body: JSON.stringify(body) } : { method: "GET" };
    const { status, content } = await exchange(send, `${base}${path}`, init);
    return read(status, content, check);
  };
  const get = async <T>(path: string, check: Check<T>): Promise<T> => (await call(path, dataOf(check))).data;
  let lastLogin: Promise<unknown> = Promise.resolve();
  return {
    async guestsWelcome(appId, channelId) {
      return (await call("/v1/user/login/query", guestAnswer, { appId, channelId })).guest;
    },
    async guestLogin(guest) {
      const body = guestBody(guest);
      const login = lastLogin.then(() => call("/v1/user/login/guest", account, body));
      lastLogin = login.catch(() => {});
      return login;
    },
    clubs: async (uid) => get(`/v1/user/club?uid=${idText(uid)}`, array(club)),
    desks: async (uid) => get(`/v1/desk/player/${idText(uid)}`, array(deskRecord)),
    desk: async (id) => get(`/v1/desk/${idText(id)}`, deskRecord),
    histories: async (deskId) => get(`/v1/history/lite/${idText(deskId)}`, array(roundRecord)),
    history: async (id) => get(`/v1/history/${idText(id)}`, roundHistory),
    version: () => call("/v1/version", version),
    async botsWelcome() {
      try {
        return (await call("/v1/bots", botsAnswer)).bots;
      } catch (error) {
        if (error instanceof NanoServerApiError && error.status === 404) return false;
        throw error;
      }
    },
    seatBots: async (deskId) => (await call("/v1/bots", seatedAnswer, { deskId })).seated,
  };
}

const botsAnswer = object<{ readonly bots: boolean }>({ bots: flag });
const seatedAnswer = object<{ readonly seated: number }>({ seated: integer(0) });
const guestAnswer = object<{ readonly guest: boolean }>({ guest: flag });
const refusal = object<{ readonly error: string }>({ error: text });

/** The part `data` of an answer, as its check gives it. */
function dataOf<T>(check: Check<T>): Check<{ readonly data: T }> {
  return (value, path) => ({
    data: check(object<{ data: unknown }>({ data: (data) => data })(value, path).data, `${path}.data`),
  });
}

async function exchange(
  send: Fetch,
  url: string,
  init: Parameters<Fetch>[1],
): Promise<{ readonly status: number; readonly content: string }> {
  try {
    const response = await send(url, init);
    return { status: response.status, content: await response.text() };
  } catch (cause) {
    throw new NanoServerApiError("network", `Cannot reach ${url}`, undefined, cause);
  }
}

function read<T>(status: number, content: string, check: Check<T>): T {
  if (status !== 200) throw refused(status, content);
  try {
    return check(JSON.parse(content), "$");
  } catch (cause) {
    throw new NanoServerApiError("body", `Cannot read the answer: ${(cause as Error).message}`, status, cause);
  }
}

function refused(status: number, content: string): NanoServerApiError {
  try {
    return new NanoServerApiError("refused", refusal(JSON.parse(content), "$").error, status);
  } catch {
    return new NanoServerApiError("status", `The server answered with the status ${status}`, status);
  }
}

function idText(id: number): string {
  try {
    return String(integer(1)(id, "The id"));
  } catch (error) {
    throw new RangeError((error as Error).message);
  }
}

/** Characters: the server's columns. A longer value, and the row by which the account is found is never written. */
const LIMITS = { appId: 32, channelId: 32, imei: 128 };
const DEVICE_LIMIT = 20;

function guestBody({ appId, channelId, imei, os = "", model = "" }: Guest): object {
  const identity = { appId, channelId, imei };
  for (const [name, limit] of Object.entries(LIMITS)) {
    const value = identity[name as keyof typeof LIMITS];
    if (!/^[!-~]([ -~]*[!-~])?$/.test(value) || value.length > limit) {
      throw new RangeError(`Cannot log in with this ${name}: give 1 to ${limit} printable ASCII characters`);
    }
  }
  // A column may hold less than Unicode.
  const ascii = (value: string): string => value.replace(/[^ -~]/gu, "?").slice(0, DEVICE_LIMIT);
  return { ...identity, device: { imei, os: ascii(os), model: ascii(model), ip: "", remote: "" } };
}
