import { chatActions } from "@shaddock/game";
import { type ReactNode, useRef, useState } from "react";
import { useDispatch } from "react-redux";
import { ConnectionBanner } from "../connection/connection-banner.js";
import { useTexts } from "../texts/texts.js";
import { ChatHeader } from "./chat-header.js";
import { Composer } from "./composer.js";
import { MessageLog } from "./message-log.js";
import { RoomDetails } from "./room-details.js";
import "./chat-room.css";

/** A chat room: what is said, who is there, and what the connection is like. */
export function ChatRoom(): ReactNode {
  const dispatch = useDispatch();
  const { web } = useTexts();
  const dialog = useRef<HTMLDialogElement>(null);
  const [open, setOpen] = useState(false);
  const showDetails = (): void => {
    setOpen(true);
    dialog.current?.showModal();
  };
  return (
    <div className="room">
      <ChatHeader onDetails={showDetails} />
      <main className="room-main">
        <ConnectionBanner onLeave={() => dispatch(chatActions.leave())} />
        <MessageLog />
        <Composer />
      </main>
      <aside className="room-aside" aria-label={web.details}>
        <RoomDetails />
      </aside>
      <dialog
        ref={dialog}
        className="room-dialog"
        aria-label={web.details}
        closedby="any"
        onClose={() => setOpen(false)}
      >
        {open && <RoomDetails onClose={() => dialog.current?.close()} />}
      </dialog>
    </div>
  );
}
