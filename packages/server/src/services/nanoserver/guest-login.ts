import { ErrorCode, ServerError } from "../../errors.js";
import { type Fields, fieldsOf, textField } from "../../fields.js";
import type { Store, StoredAccount } from "./store.js";

/** Characters that the real server's columns hold. [nanoserver: db/model/struct.go, Register] */
const LIMITS = { appId: 32, channelId: 32, imei: 128, os: 20, model: 20 };

/** What a guest logs in with. */
export type GuestFields = { readonly [Name in keyof typeof LIMITS]: string };

/**
 * Reads the body of a guest's login.
 *
 * @throws ServerError 400 where something in it is no text
 */
export function readGuest(fields: Fields): GuestFields {
  const device = fieldsOf(fields.device ?? null);
  return {
    appId: textField(fields, "appId"),
    channelId: textField(fields, "channelId"),
    imei: textField(fields, "imei"),
    os: textField(device, "os"),
    model: textField(device, "model"),
  };
}

/**
 * The account of a guest, made where there is none. Nothing is awaited: two first logins at once find the same one.
 *
 * @throws ServerError 400 where the account could not be found again
 */
export function guestAccount(store: Store, guest: GuestFields): StoredAccount {
  const { appId, imei } = guest;
  if (!appId || !imei || !fitsColumns({ ...guest, os: "", model: "" })) {
    throw new ServerError(ErrorCode.BadRequest, "invalid parameter");
  }
  return store.guest({ appId, imei }) ?? store.addGuest({ appId, imei });
}

/**
 * The account that the real server would find or make (Q40): an empty text fits any, and what is longer than its column
 * leaves no row to find the account by.
 */
export function imitatedGuestAccount(store: Store, guest: GuestFields): StoredAccount {
  const { appId, imei } = guest;
  const found = store.guest({ appId: appId || undefined, imei: imei || undefined });
  return found ?? store.addGuest(fitsColumns(guest) ? { appId, imei } : undefined);
}

function fitsColumns(guest: GuestFields): boolean {
  return Object.entries(LIMITS).every(([name, limit]) => guest[name as keyof GuestFields].length <= limit);
}
