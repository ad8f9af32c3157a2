import { avatarOf } from "../../app/avatar";
import { shortName } from "../../app/short-name";
import { type Art, format, type RootState, secondsUntil, selectTable, texts } from "../../shaddock/shaddock.mjs";

/** A vote to dissolve the table, as it is written. */
export interface VoteWindowView {
  readonly title: string;
  readonly asked: string;
  readonly voters: readonly VoterView[];
  /** Seconds left, or why one has no say; empty without either. */
  readonly note: string;
  readonly yes: string;
  readonly no: string;
  /** Whether one can still say something. */
  readonly open: boolean;
}

/** Somebody who has a say. */
export interface VoterView {
  readonly face: Art;
  readonly name: string;
  readonly status: string;
  /** Whether it counts as agreed. */
  readonly agreed: boolean;
}

const NAME = 14;

/** The vote as it is at a time (Unix ms); null while there is none. */
export function voteWindowView(state: RootState, now: number): VoteWindowView | null {
  const { vote, seats } = selectTable(state);
  if (!vote) return null;
  const { table } = texts[state.settings.language];
  const { asked, askedBySomebody, left, statuses, yes, no } = table.vote;
  const { endsAt } = vote;
  const applicant = vote.applicant === null ? null : seats[vote.applicant]?.player;
  const voters: VoterView[] = [];
  for (const { place, status } of vote.seats) {
    const player = seats[place]?.player;
    if (!player) continue;
    const agreed = status === "agreed" || status === "applied";
    const name = shortName(player.name, NAME);
    voters.push({ face: avatarOf(player.uid), name, status: statuses[status], agreed });
  }
  return {
    title: table.dissolve,
    asked: applicant ? format(asked, { name: shortName(applicant.name, 24) }) : askedBySomebody,
    ...{ voters, yes, no },
    note: [
      endsAt === null ? "" : format(left, { seconds: secondsUntil(endsAt, now) }),
      vote.refusal ? table.refusals[vote.refusal] : "",
    ]
      .filter(Boolean)
      .join("  "),
    open: vote.refusal === null,
  };
}
