import { type Check, integer, object, text } from "./shape.js";

/** A club one belongs to. [nanoserver: protocol/club.go] */
export interface Club {
  /** Six digits. */
  readonly id: number;
  readonly name: string;
  readonly desc: string;
  /** Members there are. */
  readonly member: number;
  readonly maxMember: number;
}

/** Asks to become a member. Somebody approves it in the server's database, or nobody. */
export interface ApplyClubRequest {
  readonly clubId: number;
}

/** What became of an {@link ApplyClubRequest}. */
export type ApplyClubResponse =
  | { readonly code: 0; readonly data: string }
  /** Refused, for this reason in words. */
  | { readonly code: -1; readonly error: string };

/** Checks a {@link Club}. */
export const club: Check<Club> = object<Club>({
  id: integer(),
  name: text,
  desc: text,
  member: integer(),
  maxMember: integer(),
});

/** Checks an {@link ApplyClubRequest}. */
export const applyClubRequest: Check<ApplyClubRequest> = object<ApplyClubRequest>({ clubId: integer() });

/** Checks an {@link ApplyClubResponse}. */
export const applyClubResponse: Check<ApplyClubResponse> = (value, path) => {
  const { code } = object<{ code: number }>({ code: integer(-1, 0) })(value, path);
  const name = code === 0 ? "data" : "error";
  text((value as { [name: string]: unknown })[name], `${path}.${name}`);
  return value as ApplyClubResponse;
};
