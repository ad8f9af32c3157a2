import { AVATAR_NAMES } from "../shaddock/shaddock.mjs";

/** A player's portrait: always the same for a player. What a server calls the address of a picture is not fetched. */
export function avatarOf(uid: number): `avatar-${(typeof AVATAR_NAMES)[number]}` {
  return `avatar-${AVATAR_NAMES[Math.abs(uid) % AVATAR_NAMES.length]!}`;
}
