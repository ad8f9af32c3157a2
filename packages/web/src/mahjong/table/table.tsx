import { accountActions, deskActions, type RootState, selectTable } from "@shaddock/game";
import { type ReactNode, useEffect, useMemo } from "react";
import { useDispatch, useSelector } from "react-redux";
import { ConnectionBanner } from "../../connection/connection-banner.js";
import { Board, type BoardIntents } from "../board/board.js";
import { useStillness } from "../board/use-media.js";
import { MatchResult } from "../results/match-result.js";
import { RoundResult } from "../results/round-result.js";
import { Announcer } from "./announcer.js";
import { AutoPlay } from "./auto-play.js";
import { Closed } from "./closed.js";
import { Refused } from "./refused.js";
import { TableHead } from "./table-head.js";
import { TalkBubbles } from "./talk-bubbles.js";
import { TipLine } from "./tip-line.js";
import { Vote } from "./vote.js";
import { Waiting } from "./waiting.js";
import "./table.css";

/** Ms for which the deal is shown. */
const DEAL_TIME = 900;

/** The desk one sits at: the board, and what is told or asked beside it. */
export function Table(): ReactNode {
  const dispatch = useDispatch();
  const view = useSelector(selectTable);
  const discardBy = useSelector(({ settings }: RootState) => settings.discardBy);
  const { prompt, phase } = view;
  const still = useStillness();

  useEffect(() => {
    dispatch(deskActions.shown());
  }, [dispatch]);

  const dealt = prompt?.type === "deal-seen" ? prompt.id : null;
  useEffect(() => {
    if (dealt === null) return;
    const timer = setTimeout(() => dispatch(deskActions.dealSeen()), still ? 0 : DEAL_TIME);
    return () => clearTimeout(timer);
  }, [dealt, still, dispatch]);

  const intents: BoardIntents = useMemo(
    () => ({
      chooseMissing: (id, suit) => dispatch(deskActions.chooseMissing({ prompt: id, suit })),
      discard: (id, tile) => dispatch(deskActions.discard({ prompt: id, tile })),
      answer: (id, { type, tile }) => dispatch(deskActions.answer({ prompt: id, type, tile })),
    }),
    [dispatch],
  );

  return (
    <main className="table" data-phase={phase}>
      <Board view={view} intents={intents} discardBy={discardBy}>
        <TipLine view={view} />
      </Board>
      <TableHead view={view} />
      <TalkBubbles />
      {phase === "waiting" && <Waiting view={view} />}
      {view.autoPlay && <AutoPlay />}
      {view.vote && <Vote view={view} vote={view.vote} />}
      {view.match ? (
        <MatchResult match={view.match} round={view.result} number={view.number} />
      ) : (
        view.result && <RoundResult result={view.result} prompt={prompt} />
      )}
      {view.closed && !view.match && <Closed reason={view.closed} />}
      <Refused view={view} />
      <Announcer view={view} />
      <div className="table-banner">
        <ConnectionBanner onLeave={() => dispatch(accountActions.logOut())} />
      </div>
    </main>
  );
}
