import { DEAL_PAUSE, deskActions, msUntilResult, type RootState, selectTable, type TableView } from "@shaddock/game";
import { type ReactNode, useEffect, useMemo, useReducer } from "react";
import { useDispatch, useSelector } from "react-redux";
import { Board, type BoardIntents } from "../board/board.js";
import { useStillness } from "../board/use-media.js";
import { MatchResult } from "../results/match-result.js";
import { RoundResult } from "../results/round-result.js";
import { MahjongBanner } from "../shell/mahjong-banner.js";
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

/** The desk one sits at: the board, and what is told or asked beside it. */
export function Table(): ReactNode {
  const dispatch = useDispatch();
  const view = useSelector(selectTable);
  const discardBy = useSelector(({ settings }: RootState) => settings.discardBy);
  const { prompt, phase } = view;
  const still = useStillness();
  const isTold = useResultTold(view);

  useEffect(() => {
    dispatch(deskActions.shown());
  }, [dispatch]);

  const dealt = prompt?.type === "deal-seen" ? prompt.id : null;
  useEffect(() => {
    if (dealt === null) return;
    const timer = setTimeout(() => dispatch(deskActions.dealSeen()), still ? 0 : DEAL_PAUSE);
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
        <TipLine />
      </Board>
      <TableHead view={view} />
      <TalkBubbles />
      {phase === "waiting" && <Waiting view={view} />}
      {view.autoPlay && <AutoPlay />}
      {view.vote && <Vote view={view} vote={view.vote} />}
      {isTold && view.match && <MatchResult match={view.match} round={view.result} number={view.number} />}
      {isTold && view.result && !view.match && <RoundResult result={view.result} prompt={prompt} />}
      {view.closed && !view.match && <Closed reason={view.closed} />}
      <Refused view={view} />
      <Announcer view={view} />
      <div className="table-banner">
        <MahjongBanner />
      </div>
    </main>
  );
}

/** Whether the result can be told: a while after the round ended. */
function useResultTold(view: TableView): boolean {
  const [, look] = useReducer((looks: number) => looks + 1, 0);
  const wait = msUntilResult(view, Date.now());
  // Each time anew: a timer that came too early leaves as long to wait as before.
  useEffect(() => {
    if (wait === 0) return;
    const timer = setTimeout(look, wait);
    return () => clearTimeout(timer);
  });
  return wait === 0;
}
