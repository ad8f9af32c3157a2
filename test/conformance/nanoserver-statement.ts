import type { DeskOptions } from "@shaddock/contract/nanoserver";
import { type Chooser, sensible } from "../nanoserver/choosers.js";
import { type Company, type Desk, enterAll, type GameServer, seat } from "../nanoserver/match.js";
import { check } from "./check.js";

/** One thing that holds for a mahjong server. */
export interface GameStatement {
  readonly name: string;
  /** What it takes as given that one would not expect. */
  readonly differs?: string;
  /** Throws when it does not hold. */
  run(server: GameServer): Promise<void>;
}

/** A desk of four, one round, nothing that gives more fan. */
export const OPTIONS: DeskOptions = {
  mode: 4,
  round: 1,
  maxFan: 3,
  zimo: "fan",
  menqing: false,
  jiangdui: false,
  jiaxin: false,
  pengpeng: false,
  pinghu: true,
  yaojiu: false,
};

/** Does something with new guests in the lobby, who leave afterwards. */
export async function withGuests(
  server: GameServer,
  count: number,
  run: (company: Company) => Promise<void>,
  chooser: Chooser = sensible,
): Promise<void> {
  const choosers = Array.from({ length: count }, () => chooser);
  const company = await enterAll(server, { name: "statement", options: OPTIONS, choosers });
  try {
    await run(company);
    const [error] = company.players.flatMap(({ errors }) => errors);
    check(error === undefined, `no error, but ${error}`);
  } finally {
    await company.close();
  }
}

/** Does something at a desk of new guests, none of them ready. */
export function withDesk(
  server: GameServer,
  options: Partial<DeskOptions>,
  run: (desk: Desk) => Promise<void>,
): Promise<void> {
  const whole = { ...OPTIONS, ...options };
  return withGuests(server, whole.mode, async (company) => run(await seat(company, whole)));
}
