import { NanoServerApiError } from "@shaddock/contract/nanoserver";

/** Why something that was asked for did not happen. The texts have a sentence for each. */
export const FAILURES = [
  /** Nothing answers at the server's address. */
  "unreachable",
  /** No answer in time. */
  "unanswered",
  /** There is no connection to the game server. */
  "offline",
  /** The server says no; the detail is what it says. */
  "refused",
  /** Another HTTP status than 200; the detail is the status. */
  "status",
  /** What came is not what it should be; the detail says where. */
  "shape",
  /** It could not even be asked; the detail says why. */
  "impossible",
  /** The server takes no guests. */
  "guests",
  /** The server wants another version. */
  "version",
  /** A desk's number has six digits. */
  "deskNumber",
  "deskNotFound",
  "deskFull",
  /** The desk is for the members of a club. */
  "membersOnly",
  /** One sits at a desk. */
  "atDesk",
  "cards",
  "clubCards",
  /** The rules of the desk are not among those that there are. */
  "options",
  /** A club's number has six digits. */
  "clubNumber",
  "clubNotFound",
  "clubMember",
  "clubApplied",
  /** The server has no bots. */
  "noBots",
] as const;

/** One of {@link FAILURES}. */
export type FailureCode = (typeof FAILURES)[number];

/** Why something that was asked for did not happen. Plain data. */
export interface Failure {
  readonly code: FailureCode;
  /** More of it: what the server said, or what is for developers, in English. Empty where the code says it all. */
  readonly detail: string;
}

/** The longest detail, in UTF-16 code units: a server may say a lot. */
export const MAX_DETAIL = 300;

/** A failure. */
export function failure(code: FailureCode, detail = ""): Failure {
  return { code, detail: detail.slice(0, MAX_DETAIL) };
}

/** Codes by the names of the sdk's errors, of which this package knows nothing but types. */
const BY_NAME: { readonly [name: string]: FailureCode } = {
  TimeoutError: "unanswered",
  ConnectionError: "offline",
  QueueFullError: "offline",
  BodyError: "shape",
};

const BY_API_CODE = { network: "unreachable", refused: "refused", status: "status", body: "shape" } as const;

/** What was thrown, as a failure. */
export function failureOf(error: unknown): Failure {
  if (error instanceof NanoServerApiError) {
    const { code, status, message } = error;
    return failure(BY_API_CODE[code], code === "status" ? `${status}` : message);
  }
  const { name, message } = error as Error;
  return failure(BY_NAME[name] ?? "impossible", message);
}
