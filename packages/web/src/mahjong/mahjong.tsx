import { type RootState, sessionActions } from "@shaddock/game";
import { type ReactNode, useEffect, useState } from "react";
import { useDispatch, useSelector } from "react-redux";
import { Lobby, type LobbyPanel } from "./lobby/lobby.js";
import { Replay } from "./replay/replay.js";
import { SoundBoard } from "./sound/sound-board.js";
import { Table } from "./table/table.js";
import { useTileSize } from "./tile/use-tile-size.js";

/** Everything of mahjong that is behind the entrance: the lobby, the table, or a replay. */
export function Mahjong(): ReactNode {
  const dispatch = useDispatch();
  const phase = useSelector(({ desk }: RootState) => desk.phase);
  const replays = useSelector(({ replay }: RootState) => replay.status !== "none");
  // Kept here, so that one is back in the records after a replay.
  const [panel, setPanel] = useState<LobbyPanel | null>(null);
  useTileSize();

  useEffect(() => {
    if (phase !== "none") setPanel(null);
  }, [phase]);

  useEffect(() => {
    const tell = (): void => {
      dispatch(document.hidden ? sessionActions.hidden() : sessionActions.shown());
    };
    document.addEventListener("visibilitychange", tell);
    return () => document.removeEventListener("visibilitychange", tell);
  }, [dispatch]);

  return (
    <>
      {replays ? <Replay /> : phase === "none" ? <Lobby panel={panel} onOpen={setPanel} /> : <Table />}
      <SoundBoard />
    </>
  );
}
