import {
  format,
  type MatchRecordView,
  type RecordedPlayer,
  type RoundSummary,
  recordsActions,
  replayActions,
  selectRecords,
  signed,
} from "@shaddock/game";
import { type ReactNode, useEffect } from "react";
import { useDispatch, useSelector } from "react-redux";
import { useTexts } from "../../texts/texts.js";
import { Dialog } from "../shell/dialog.js";
import { FailureLine } from "../shell/failure-line.js";
import "./records.css";

/** Past matches, the rounds of one, and the way to see a round again. */
export function Records({ onClose }: { readonly onClose: () => void }): ReactNode {
  const dispatch = useDispatch();
  const { mahjong } = useTexts();
  const texts = mahjong.records;
  const { matches, match, rounds } = useSelector(selectRecords);

  useEffect(() => {
    dispatch(recordsActions.listMatches());
  }, [dispatch]);

  const listing = match ? rounds : matches;
  const again = match ? recordsActions.openMatch(match.id) : recordsActions.listMatches();
  return (
    <Dialog
      title={match ? format(texts.desk, { number: match.deskId }) : texts.title}
      onClose={match ? () => dispatch(recordsActions.closeMatch()) : onClose}
    >
      {listing.failure && (
        <>
          <FailureLine failure={listing.failure} />
          <button type="button" className="link" onClick={() => dispatch(again)}>
            {texts.again}
          </button>
        </>
      )}
      {listing.status === "loading" && listing.items.length === 0 && <p role="status">{texts.loading}</p>}
      {listing.status === "loaded" && listing.items.length === 0 && (
        <p className="clubs-empty">{match ? texts.noRounds : texts.empty}</p>
      )}
      <ul className="records">
        {match
          ? rounds.items.map((round, i) => <RoundLine key={round.id} round={round} number={i + 1} />)
          : matches.items.map((one) => <MatchLine key={one.id} match={one} />)}
      </ul>
      {!match && <p className="records-note">{texts.note}</p>}
    </Dialog>
  );
}

function MatchLine({ match }: { readonly match: MatchRecordView }): ReactNode {
  const dispatch = useDispatch();
  const { mahjong, locale } = useTexts();
  const { id, deskId, time, rounds, score, players } = match;
  return (
    <li>
      <button type="button" className="record" onClick={() => dispatch(recordsActions.openMatch(id))}>
        <span className="record-head">
          <strong>{format(mahjong.records.desk, { number: deskId })}</strong>
          <span>{format(mahjong.records.rounds, { count: rounds })}</span>
          <time>{new Date(time).toLocaleString(locale, { dateStyle: "medium", timeStyle: "short" })}</time>
        </span>
        <Scores players={players} />
        {score !== null && (
          <strong className="record-score" data-gain={score > 0} data-loss={score < 0}>
            {signed(score)}
          </strong>
        )}
      </button>
    </li>
  );
}

function RoundLine({ round, number }: { readonly round: RoundSummary; readonly number: number }): ReactNode {
  const dispatch = useDispatch();
  const { mahjong, locale } = useTexts();
  return (
    <li>
      <button type="button" className="record" onClick={() => dispatch(replayActions.load(round.id))}>
        <span className="record-head">
          <strong>{format(mahjong.records.round, { round: number })}</strong>
          <time>{new Date(round.time).toLocaleTimeString(locale, { timeStyle: "short" })}</time>
        </span>
        <Scores players={round.players} />
        <span className="record-watch">{mahjong.records.watch}</span>
      </button>
    </li>
  );
}

function Scores({ players }: { readonly players: readonly RecordedPlayer[] }): ReactNode {
  return (
    <span className="record-players">
      {players.map(({ name, score }, seat) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: seats of a record never change places
        <span key={seat}>
          <bdi>{name}</bdi> {signed(score)}
        </span>
      ))}
    </span>
  );
}
