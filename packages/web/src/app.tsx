import { selectRoom } from "@shaddock/game";
import type { ReactNode } from "react";
import { useSelector } from "react-redux";
import { ChatRoom } from "./chat/chat-room.js";
import { useTitle } from "./chat/use-title.js";
import { Home } from "./home/home.js";
import { useAppearance } from "./settings/use-appearance.js";

/** The whole app: where one chooses what to do, or what one does. */
export function App(): ReactNode {
  useAppearance();
  useTitle();
  return useSelector(selectRoom).inside ? <ChatRoom /> : <Home />;
}
