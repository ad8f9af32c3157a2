import type { ReactNode } from "react";
import "./connection-banner.css";
/** Why there is no connection, when it is tried again, and what one can do. Nothing while there is one. */
export declare function ConnectionBanner(): ReactNode;
