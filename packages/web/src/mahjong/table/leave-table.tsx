import { deskActions, selectTable } from "@shaddock/game";
import type { ReactNode } from "react";
import { useDispatch, useSelector } from "react-redux";
import { useTexts } from "../../texts/texts.js";
import { Dialog } from "../shell/dialog.js";

/** Asks once more before one leaves, or proposes to dissolve the desk. */
export function LeaveTable({ onClose }: { readonly onClose: () => void }): ReactNode {
  const dispatch = useDispatch();
  const { board, table } = useTexts();
  const { leaving } = useSelector(selectTable);
  const dissolves = leaving.leave === "dissolve-instead";
  const refusal = dissolves ? leaving.dissolve : leaving.leave;
  const title = dissolves ? table.dissolve : board.leaveNow;
  const go = (): void => {
    if (refusal) return;
    dispatch(dissolves ? deskActions.proposeDissolve() : deskActions.leave());
    onClose();
  };
  return (
    <Dialog
      title={title}
      onClose={onClose}
      className="dialog-small"
      footer={
        <>
          <button type="button" className="button" onClick={onClose}>
            {board.stay}
          </button>
          <button type="button" className="button button-main" aria-disabled={refusal !== null} onClick={go}>
            {title}
          </button>
        </>
      }
    >
      <p>
        {refusal
          ? table.refusals[refusal]
          : dissolves
            ? table.refusals["dissolve-instead"]
            : table.refusals["leave-instead"]}
      </p>
    </Dialog>
  );
}
