import type { Account, Fetch } from "@shaddock/contract/nanoserver";

/** An account as the server tells it. */
export const account: Account = {
  code: 0,
  name: "G7",
  uid: 7,
  headUrl: "http://server/7.png",
  fangka: 10,
  sex: 1,
  ip: "10.0.0.1",
  port: 33251,
  playerIp: "10.0.0.7",
  config: {
    version: "1.9.3",
    android: "http://server/android",
    ios: "http://server/ios",
    heartbeat: 30,
    forceUpdate: true,
    title: "",
    desc: "",
    daili1: "",
    daili2: "",
    kefu1: "",
    appId: "",
    appKey: "",
  },
  messages: ["Welcome"],
  clubList: [{ id: 123_456, name: "Club", desc: "", member: 1, maxMember: 500 }],
  debug: 0,
};

/** What {@link FakeApi} does with a path: answers it with this body, refuses, breaks, or keeps silent. */
export type FakeAnswer =
  | { readonly body: unknown; readonly status?: number }
  | { readonly error: string }
  | "broken"
  | "silent";

/** An HTTP API whose other end is the test. */
export interface FakeApi {
  readonly fetch: Fetch;
  /** By the beginning of the path, the first that fits; what has none is answered with status 404. */
  answers: { [path: string]: FakeAnswer };
  /** What was asked: path and body. */
  readonly calls: [path: string, body: unknown][];
}

/** An API that lets guest 7 in, for a server at `url`. */
export function fakeApi(url: string): FakeApi {
  const api: FakeApi = {
    answers: {
      "/v1/user/login/query": { body: { code: 0, guest: true } },
      "/v1/user/login/guest": { body: account },
    },
    calls: [],
    async fetch(address, { body }) {
      const path = address.slice(url.length);
      api.calls.push([path, body === undefined ? undefined : JSON.parse(body)]);
      const found = Object.keys(api.answers).find((start) => path.startsWith(start));
      const answer = (found === undefined ? undefined : api.answers[found]) ?? {
        body: "404 page not found",
        status: 404,
      };
      if (answer === "broken") throw new TypeError("fetch failed");
      if (answer === "silent") return new Promise(() => {});
      const { status, json } =
        "error" in answer
          ? { status: 400, json: { code: -1, error: answer.error } }
          : { status: answer.status ?? 200, json: answer.body };
      return { status, text: async () => (typeof json === "string" ? json : JSON.stringify(json)) };
    },
  };
  return api;
}
