import type { ReactNode } from "react";
import "./connection-status.css";
/** The connection's state in two words. */
export declare function ConnectionStatus(): ReactNode;
