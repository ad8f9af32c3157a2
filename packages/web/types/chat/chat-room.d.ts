import { type ReactNode } from "react";
import "./chat-room.css";
/** A chat room: what is said, who is there, and what the connection is like. */
export declare function ChatRoom(): ReactNode;
