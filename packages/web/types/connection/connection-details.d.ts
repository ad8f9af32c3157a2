import { type ReactNode } from "react";
import "./connection-details.css";
/** Where the connection goes, how fast it answers, and what goes through it. */
export declare function ConnectionDetails({ address }: {
    readonly address: string;
}): ReactNode;
