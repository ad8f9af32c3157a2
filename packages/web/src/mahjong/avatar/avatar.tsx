import { AVATAR_NAMES } from "@shaddock/art";
import type { ReactNode } from "react";
import { Picture } from "../tile/picture.js";
import "./avatar.css";

/** A player's portrait: always the same for a player. What the server calls an address of a picture is not fetched. */
export function Avatar({ uid, className = "" }: { readonly uid: number; readonly className?: string }): ReactNode {
  const portrait = AVATAR_NAMES[Math.abs(uid) % AVATAR_NAMES.length];
  return <Picture className={`portrait ${className}`} name={`avatar-${portrait}`} />;
}
