import type { Settings } from "./options.js";

/** What a zlib stream holds. Throws where the client was given nothing to inflate it with. */
export function inflated(bytes: Uint8Array, { inflate, maxReceiveLength }: Settings): Uint8Array {
  if (!inflate) throw new Error("Compressed: give the option 'inflate'");
  return inflate(bytes, maxReceiveLength);
}
