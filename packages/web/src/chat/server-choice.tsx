import type { ChatKind, SettingsState } from "@shaddock/game";
import { type ReactNode, type RefObject, useId } from "react";
import { useTexts } from "../texts/texts.js";

const SERVERS = ["chat", "cluster", "other"] as const;
const KINDS: readonly ChatKind[] = ["chat", "cluster"];

/** Which server to chat on: this page's own ones, or any by its address. */
export function ServerChoice({
  settings: { server, address, kind },
  problem,
  addressField,
  onChange,
}: {
  readonly settings: SettingsState;
  readonly problem: "bad" | "mixed" | undefined;
  readonly addressField: RefObject<HTMLInputElement | null>;
  readonly onChange: (changes: Partial<SettingsState>) => void;
}): ReactNode {
  const { home, web } = useTexts();
  const id = useId();
  return (
    <fieldset className="choice">
      <legend>{web.server}</legend>
      {SERVERS.map((one) => (
        <label key={one} className="choice-option">
          <input
            type="radio"
            name={`${id}-server`}
            checked={server === one}
            onChange={() => onChange({ server: one })}
          />
          <span>
            <span className="choice-name">{web.servers[one].name}</span>
            <span className="choice-hint">{web.servers[one].hint}</span>
          </span>
        </label>
      ))}
      {server === "other" && (
        <div className="choice-other">
          <div className="field">
            <label htmlFor={`${id}-address`}>{web.address}</label>
            <input
              ref={addressField}
              id={`${id}-address`}
              className="input"
              inputMode="url"
              autoCapitalize="none"
              autoComplete="off"
              spellCheck={false}
              placeholder="ws://127.0.0.1:3250/nano"
              value={address}
              aria-invalid={!!problem}
              aria-describedby={problem && `${id}-problem`}
              onChange={({ target }) => onChange({ address: target.value })}
            />
            {problem && (
              <p className="field-problem" id={`${id}-problem`} role="alert">
                {problem === "mixed" ? web.addressMixed : home.addressBad}
              </p>
            )}
          </div>
          <div className="field">
            <label htmlFor={`${id}-kind`}>{web.kind}</label>
            <select
              id={`${id}-kind`}
              className="input"
              value={kind}
              onChange={({ target }) => onChange({ kind: target.value as ChatKind })}
            >
              {KINDS.map((one) => (
                <option key={one} value={one}>
                  {home.kinds[one]}
                </option>
              ))}
            </select>
          </div>
        </div>
      )}
    </fieldset>
  );
}
