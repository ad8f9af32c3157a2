import { chatActions, format, type MessageView } from "@shaddock/game";
import { memo, type NamedExoticComponent, type ReactNode, useState } from "react";
import { useDispatch } from "react-redux";
import { useTexts } from "../texts/texts.js";
import { Avatar } from "./avatar.js";
import { Time } from "./time.js";
import "./message.css";

/** Messages beyond this many characters are shown in part at first. */
const LONG = 600;

/** One message. What is in it is text, whatever it looks like. */
export const Message: NamedExoticComponent<{ readonly message: MessageView }> = memo(function Message({ message }) {
  const { chat } = useTexts();
  const { name, time, mine, status, leads } = message;
  const shown = name || chat.nobody;
  return (
    <article
      className={`message${mine ? " message-mine" : ""}${leads ? " message-leads" : ""}`}
      data-status={status}
      aria-label={mine ? chat.you : shown}
    >
      {leads && !mine && <Avatar name={shown} />}
      {leads && (
        <p className="message-head">
          <bdi className="message-name" title={shown}>
            {mine ? chat.you : shown}
          </bdi>
          <Time time={time} />
        </p>
      )}
      <Content content={message.content} />
      {status !== "said" && <Status id={message.id} status={status} />}
    </article>
  );
});

function Content({ content }: { readonly content: string }): ReactNode {
  const { web } = useTexts();
  const [whole, setWhole] = useState(false);
  const long = content.length > LONG;
  return (
    <div className="message-content">
      <p className="message-text" dir="auto">
        {long && !whole ? `${content.slice(0, LONG)}…` : content}
      </p>
      {long && (
        <button type="button" className="link" aria-expanded={whole} onClick={() => setWhole(!whole)}>
          {whole ? web.showLess : format(web.showAll, { count: content.length })}
        </button>
      )}
    </div>
  );
}

function Status({
  id,
  status,
}: {
  readonly id: number;
  readonly status: Exclude<MessageView["status"], "said">;
}): ReactNode {
  const dispatch = useDispatch();
  const { chat } = useTexts();
  return (
    <p className="message-status">
      <span>{chat.status[status]}</span>
      {status === "unconfirmed" && (
        <button type="button" className="link" onClick={() => dispatch(chatActions.sendAgain({ id }))}>
          {chat.sendAgain}
        </button>
      )}
      {status !== "sending" && (
        <button type="button" className="link" onClick={() => dispatch(chatActions.discard({ id }))}>
          {chat.discard}
        </button>
      )}
    </p>
  );
}
