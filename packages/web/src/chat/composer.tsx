import { chatActions, MAX_CONTENT, selectCanSay, selectConnection } from "@shaddock/game";
import { type FormEvent, type KeyboardEvent, type ReactNode, useId, useState } from "react";
import { useDispatch, useSelector } from "react-redux";
import { hasKeyboard } from "../shell/has-keyboard.js";
import { Icon } from "../shell/icon.js";
import { useTexts } from "../texts/texts.js";
import "./composer.css";

/** Where one writes. What cannot be sent yet is kept, here or in the line of messages under way. */
export function Composer(): ReactNode {
  const dispatch = useDispatch();
  const { chat, web } = useTexts();
  const canSay = useSelector(selectCanSay);
  const online = useSelector(selectConnection).name === "open";
  const [draft, setDraft] = useState("");
  const id = useId();
  const hint = canSay ? (online ? "" : chat.offline) : chat.tooMany;

  const send = (event?: FormEvent): void => {
    event?.preventDefault();
    if (!canSay || !draft.trim()) return;
    dispatch(chatActions.say(draft));
    setDraft("");
  };

  const onKeyDown = (event: KeyboardEvent): void => {
    // While an input method is composing, Enter chooses a word. 229: Safari tells it only so.
    const { isComposing, keyCode } = event.nativeEvent;
    if (event.key !== "Enter" || event.shiftKey || isComposing || keyCode === 229) return;
    event.preventDefault();
    send();
  };

  return (
    <form className="composer" onSubmit={send}>
      <p className="composer-hint" id={`${id}-hint`} role="status">
        {hint}
      </p>
      <label className="visually-hidden" htmlFor={id}>
        {chat.say}
      </label>
      <textarea
        // biome-ignore lint/a11y/noAutofocus: one comes here to write
        autoFocus={hasKeyboard()}
        id={id}
        className="composer-input"
        dir="auto"
        rows={1}
        maxLength={MAX_CONTENT}
        placeholder={chat.say}
        title={web.keys}
        enterKeyHint="send"
        aria-describedby={hint ? `${id}-hint` : undefined}
        value={draft}
        onChange={({ target }) => setDraft(target.value)}
        onKeyDown={onKeyDown}
      />
      <button
        type="submit"
        className="button button-main button-icon composer-send"
        aria-label={chat.send}
        title={chat.send}
        disabled={!canSay || !draft.trim()}
      >
        <Icon name="send" />
      </button>
    </form>
  );
}
