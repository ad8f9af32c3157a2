import type { Client } from "./client.js";
import type { LooseContract } from "./contract.js";
import type { ClientOptions, Provided } from "./options.js";
/**
 * Connects to a server.
 *
 *     const client = await connect<ChatContract>("ws://127.0.0.1:3250/nano");
 *
 * @param url the server's address, or a function asked for it before each connection
 * @throws ConnectionError (as a rejection) with the reason when no connection comes about
 */
export declare function connect<C = LooseContract>(url: Provided<string>, options?: ClientOptions<C>): Promise<Client<C>>;
