import { type Art, AVATAR_NAMES } from "../shaddock/shaddock.mjs";

/** A player's portrait: always the same for a player. What a server calls the address of a picture is not fetched. */
export function avatarOf(uid: number): Art {
  return `avatar-${AVATAR_NAMES[Math.abs(uid) % AVATAR_NAMES.length]!}`;
}

/** The portrait of somebody who has a name alone: always the same for a name. */
export function avatarOfName(name: string): Art {
  let sum = 0;
  for (const character of name) sum = Math.imul(sum ^ character.codePointAt(0)!, 0x9e3779b1);
  return avatarOf(sum >>> 8);
}
