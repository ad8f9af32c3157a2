import { deskActions, type TableView } from "@shaddock/game";
import type { ReactNode } from "react";
import { useDispatch } from "react-redux";
import { useTexts } from "../../texts/texts.js";
import { Copies } from "./copies.js";
import "./waiting.css";

/** Before the first deal: the number to invite by, and readiness. */
export function Waiting({ view: { number, seats, prompt } }: { readonly view: TableView }): ReactNode {
  const dispatch = useDispatch();
  const { board, table } = useTexts();
  const isFull = seats.every(({ player }) => player);
  const canBeReady = prompt?.type === "ready";

  return (
    <section className="waiting" aria-label={table.phases.waiting}>
      {!isFull && (
        <>
          <p className="waiting-title">{board.invite}</p>
          <output className="waiting-number">{number}</output>
          <p className="waiting-note">{board.inviteNote}</p>
          <Copies number={number} />
        </>
      )}
      {canBeReady ? (
        <button
          type="button"
          className="button button-main waiting-ready"
          aria-disabled={prompt.refusal !== null}
          title={prompt.refusal ? table.refusals[prompt.refusal] : ""}
          onClick={() => dispatch(deskActions.ready())}
        >
          {table.ready}
        </button>
      ) : (
        <p className="waiting-note" role="status">
          {board.waitingForOthers}
        </p>
      )}
    </section>
  );
}
