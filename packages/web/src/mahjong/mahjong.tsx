import { type RootState, sessionActions } from "@shaddock/game";
import { type ReactNode, useEffect } from "react";
import { useDispatch, useSelector } from "react-redux";
import { Lobby } from "./lobby/lobby.js";
import { Replay } from "./replay/replay.js";
import { SoundBoard } from "./sound/sound-board.js";
import { Table } from "./table/table.js";
import { useTileMarks } from "./tile/use-tile-marks.js";

/** Everything of mahjong that is behind the entrance: the lobby, the table, or a replay. */
export function Mahjong(): ReactNode {
  const dispatch = useDispatch();
  const phase = useSelector(({ desk }: RootState) => desk.phase);
  const replays = useSelector(({ replay }: RootState) => replay.status !== "none");
  useTileMarks();

  useEffect(() => {
    const tell = (): void => {
      dispatch(document.hidden ? sessionActions.hidden() : sessionActions.shown());
    };
    document.addEventListener("visibilitychange", tell);
    return () => document.removeEventListener("visibilitychange", tell);
  }, [dispatch]);

  return (
    <>
      {replays ? <Replay /> : phase === "none" ? <Lobby /> : <Table />}
      <SoundBoard />
    </>
  );
}
