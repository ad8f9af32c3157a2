import { type RootState, selectRoom } from "@shaddock/game";
import { type ReactNode, useCallback, useState } from "react";
import { useSelector } from "react-redux";
import { ChatRoom } from "./chat/chat-room.js";
import { useTitle } from "./chat/use-title.js";
import { Home } from "./home/home.js";
import { Mahjong } from "./mahjong/mahjong.js";
import type { Wish } from "./mahjong/wish.js";
import { useAppearance } from "./settings/use-appearance.js";

/** The whole app: where one chooses what to do, or what one does. */
export function App(): ReactNode {
  useAppearance();
  useTitle();
  const chats = useSelector(selectRoom).inside;
  const plays = useSelector(({ account }: RootState) => account.status === "in");
  const [wish, setWish] = useState<Wish | null>(null);
  const wishAsked = useCallback(() => setWish(null), []);
  if (chats) return <ChatRoom />;
  return plays ? <Mahjong wish={wish} onWishAsked={wishAsked} /> : <Home onWish={setWish} />;
}
