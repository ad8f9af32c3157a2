import { format, selectConnection } from "@shaddock/game";
import type { ReactNode } from "react";
import { useSelector } from "react-redux";
import { useTexts } from "../texts/texts.js";
import "./connection-status.css";

/** The connection's state in two words. */
export function ConnectionStatus(): ReactNode {
  const { connection } = useTexts();
  const { name, attempt } = useSelector(selectConnection);
  return (
    <p className="status" data-state={name} role="status">
      {name === "connecting" && attempt > 0 ? format(connection.reconnecting, { attempt }) : connection.states[name]}
    </p>
  );
}
