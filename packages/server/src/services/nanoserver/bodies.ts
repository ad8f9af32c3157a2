import { createOptions, type Options } from "@shaddock/mahjong";
import { ErrorCode, ServerError } from "../../errors.js";
import { fieldsOf, flagField, integerField, textField } from "../../fields.js";
import type { Person } from "./players.js";

// What clients send, read as the real server reads it: missing fields are zero, empty or false.

/** Characters of what everybody at a desk is told again and again. The database of the real server holds as many. */
const LONGEST = { name: 255, headUrl: 512, ip: 64 };

/**
 * Reads who somebody says that he is.
 *
 * @throws ServerError 400 when it is not to be read, or too long
 */
export function readPerson(body: unknown): Person {
  const fields = fieldsOf(body);
  const short = (name: keyof typeof LONGEST): string => {
    const text = textField(fields, name);
    if (text.length <= LONGEST[name]) return text;
    throw new ServerError(ErrorCode.BadRequest, `Want ${LONGEST[name]} characters at most as ${name}`);
  };
  return {
    uid: readUid(body),
    name: short("name"),
    headUrl: short("headUrl"),
    sex: integerField(fields, "sex"),
    ip: short("ip"),
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
