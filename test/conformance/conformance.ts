import { afterAll, beforeAll, describe, it } from "vitest";
import { runStatement, whyNot } from "./run.js";
import { statements } from "./statements.js";
import type { Profile, Statement, Target } from "./target.js";

declare module "vitest" {
  interface TaskMeta {
    /** Why the server cannot be asked for this statement. */
    notOffered?: string;
  }
}

/** The longest a statement takes: ten heartbeats and what comes around them, in ms. */
const STATEMENT_TIME = 20_000;

/** How long a server may take to start, in ms. */
export const START_TIME = 30_000;

/** What is run against a server, and how. */
export interface ConformanceOptions<Running> {
  /** Default: the conformance list. */
  readonly list?: readonly Statement[];
  /** Runs one statement. Default: here, in Node. */
  readonly run?: (statement: Statement, server: Running) => Promise<void>;
}

/**
 * Runs a list of statements against a server. What the server cannot do is skipped, with the reason.
 *
 * @param start starts the server; called once
 */
export function describeConformance<Running extends Target>(
  name: string,
  profile: Profile,
  start: () => Promise<Running>,
  { list = statements, run = runStatement }: ConformanceOptions<Running> = {},
): void {
  // Together, because the long ones only wait.
  describe.concurrent(name, () => {
    let starting: Promise<Running> | undefined;
    beforeAll(async () => {
      starting = start();
      // A server that does not start fails each statement, and not only the suite.
      await starting.catch(() => {});
    }, START_TIME);
    afterAll(async () => {
      await starting?.then(
        (target) => target.stop(),
        () => {},
      );
      const reasons = list.flatMap((statement) => whyNot(statement, profile) ?? []);
      if (reasons.length === 0) return;
      console.info(`${name}: ${reasons.length} of ${list.length} not offered: ${[...new Set(reasons)].join("; ")}`);
    });
    for (const statement of list) {
      it(
        statement.name,
        async ({ skip, task }) => {
          const reason = whyNot(statement, profile);
          if (reason) {
            task.meta.notOffered = reason;
            skip(`not offered: ${reason}`);
          }
          await run(statement, await (starting as Promise<Running>));
        },
        STATEMENT_TIME,
      );
    }
  });
}
