import type { Client } from "./client.js";
import type { LooseContract } from "./contract.js";
import { type ClientOptions, type Provided } from "./options.js";
/**
 * Makes a client that does nothing until its `connect` is called.
 *
 * @param url the server's address, or a function asked for it before each connection (gate, then connector)
 * @throws RangeError when an option is out of its range
 */
export declare function createClient<C = LooseContract>(url: Provided<string>, options?: ClientOptions<C>): Client<C>;
