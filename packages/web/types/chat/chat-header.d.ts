import type { ReactNode } from "react";
import "./chat-header.css";
/** The bar above a room. */
export declare function ChatHeader({ onDetails }: {
    readonly onDetails: () => void;
}): ReactNode;
