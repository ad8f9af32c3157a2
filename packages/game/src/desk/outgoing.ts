import type { NanoServerNotifies } from "@shaddock/contract/nanoserver";

/** The notifies of a desk. */
type Route =
  | "DeskManager.ClientInitCompleted"
  | "DeskManager.Ready"
  | "DeskManager.QiPaiFinished"
  | "DeskManager.DingQue"
  | "DeskManager.OpChoose"
  | "DeskManager.Exit"
  | "DeskManager.Dissolve"
  | "DeskManager.DissolveStatus";

/** A notify that has to be sent, exactly once and over the connection that there is. */
export type Outgoing = {
  readonly [R in Route]: {
    readonly id: number;
    readonly route: R;
    readonly body: NanoServerNotifies[R];
    /** When it may be sent, Unix ms; 0 for at once. */
    readonly notBefore: number;
  };
}[Route];

/** A state that has something to send. */
interface Sender {
  readonly outgoing: readonly Outgoing[];
  readonly nextId: number;
}

/** The state with one more notify to be sent. */
export function send<R extends Route, State extends Sender>(
  state: State,
  route: R,
  body: NanoServerNotifies[R],
  notBefore = 0,
): State {
  const message = { id: state.nextId, route, body, notBefore } as Outgoing;
  return { ...state, outgoing: [...state.outgoing, message], nextId: state.nextId + 1 };
}
