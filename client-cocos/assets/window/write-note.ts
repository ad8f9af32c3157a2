import type { Label } from "cc";
import { tint, write } from "../draw/place";
import type { Note } from "./note";

const INK = { note: "#5c6b4a", failed: "#b3261e" } as const;

/** Writes a note. */
export function writeNote(label: Label, { text, failed }: Note): void {
  write(label, text);
  tint(label, failed ? INK.failed : INK.note);
}
