// Runs in a web page: the conformance list, one statement at a time, as the test outside asks for it.
import { json } from "shaddock";
import { pomeloProtobuf } from "shaddock/pomelo-protobuf";
import { PAGE_PROFILES } from "../conformance/profiles.js";
import { runStatement } from "../conformance/run.js";
import { statements } from "../conformance/statements.js";

/** What the test outside calls. */
export interface PageGlobals {
  /** Runs the statement of this name. Gives the sentence of its error, or undefined when it holds. */
  runStatement(name: string, url: string, profile: ProfileName): Promise<string | undefined>;
}

/** The name of one of them. */
export type ProfileName = keyof typeof PAGE_PROFILES;

const globals: PageGlobals = {
  async runStatement(name, url, profile) {
    const statement = statements.find((each) => each.name === name);
    if (!statement) return "no such statement";
    try {
      await runStatement(statement, {
        url,
        profile: PAGE_PROFILES[profile],
        options: { serializer: pomeloProtobuf(json()) },
      });
      return undefined;
    } catch (error) {
      return `${error}`;
    }
  },
};
Object.assign(globalThis, globals);
