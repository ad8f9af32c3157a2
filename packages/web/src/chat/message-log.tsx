import { chatActions, format, selectConnection, selectLines, selectUnread } from "@shaddock/game";
import { Fragment, type ReactNode, useEffect } from "react";
import { useDispatch, useSelector } from "react-redux";
import { Icon } from "../shell/icon.js";
import logo from "../shell/logo.svg";
import { useTexts } from "../texts/texts.js";
import { Message } from "./message.js";
import { Notice } from "./notice.js";
import { useNewestInSight } from "./use-newest-in-sight.js";
import "./message-log.css";

/** What is said, the newest at the bottom and in sight unless one scrolled up. */
export function MessageLog(): ReactNode {
  const dispatch = useDispatch();
  const { chat, web } = useTexts();
  const lines = useSelector(selectLines);
  const unread = useSelector(selectUnread);
  const quiet = useSelector(selectConnection).name === "open" && !lines.some(({ kind }) => kind === "message");
  const { scroller, atEnd, toEnd } = useNewestInSight(lines, (inSight) => dispatch(chatActions.watch(inSight)));
  const last = lines.at(-1);
  const said = last?.kind === "message" && last.mine ? last.id : 0;
  // Whoever says something wants to see it there.
  useEffect(() => {
    if (said) toEnd();
  }, [said, toEnd]);
  return (
    <div className="log">
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard */}
      <div ref={scroller} className="log-scroller" role="log" aria-label={web.messages} tabIndex={0}>
        {quiet && (
          <div className="log-empty">
            <img src={logo} alt="" width="72" height="72" />
            <p className="log-empty-title">{chat.empty}</p>
            <p>{chat.emptyHint}</p>
          </div>
        )}
        {lines.map((line) => (
          <Fragment key={line.id}>
            {line.id === unread.from && (
              <p className="log-divider">
                <span>{chat.newMessages}</span>
              </p>
            )}
            {line.kind === "message" ? <Message message={line} /> : <Notice line={line} />}
          </Fragment>
        ))}
      </div>
      {atEnd || (
        <button
          type="button"
          className={`log-newest${unread.count ? " log-newest-unread" : ""}`}
          aria-label={unread.count ? `${format(chat.unread, { count: unread.count })}. ${web.newest}` : web.newest}
          onClick={toEnd}
        >
          {unread.count > 0 && <span aria-hidden="true">{format(chat.unread, { count: unread.count })}</span>}
          <Icon name="down" />
        </button>
      )}
    </div>
  );
}
