import { type Art, AVATAR_NAMES, numberOfName } from "../shaddock/shaddock.mjs";

/** A player's portrait: always the same for a player. What a server calls the address of a picture is not fetched. */
export function avatarOf(uid: number): Art {
  return `avatar-${AVATAR_NAMES[Math.abs(uid) % AVATAR_NAMES.length]!}`;
}

/** The portrait of somebody who has a name alone: always the same for a name. */
export function avatarOfName(name: string): Art {
  return avatarOf(numberOfName(name, AVATAR_NAMES.length));
}
