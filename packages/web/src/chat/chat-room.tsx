import { type ReactNode, useRef } from "react";
import { ConnectionBanner } from "../connection/connection-banner.js";
import { useTexts } from "../texts/texts.js";
import { ChatHeader } from "./chat-header.js";
import { Composer } from "./composer.js";
import { MessageLog } from "./message-log.js";
import { RoomDetails } from "./room-details.js";
import "./chat-room.css";

/** A chat room: what is said, who is there, and what the connection is like. */
export function ChatRoom(): ReactNode {
  const { web } = useTexts();
  const details = useRef<HTMLDialogElement>(null);
  return (
    <div className="room">
      <ChatHeader onDetails={() => details.current?.showModal()} />
      <main className="room-main">
        <ConnectionBanner />
        <MessageLog />
        <Composer />
      </main>
      <aside className="room-aside" aria-label={web.details}>
        <RoomDetails />
      </aside>
      <dialog ref={details} className="room-dialog" aria-label={web.details} closedby="any">
        <RoomDetails onClose={() => details.current?.close()} />
      </dialog>
    </div>
  );
}
