import { type ReactNode } from "react";
import "./message-log.css";
/** What is said, the newest at the bottom and in sight unless one scrolled up. */
export declare function MessageLog(): ReactNode;
