import { lobbyActions, type RootState } from "@shaddock/game";
import { type ReactNode, useState } from "react";
import { useDispatch, useSelector } from "react-redux";
import { useTexts } from "../../texts/texts.js";
import { Dialog } from "../shell/dialog.js";
import { FailureLine } from "../shell/failure-line.js";
import { NumberPad } from "./number-pad.js";

/** The number of the desk to sit down at. */
export function JoinDesk({ onClose }: { readonly onClose: () => void }): ReactNode {
  const dispatch = useDispatch();
  const { mahjong } = useTexts();
  const failure = useSelector(({ lobby }: RootState) => lobby.failure);
  const [number, setNumber] = useState("");
  return (
    <Dialog title={mahjong.lobby.join} onClose={onClose} className="dialog-join">
      <div className="join-desk">
        <NumberPad
          value={number}
          label={mahjong.lobby.joinNote}
          onChange={(next) => {
            if (failure) dispatch(lobbyActions.dismiss());
            setNumber(next);
          }}
          onEnter={(whole) => dispatch(lobbyActions.join(whole))}
        />
        {failure && <FailureLine failure={failure} />}
      </div>
    </Dialog>
  );
}
