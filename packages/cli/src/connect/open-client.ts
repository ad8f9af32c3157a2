import { type Client, createClient } from "shaddock";
import { dialOf } from "../dial.js";
import { CONTRACTS, type ContractName } from "./contracts.js";

/**
 * A client of a server, not connected yet.
 *
 * @param address `ws:`, `wss:` or `tcp:`
 * @throws RangeError for another address
 */
export function openClient(address: string, contract: ContractName): Client {
  return createClient(address, { ...CONTRACTS[contract].options, transport: dialOf(address) });
}
