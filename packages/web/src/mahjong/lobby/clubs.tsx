import { format, lobbyActions, type RootState } from "@shaddock/game";
import { type ReactNode, useEffect, useState } from "react";
import { useDispatch, useSelector } from "react-redux";
import { useTexts } from "../../texts/texts.js";
import { Dialog } from "../shell/dialog.js";
import { FailureLine } from "../shell/failure-line.js";
import "./clubs.css";
import { NumberPad } from "./number-pad.js";

/** The clubs one belongs to, and the way into another one. */
export function Clubs({ onClose }: { readonly onClose: () => void }): ReactNode {
  const dispatch = useDispatch();
  const { mahjong } = useTexts();
  const { clubs, failure, applied } = useSelector(({ lobby }: RootState) => lobby);
  const [applying, setApplying] = useState(false);
  const [number, setNumber] = useState("");

  useEffect(() => {
    dispatch(lobbyActions.refreshClubs());
  }, [dispatch]);

  return (
    <Dialog title={mahjong.lobby.clubs} onClose={onClose}>
      <div className="clubs">
        {clubs.length === 0 ? (
          <p className="clubs-empty">{mahjong.lobby.noClubs}</p>
        ) : (
          <ul className="clubs-list">
            {clubs.map(({ id, name, desc, member, maxMember }) => (
              <li key={id} className="club">
                <bdi className="club-name">{name}</bdi>
                <span className="club-id">{id}</span>
                <span className="club-members">
                  {format(mahjong.lobby.members, { count: member, limit: maxMember })}
                </span>
                {desc && (
                  <p className="club-about" dir="auto">
                    {desc}
                  </p>
                )}
              </li>
            ))}
          </ul>
        )}
        {applied !== null && (
          <p className="clubs-applied" role="status">
            {format(mahjong.lobby.applied, { club: applied })}
          </p>
        )}
        {failure && <FailureLine failure={failure} />}
        {applying ? (
          <>
            <p>{mahjong.lobby.applyNote}</p>
            <NumberPad
              value={number}
              label={mahjong.lobby.applyNote}
              onChange={(next) => {
                if (failure) dispatch(lobbyActions.dismiss());
                setNumber(next);
              }}
              onEnter={(whole) => {
                dispatch(lobbyActions.applyForClub(whole));
                setNumber("");
              }}
            />
          </>
        ) : (
          <button type="button" className="button button-main" onClick={() => setApplying(true)}>
            {mahjong.lobby.apply}
          </button>
        )}
      </div>
    </Dialog>
  );
}
