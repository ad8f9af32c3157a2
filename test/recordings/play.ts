import { type Client, type ClientOptions, createClient, json, type LooseContract } from "shaddock";
import { record } from "shaddock/recorder";
import type { Script } from "./scripts.js";

/** What came of playing a script. */
export interface Played {
  /** What the user of the client saw: one line each. */
  readonly events: readonly string[];
  /** What was recorded: one line each. */
  readonly lines: readonly string[];
}

/**
 * Plays a script with a server, from the connection to its end.
 *
 * @param options the way there
 * @param about the first line of the recording
 */
export async function playScript(
  script: Script,
  url: string,
  options: ClientOptions<LooseContract>,
  about: { readonly [key: string]: unknown } = {},
): Promise<Played> {
  const events: string[] = [];
  const lines: string[] = [];
  const tell = (what: string, body: unknown): void => {
    events.push(`${what} ${json().encode(body ?? null, "")}`);
  };
  const company: Client[] = [];
  await script.company?.(async () => {
    const other = createClient(url, options);
    company.push(other);
    await other.connect();
    return other;
  });
  const client = createClient<LooseContract>(url, { reconnect: false, ...options, ...script.options });
  client.events.on("state", (state) => {
    const { code = null, socketCode = null } = "reason" in state ? state.reason : {};
    tell(`state ${state.name}`, code === null ? [] : [code, socketCode]);
  });
  client.events.on("push", (route, body) => tell(`push ${route}`, body));
  client.events.on("error", (error) => tell("error", `${error}`));
  record(client, (line) => lines.push(line), about);
  try {
    await client.connect();
    await script.play(client, (what, body) => tell(`answer ${what}`, body));
  } finally {
    await Promise.all([client, ...company].map((each) => each.close()));
  }
  return { events, lines };
}
