import { deskActions, format, secondsUntil, type TableView, type VoteView } from "@shaddock/game";
import { type ReactNode, useEffect, useState } from "react";
import { useDispatch } from "react-redux";
import { useTexts } from "../../texts/texts.js";
import { Avatar } from "../avatar/avatar.js";
import "./vote.css";

/** A vote to dissolve the desk: who said what, how long it lasts, and one's own say. Play goes on behind it. */
export function Vote({ view, vote }: { readonly view: TableView; readonly vote: VoteView }): ReactNode {
  const dispatch = useDispatch();
  const { table } = useTexts();
  const texts = table.vote;
  const applicant = vote.applicant === null ? null : view.seats[vote.applicant]?.player;
  return (
    <section className="vote" aria-label={table.dissolve}>
      <p className="vote-title" role="alert">
        {applicant ? format(texts.asked, { name: applicant.name }) : texts.askedBySomebody}
      </p>
      <ul className="vote-seats">
        {vote.seats.map(({ place, status }) => {
          const player = view.seats[place]?.player;
          return (
            player && (
              <li key={place} className="vote-seat" data-status={status}>
                <Avatar uid={player.uid} />
                <bdi className="vote-name">{player.name}</bdi>
                <span>{texts.statuses[status]}</span>
              </li>
            )
          );
        })}
      </ul>
      {vote.endsAt !== null && <SecondsLeft key={vote.endsAt} until={vote.endsAt} text={texts.left} />}
      {vote.refusal && <p className="vote-time">{table.refusals[vote.refusal]}</p>}
      <div className="vote-actions">
        {[false, true].map((yes) => (
          <button
            key={`${yes}`}
            type="button"
            className={yes ? "button button-main" : "button"}
            aria-disabled={vote.refusal !== null}
            onClick={() => dispatch(deskActions.vote(yes))}
          >
            {yes ? texts.yes : texts.no}
          </button>
        ))}
      </div>
    </section>
  );
}

/** Counts down to one moment: for another one it is made anew, as the second that it shows began before that was set. */
function SecondsLeft({ until, text }: { readonly until: number; readonly text: string }): ReactNode {
  const [now, setNow] = useState(Date.now);
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), 1000);
    return () => clearInterval(timer);
  }, []);
  return <p className="vote-time">{format(text, { seconds: secondsUntil(until, now) })}</p>;
}
