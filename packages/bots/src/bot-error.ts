import type { FailureCode } from "@shaddock/game";

/** Why a bot did not do what it was told to. */
export class BotError extends Error {
  override readonly name = "BotError";
  /**
   * Of the game's failures; or `stopped`, the bot was told to stop; `elsewhere`, its player logged in somewhere else;
   * `noDesk`, it sits at none; `closed`, its desk is no more, `message` says why; `stalled`, its desk stands still.
   */
  readonly code: FailureCode | "stopped" | "elsewhere" | "noDesk" | "closed" | "stalled";

  constructor(code: BotError["code"], detail = "") {
    super(detail ? `${code}: ${detail}` : code);
    this.code = code;
  }
}
