import type { DeskOptions } from "../../shaddock/shaddock.mjs";

/** What can be touched in the lobby. */
export type Touch =
  | { readonly type: "open"; readonly panel: Panel }
  | { readonly type: "option"; readonly change: Partial<DeskOptions> }
  | { readonly type: "digit"; readonly digit: string }
  | {
      readonly type:
        | "practise"
        | "create"
        | "clear"
        | "erase"
        | "close"
        | "dismiss"
        | "language"
        | "log-out"
        | "nothing";
    };

/** What may lie over the lobby. */
export type Panel = "create" | "join";
