import { decodeBase64, encodeBase64 } from "./base64.js";
import { decryptXxtea, encryptXxtea, xxteaKey } from "./xxtea.js";

/** The key of every NanoServer; 16 bytes of its 20 take part. [nanoserver: internal/game/crypto.go] */
const KEY = "7AEC4MA152BQE9HWQ7KB";

/** A payload that NanoServer's cipher has not made. */
export class CipherError extends Error {
  override readonly name = "CipherError";
  /** What it is not: `base64`, or, in base64, `xxtea` with this key. */
  readonly code: "base64" | "xxtea";
  /** The message's route. */
  readonly route: string;

  constructor(code: "base64" | "xxtea", route: string) {
    super(
      `Cannot decrypt the payload of ${route}: it is not ${code === "base64" ? "base64" : "encrypted with this key"}`,
    );
    this.code = code;
    this.route = route;
  }
}

/** Changes the bytes of a body, as the SDK's option `pipeline` wants it. */
export type BodyTransform = (body: Uint8Array, route: string) => Uint8Array;

const key = xxteaKey(Uint8Array.from(KEY, (character) => character.charCodeAt(0)));

/**
 * A body as NanoServer wants it: XXTEA, then base64. Nothing stays nothing. Whatever the bytes are, the server can
 * decrypt the result; a payload that it cannot decrypt would end its process.
 */
export const encryptBody: BodyTransform = (body) => encodeBase64(encryptXxtea(body, key));

/**
 * The body in a payload of NanoServer.
 *
 * @throws CipherError
 */
export const decryptBody: BodyTransform = (payload, route) => {
  const bytes = decodeBase64(payload);
  if (!bytes) throw new CipherError("base64", route);
  const body = decryptXxtea(bytes, key);
  if (!body) throw new CipherError("xxtea", route);
  return body;
};

/** The SDK's option `pipeline` for NanoServer. */
export const nanoServerPipeline: {
  readonly inbound: readonly BodyTransform[];
  readonly outbound: readonly BodyTransform[];
} = { inbound: [decryptBody], outbound: [encryptBody] };
