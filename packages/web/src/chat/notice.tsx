import { memberName, type NoticeView, selectRoom } from "@shaddock/game";
import { memo, type NamedExoticComponent, type ReactNode } from "react";
import { useSelector } from "react-redux";
import { Phrase } from "../texts/phrase.js";
import { type AllTexts, useTexts } from "../texts/texts.js";
import { Time } from "./time.js";
import "./notice.css";

/** A system line. */
export const Notice: NamedExoticComponent<{ readonly line: NoticeView }> = memo(function Notice({ line }) {
  const texts = useTexts();
  const { named } = useSelector(selectRoom);
  return (
    <p className="notice" data-event={line.notice.event}>
      <span className="notice-text">{sentence(line, texts, named)}</span>
      <Time time={line.time} />
    </p>
  );
});

function sentence({ notice }: NoticeView, texts: AllTexts, named: boolean): ReactNode {
  const { connection, chat } = texts;
  const { notices } = chat;
  if (notice.event === "joined") {
    return <Phrase text={notices.joined} values={{ name: memberName(notice.name, named, texts) }} />;
  }
  if (notice.event === "crowd") {
    const [first, second] = notice.names.map((name) => memberName(name, named, texts));
    return <Phrase text={notices.crowd} values={{ first, second, count: notice.others }} />;
  }
  if (notice.event === "lost") {
    return <Phrase text={notices.lost} values={{ why: connection.closeReasons[notice.code].why }} />;
  }
  if (notice.event === "kicked" && notice.reason) {
    return <Phrase text={notices.kickedFor} values={{ reason: notice.reason }} />;
  }
  return notices[notice.event];
}
