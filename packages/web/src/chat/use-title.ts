import { selectRoom, selectUnread } from "@shaddock/game";
import { useEffect } from "react";
import { useSelector } from "react-redux";
import { useTexts } from "../texts/texts.js";

/** The page's title: the room, and how many messages there are that one has not seen. */
export function useTitle(): void {
  const { chat } = useTexts();
  const { kind, inside } = useSelector(selectRoom);
  const { count } = useSelector(selectUnread);
  useEffect(() => {
    const unread = inside && count > 0 ? `(${count}) ` : "";
    document.title = inside && kind ? `${unread}${chat.kinds[kind]} · Shaddock` : "Shaddock";
  }, [chat, count, inside, kind]);
}
