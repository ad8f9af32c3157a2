import { type DeskClosedFor, deskActions } from "@shaddock/game";
import type { ReactNode } from "react";
import { useDispatch } from "react-redux";
import { useTexts } from "../../texts/texts.js";
import { Dialog } from "../shell/dialog.js";

/** Why the desk is no more. */
export function Closed({ reason }: { readonly reason: DeskClosedFor }): ReactNode {
  const dispatch = useDispatch();
  const { board, table } = useTexts();
  const leave = (): void => {
    dispatch(deskActions.forgotten());
  };
  return (
    <Dialog
      title={table.phases.closed}
      onClose={leave}
      className="dialog-small"
      footer={
        <button type="button" className="button button-main" onClick={leave}>
          {board.toLobby}
        </button>
      }
    >
      <p>{table.closed[reason]}</p>
    </Dialog>
  );
}
