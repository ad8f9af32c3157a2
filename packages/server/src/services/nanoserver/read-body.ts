import type { IncomingMessage } from "node:http";
import { ErrorCode, ServerError } from "../../errors.js";
import { type Fields, fieldsOf } from "../../fields.js";

/** Bytes of the longest body. A login takes some 500. */
const LONGEST_BODY = 16_384;

/** The sender of a request has gone before it was whole. */
export class RequestAborted extends Error {}

/** A body is too long, or not what it should be. */
export class UnreadableBody extends ServerError {}

/**
 * Reads the JSON in the body of a request.
 *
 * @param read what is wanted of its fields; throws where they are not what they should be
 * @throws UnreadableBody (as a rejection)
 * @throws RequestAborted (as a rejection)
 */
export async function readBody<T>(request: IncomingMessage, read: (fields: Fields) => T): Promise<T> {
  const text = await textOf(request);
  try {
    return read(fieldsOf(JSON.parse(text)));
  } catch {
    throw new UnreadableBody(ErrorCode.BadRequest, "invalid parameter");
  }
}

async function textOf(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  let length = 0;
  try {
    // Not destroyed where it is left, for there is still an answer to send.
    for await (const chunk of request.iterator({ destroyOnReturn: false })) {
      length += chunk.length;
      if (length > LONGEST_BODY) break;
      chunks.push(chunk);
    }
  } catch {
    throw new RequestAborted();
  }
  if (length > LONGEST_BODY) throw new UnreadableBody(ErrorCode.BadRequest, "body too large");
  return Buffer.concat(chunks).toString();
}
