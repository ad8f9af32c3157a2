import {
  deskActions,
  honourOf,
  MATCH_COUNTS,
  type MatchResultView,
  type RoundResultView,
  signed,
} from "@shaddock/game";
import { type ReactNode, useState } from "react";
import { useDispatch } from "react-redux";
import { useTexts } from "../../texts/texts.js";
import { Avatar } from "../avatar/avatar.js";
import { Dialog } from "../shell/dialog.js";
import { Picture } from "../tile/picture.js";
import "./match-result.css";
import { RoundSeats } from "./round-result.js";

/** How a match ended, and its last round. */
export function MatchResult({
  match,
  round,
  number,
}: {
  readonly match: MatchResultView;
  readonly round: RoundResultView | null;
  readonly number: string;
}): ReactNode {
  const dispatch = useDispatch();
  const { board, table } = useTexts();
  const [showsRound, setShowsRound] = useState(round !== null);
  const texts = table.results;
  const title = `${showsRound ? texts.roundOver : texts.matchOver} · ${number}${match.dissolved ? ` · ${texts.dissolved}` : ""}`;
  return (
    <Dialog
      title={title}
      className="dialog-results"
      footer={
        <>
          {round && (
            <button
              type="button"
              className={showsRound ? "button button-main" : "button"}
              onClick={() => setShowsRound(!showsRound)}
            >
              {showsRound ? texts.matchOver : texts.roundOver}
            </button>
          )}
          <button
            type="button"
            className={showsRound ? "button" : "button button-main"}
            onClick={() => dispatch(deskActions.forgotten())}
          >
            {board.toLobby}
          </button>
        </>
      }
    >
      {showsRound && round ? (
        <RoundSeats result={round} />
      ) : (
        <ul className="match-seats">
          {match.seats.map((seat) => (
            <li key={seat.uid} className="match-seat" data-self={seat.self} data-winner={seat.biggestWinner}>
              <span className="match-portrait">
                <Avatar uid={seat.uid} />
                {seat.biggestWinner && <Picture className="match-crown" name="crown" label={texts.biggestWinner} />}
              </span>
              <bdi className="result-name">{seat.name}</bdi>
              <span className="match-title">{honourOf(seat, { table })}</span>
              <strong className="match-total" data-gain={seat.total > 0} data-loss={seat.total < 0}>
                {signed(seat.total)}
              </strong>
              <dl className="match-counts">
                {MATCH_COUNTS.map((count) => (
                  <div key={count}>
                    <dt>{texts[count]}</dt>
                    <dd>{seat[count]}</dd>
                  </div>
                ))}
              </dl>
            </li>
          ))}
        </ul>
      )}
    </Dialog>
  );
}
