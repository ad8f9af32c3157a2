import type { NanoServerContract, NanoServerNotifies } from "@shaddock/contract/nanoserver";
import type { SagaIterator } from "redux-saga";
import { put } from "redux-saga/effects";
import type { Client } from "shaddock";
import { connectionActions } from "../connection/connection-slice.js";

/** Sends a notify; gives whether it went out, and tells why not. */
export function* notify<Route extends keyof NanoServerNotifies>(
  client: Client<NanoServerContract>,
  route: Route,
  body: NanoServerNotifies[Route],
): SagaIterator<boolean> {
  try {
    client.notify(route, body as never);
    return true;
  } catch (error) {
    yield put(connectionActions.troubled((error as Error).message));
    return false;
  }
}
