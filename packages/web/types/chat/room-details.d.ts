import { type ReactNode } from "react";
import "./room-details.css";
/** Who is in the room, and what the connection is like: beside the room, or over it with a way out. */
export declare function RoomDetails({ onClose }: {
    readonly onClose?: () => void;
}): ReactNode;
