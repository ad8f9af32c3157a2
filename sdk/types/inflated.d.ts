import type { Settings } from "./options.js";
/** What a zlib stream holds. Throws where the client was given nothing to inflate it with. */
export declare function inflated(bytes: Uint8Array, { inflate, maxReceiveLength }: Settings): Uint8Array;
