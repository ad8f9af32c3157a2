import { deskActions, format, type TableView, type VoteView } from "@shaddock/game";
import type { ReactNode } from "react";
import { useDispatch } from "react-redux";
import { Countdown } from "../../connection/countdown.js";
import { useTexts } from "../../texts/texts.js";
import { Avatar } from "../avatar/avatar.js";
import "./vote.css";

/**
 * A vote to dissolve the desk: who said what, how long it lasts, and one's own say. Play goes on behind it, and who has
 * voted sees less of it.
 */
export function Vote({ view, vote }: { readonly view: TableView; readonly vote: VoteView }): ReactNode {
  const dispatch = useDispatch();
  const { table } = useTexts();
  const texts = table.vote;
  const applicant = vote.applicant === null ? null : view.seats[vote.applicant]?.player;
  const aside = vote.refusal !== null;
  return (
    <section className="vote" data-aside={aside} aria-label={table.dissolve}>
      <p className="vote-title" role="alert">
        {applicant ? format(texts.asked, { name: applicant.name }) : texts.askedBySomebody}
      </p>
      <ul className="vote-seats">
        {vote.seats.map(({ place, status }) => {
          const player = view.seats[place]?.player;
          return (
            player && (
              <li key={place} className="vote-seat" data-status={status}>
                {!aside && <Avatar uid={player.uid} />}
                <bdi className="vote-name">{player.name}</bdi>
                <span>{texts.statuses[status]}</span>
              </li>
            )
          );
        })}
      </ul>
      <p className="vote-note">
        {vote.endsAt !== null && (
          <span className="vote-time">
            <Countdown key={vote.endsAt} until={vote.endsAt} text={texts.left} />
          </span>
        )}
        {vote.refusal && <span>{table.refusals[vote.refusal]}</span>}
      </p>
      {!aside && (
        <div className="vote-actions">
          {[false, true].map((yes) => (
            <button
              key={`${yes}`}
              type="button"
              className={yes ? "button button-main" : "button"}
              onClick={() => dispatch(deskActions.vote(yes))}
            >
              {yes ? texts.yes : texts.no}
            </button>
          ))}
        </div>
      )}
    </section>
  );
}
