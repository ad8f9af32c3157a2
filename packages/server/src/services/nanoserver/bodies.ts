import { createOptions, type Options } from "@shaddock/mahjong";
import { ErrorCode, ServerError } from "../../errors.js";
import { fieldsOf, flagField, integerField, textField } from "../../fields.js";

// What clients send, read as the real server reads it: missing fields are zero, empty or false.

/** Reads a login. */
export function readLogin(body: unknown): { uid: number; name: string; headUrl: string; sex: number; ip: string } {
  const fields = fieldsOf(body);
  return {
    uid: readUid(body),
    name: textField(fields, "name"),
    headUrl: textField(fields, "headUrl"),
    sex: integerField(fields, "sex"),
    ip: textField(fields, "ip"),
  };
}

/** A player's id. The real server takes any number; ours has accounts from 1. */
function readUid(body: unknown): number {
  const uid = integerField(fieldsOf(body), "uid");
  if (uid < 1) throw new ServerError(ErrorCode.BadRequest, "Want a player's id from 1 as uid");
  return uid;
}

/**
 * The options of a desk.
 *
 * @throws ServerError 400 when they cannot be played: the real server does not answer them (Q34)
 */
export function readOptions(body: unknown): Options {
  const fields = fieldsOf(body ?? 0);
  const flags = ["menqing", "jiangdui", "jiaxin", "pengpeng", "pinghu", "yaojiu"] as const;
  try {
    return createOptions({
      mode: integerField(fields, "mode") as 3 | 4,
      round: integerField(fields, "round"),
      maxFan: integerField(fields, "maxFan"),
      zimo: textField(fields, "zimo"),
      ...Object.fromEntries(flags.map((name) => [name, flagField(fields, name)])),
    });
  } catch (error) {
    if (error instanceof RangeError) throw new ServerError(ErrorCode.BadRequest, error.message);
    throw error;
  }
}
