import { type ReactNode } from "react";
import "./chat-card.css";
/** The card that leads into a chat room: nickname, server, and in. */
export declare function ChatCard(): ReactNode;
