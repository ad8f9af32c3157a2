import { type RootState, selectRoom } from "@shaddock/game";
import type { ReactNode } from "react";
import { useSelector } from "react-redux";
import { ChatRoom } from "./chat/chat-room.js";
import { useTitle } from "./chat/use-title.js";
import { Home } from "./home/home.js";
import { Mahjong } from "./mahjong/mahjong.js";
import { useAppearance } from "./settings/use-appearance.js";

/** The whole app: where one chooses what to do, or what one does. */
export function App(): ReactNode {
  useAppearance();
  useTitle();
  const chats = useSelector(selectRoom).inside;
  const plays = useSelector(({ account }: RootState) => account.status === "in");
  if (chats) return <ChatRoom />;
  return plays ? <Mahjong /> : <Home />;
}
