import { afterEach, beforeEach, expect, vi } from "vitest";
import { CloseCode } from "../close-reason.js";
import { createClient } from "../create-client.js";
import { fakeServer } from "./fake-server.js";
const clients = [];
/** Time stands still in every test of the file. After each one its clients are closed and no timer may be left. */
export function useFakeTime() {
    beforeEach(() => {
        vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout", "Date", "performance"] });
    });
    afterEach(async () => {
        for (const client of clients.splice(0))
            client.close();
        await settle();
        const left = vi.getTimerCount();
        vi.useRealTimers();
        expect(left).toBe(0);
    });
}
/** Closes a client after the test. */
export function closing(client) {
    clients.push(client);
    return client;
}
/** Lets everything happen that happens without time going by. */
export async function settle() {
    await vi.advanceTimersByTimeAsync(0);
}
/** Lets `milliseconds` go by. */
export async function pass(milliseconds) {
    await vi.advanceTimersByTimeAsync(milliseconds);
}
/** Makes a client of a server that follows `script`. Its delays are half of the longest. */
export function pair(script, options, url) {
    const server = fakeServer(script);
    const client = closing(createClient(url ?? "ws://server/path", { transport: server.dial, random: () => 0.5, ...options }));
    const log = [];
    const errors = [];
    client.events.on("state", (state) => log.push(stateText(state)));
    client.events.on("kick", (reason) => log.push(`kick ${reason}`));
    client.events.on("push", (route, body) => log.push(`push ${route} ${body instanceof Uint8Array ? `${body.length} bytes` : JSON.stringify(body)}`));
    client.events.on("error", (error) => {
        errors.push(error);
        log.push(`${error}`);
    });
    return { server, client, log, errors };
}
/** A {@link pair} whose client is open; its log is empty. */
export async function openPair(script, options) {
    const made = pair(script, options);
    await made.client.connect();
    made.log.length = 0;
    return made;
}
/** A promise's end as text, `pending` while it has none: `{"ok":1}` or `TimeoutError: …`. */
export function outcome(promise) {
    const found = { text: "pending" };
    promise.then((value) => {
        found.text = `${JSON.stringify(value)}`;
    }, (error) => {
        found.text = `${error}`;
    });
    return found;
}
function stateText(state) {
    if (state.name === "connecting")
        return `connecting ${state.attempt}`;
    if (!("reason" in state))
        return state.name;
    const reason = Object.keys(CloseCode)[state.reason.code];
    return state.name === "waiting"
        ? `waiting ${state.attempt} ${state.retryAt - Date.now()} ${reason}`
        : `closed ${reason}`;
}
