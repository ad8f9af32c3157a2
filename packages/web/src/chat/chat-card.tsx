import {
  chatActions,
  cleanNickname,
  MAX_NICKNAME,
  type RootState,
  type SettingsState,
  settingsActions,
} from "@shaddock/game";
import { type FormEvent, type ReactNode, useId, useRef, useState } from "react";
import { useDispatch, useSelector } from "react-redux";
import { hasKeyboard } from "../shell/has-keyboard.js";
import { useTexts } from "../texts/texts.js";
import { ServerChoice } from "./server-choice.js";
import { chosenRoom, leadsToChat } from "./servers.js";
import "./chat-card.css";

/** The card that leads into a chat room: nickname, server, and in. */
export function ChatCard(): ReactNode {
  const dispatch = useDispatch();
  const { chat, home } = useTexts();
  const settings = useSelector((state: RootState) => state.settings);
  const [problem, setProblem] = useState<"nickname" | "bad" | "mixed">();
  const nicknameField = useRef<HTMLInputElement>(null);
  const addressField = useRef<HTMLInputElement>(null);
  const id = useId();

  const change = (changes: Partial<SettingsState>): void => {
    setProblem(undefined);
    dispatch(settingsActions.set(changes));
  };

  const join = (event: FormEvent): void => {
    event.preventDefault();
    const nickname = cleanNickname(settings.nickname);
    const chosen = chosenRoom(settings, location);
    if (!nickname) {
      setProblem("nickname");
      nicknameField.current?.focus();
    } else if ("reason" in chosen) {
      setProblem(chosen.reason);
      addressField.current?.focus();
    } else {
      dispatch(settingsActions.set({ nickname }));
      dispatch(chatActions.enter({ room: chosen.room, nickname }));
    }
  };

  return (
    <form className="card chat-card" aria-labelledby={`${id}-title`} noValidate onSubmit={join}>
      <h2 className="card-title" id={`${id}-title`}>
        {chat.kinds.chat}
      </h2>
      <p className="card-about">{home.chatAbout}</p>
      <div className="field">
        <label htmlFor={`${id}-name`}>{chat.nickname}</label>
        <input
          ref={nicknameField}
          id={`${id}-name`}
          className="input"
          autoComplete="nickname"
          dir="auto"
          maxLength={MAX_NICKNAME * 2}
          placeholder={home.nicknameHint}
          value={settings.nickname}
          aria-invalid={problem === "nickname"}
          aria-describedby={problem === "nickname" ? `${id}-name-problem` : undefined}
          onChange={({ target }) => change({ nickname: target.value })}
        />
        {problem === "nickname" && (
          <p className="field-problem" id={`${id}-name-problem`} role="alert">
            {home.nicknameMissing}
          </p>
        )}
      </div>
      <ServerChoice
        settings={settings}
        problem={problem === "nickname" ? undefined : problem}
        addressField={addressField}
        onChange={change}
      />
      <button
        type="submit"
        className="button button-main chat-card-join"
        // biome-ignore lint/a11y/noAutofocus: a link has said everything already
        autoFocus={hasKeyboard() && settings.nickname !== "" && leadsToChat(location)}
      >
        {home.join}
      </button>
    </form>
  );
}
