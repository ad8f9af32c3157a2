import { deskActions, type TableView } from "@shaddock/game";
import { type ReactNode, useState } from "react";
import { useDispatch } from "react-redux";
import { useTexts } from "../../texts/texts.js";
import { invitationTo } from "../wish.js";
import "./waiting.css";

/** Before the first deal: the number to invite by, and readiness. */
export function Waiting({ view: { number, seats, prompt } }: { readonly view: TableView }): ReactNode {
  const dispatch = useDispatch();
  const { board, table } = useTexts();
  const [copied, setCopied] = useState<"number" | "link" | null>(null);
  const isFull = seats.every(({ player }) => player);
  const canBeReady = prompt?.type === "ready";

  const copy = (what: "number" | "link"): void => {
    navigator.clipboard.writeText(what === "number" ? number : invitationTo(number, location)).then(
      () => setCopied(what),
      // The number stands there to be read.
      () => setCopied(null),
    );
  };

  return (
    <section className="waiting" aria-label={table.phases.waiting}>
      {!isFull && (
        <>
          <p className="waiting-title">{board.invite}</p>
          <output className="waiting-number">{number}</output>
          <p className="waiting-note">{board.inviteNote}</p>
          <div className="waiting-actions">
            {(["number", "link"] as const).map((what) => (
              <button key={what} type="button" className="button button-small" onClick={() => copy(what)}>
                {copied === what ? board.copied : what === "number" ? board.copyNumber : board.copyLink}
              </button>
            ))}
          </div>
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
