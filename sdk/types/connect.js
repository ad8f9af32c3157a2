import { createClient } from "./create-client.js";
/**
 * Connects to a server.
 *
 *     const client = await connect<ChatContract>("ws://127.0.0.1:3250/nano");
 *
 * @param url the server's address, or a function asked for it before each connection
 * @throws ConnectionError (as a rejection) with the reason when no connection comes about
 */
export async function connect(url, options) {
    const client = createClient(url, options);
    await client.connect();
    return client;
}
