import { FACES, MAX_TALK, PHRASES, type Talk, talkActions } from "@shaddock/game";
import { type FormEvent, type ReactNode, useState } from "react";
import { useDispatch } from "react-redux";
import { useTexts } from "../../texts/texts.js";
import { Dialog } from "../shell/dialog.js";
import { Face } from "./face.js";
import "./say-panel.css";

/** What can be said at the table with one click, and a line for other words. */
export function SayPanel({ onClose }: { readonly onClose: () => void }): ReactNode {
  const dispatch = useDispatch();
  const { mahjong } = useTexts();
  const [text, setText] = useState("");
  const say = (talk: Talk): void => {
    dispatch(talkActions.say(talk));
    onClose();
  };
  const sayText = (event: FormEvent): void => {
    event.preventDefault();
    if (text.trim()) say({ kind: "text", text });
  };
  return (
    <Dialog title={mahjong.talk.open} onClose={onClose} className="dialog-small dialog-say">
      <div className="say-faces">
        {FACES.map((face) => (
          <button key={face} type="button" className="say-face" onClick={() => say({ kind: "face", face })}>
            <Face face={face} />
          </button>
        ))}
      </div>
      <ul className="say-phrases">
        {PHRASES.map((phrase) => (
          <li key={phrase}>
            <button type="button" className="say-phrase" onClick={() => say({ kind: "phrase", phrase })}>
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
        <button type="submit" className="button button-main">
          OK
        </button>
      </form>
    </Dialog>
  );
}
