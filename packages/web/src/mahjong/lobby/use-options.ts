import type { DeskOptions } from "@shaddock/contract/nanoserver";
import { INITIAL_OPTIONS, validOptions } from "@shaddock/game";
import { useState } from "react";
import { browserStorage } from "../../settings/browser-storage.js";

const KEY = "shaddock.desk-options";

/** The options of the desk that one made last, or would make first; the second keeps others. */
export function useOptions(): [DeskOptions, (options: DeskOptions) => void] {
  const [options, setOptions] = useState(recall);
  return [
    options,
    (next) => {
      setOptions(next);
      keep(next);
    },
  ];
}

function recall(): DeskOptions {
  try {
    return validOptions({ ...INITIAL_OPTIONS, ...JSON.parse(browserStorage.get(KEY) ?? "{}") }) ?? INITIAL_OPTIONS;
  } catch {
    // Nothing is kept, or nothing that can be read.
    return INITIAL_OPTIONS;
  }
}

function keep(options: DeskOptions): void {
  try {
    browserStorage.set(KEY, JSON.stringify(options));
  } catch {
    // Then it is for this visit only.
  }
}
