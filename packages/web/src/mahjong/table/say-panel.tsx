import { FACES, format, MAX_TALK, PHRASES, type Talk, talkActions } from "@shaddock/game";
import { type FormEvent, type ReactNode, useState } from "react";
import { useDispatch } from "react-redux";
import { useTexts } from "../../texts/texts.js";
import { Dialog } from "../shell/dialog.js";
import { Face } from "./face.js";
import "./say-panel.css";
import { useSecondsUntilTalk } from "./use-seconds-until-talk.js";

/** What can be said at the table with one click, and a line for other words. */
export function SayPanel({ onClose }: { readonly onClose: () => void }): ReactNode {
  const dispatch = useDispatch();
  const { mahjong, chat } = useTexts();
  const [text, setText] = useState("");
  const seconds = useSecondsUntilTalk();
  const wait = seconds > 0 ? format(mahjong.talk.wait, { seconds }) : "";
  const closed = { "aria-disabled": wait !== "", title: wait } as const;
  const say = (talk: Talk): void => {
    if (wait) return;
    dispatch(talkActions.say(talk));
    onClose();
  };
  const sayText = (event: FormEvent): void => {
    event.preventDefault();
    if (text.trim()) say({ kind: "text", text });
  };
  return (
    <Dialog title={wait || mahjong.talk.open} onClose={onClose} className="dialog-small dialog-say">
      <div className="say-faces">
        {FACES.map((face) => (
          <button key={face} type="button" className="say-face" {...closed} onClick={() => say({ kind: "face", face })}>
            <Face face={face} />
          </button>
        ))}
      </div>
      <ul className="say-phrases">
        {PHRASES.map((phrase) => (
          <li key={phrase}>
            <button type="button" className="say-phrase" {...closed} onClick={() => say({ kind: "phrase", phrase })}>
              {mahjong.talk.phrases[phrase]}
            </button>
          </li>
        ))}
      </ul>
      <form className="say-text" onSubmit={sayText}>
        <input
          className="input"
          aria-label={mahjong.talk.say}
          placeholder={mahjong.talk.say}
          maxLength={MAX_TALK}
          dir="auto"
          value={text}
          onChange={({ target }) => setText(target.value)}
        />
        <button type="submit" className="button button-main" {...closed}>
          {chat.send}
        </button>
      </form>
    </Dialog>
  );
}
