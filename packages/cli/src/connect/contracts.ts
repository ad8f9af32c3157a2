import type { ChatContract } from "@shaddock/contract/chat";
import type { ClusterChatContract } from "@shaddock/contract/cluster-chat";
import { checked, nanoServerPipeline, notifyChecks, pushChecks, requestChecks } from "@shaddock/contract/nanoserver";
import { type ClientOptions, type Contract, json, type Section } from "shaddock";

/** The routes that are offered, by kind of message. */
export type Routes = { readonly [Kind in keyof Required<Contract>]: readonly string[] };

/** What is known of a server: its routes, and what its bodies go through. */
export interface KnownContract {
  readonly routes: Routes;
  readonly options: Pick<ClientOptions, "pipeline" | "serializer">;
}

/** Each route of a contract, no more and no less: else it does not compile. */
type AllRoutes<C> = { readonly [Kind in keyof Required<Contract>]: Readonly<Record<keyof Section<C, Kind>, unknown>> };

/** A contract that can be connected with by name; `any` takes every route and body. */
export type ContractName = "any" | "chat" | "cluster" | "nanoserver";

/** What is known of each. */
export const CONTRACTS: { readonly [Name in ContractName]: KnownContract } = {
  any: { routes: routesOf<object>({ requests: {}, notifies: {}, pushes: {} }), options: {} },
  chat: {
    routes: routesOf<ChatContract>({
      requests: { "room.join": 1 },
      notifies: { "room.message": 1 },
      pushes: { onMembers: 1, onNewUser: 1, onMessage: 1 },
    }),
    options: {},
  },
  cluster: {
    routes: routesOf<ClusterChatContract>({
      requests: { "BindService.Login": 1 },
      notifies: { "RoomService.SyncMessage": 1 },
      pushes: { onMembers: 1, onNewUser: 1, onMessage: 1, onBalance: 1 },
    }),
    options: {},
  },
  nanoserver: {
    routes: routesOf({ requests: requestChecks, notifies: notifyChecks, pushes: pushChecks }),
    options: { pipeline: nanoServerPipeline, serializer: checked(json()) },
  },
};

function routesOf<C>({ requests, notifies, pushes }: AllRoutes<C>): Routes {
  return { requests: Object.keys(requests), notifies: Object.keys(notifies), pushes: Object.keys(pushes) };
}
