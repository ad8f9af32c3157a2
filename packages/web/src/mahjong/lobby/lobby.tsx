import { lobbyActions, type RootState, selectLobby } from "@shaddock/game";
import type { ReactNode } from "react";
import { useDispatch, useSelector } from "react-redux";
import { useTexts } from "../../texts/texts.js";
import { Records } from "../records/records.js";
import { Rules } from "../rules/rules.js";
import { MahjongSettings } from "../settings/mahjong-settings.js";
import { FailureLine } from "../shell/failure-line.js";
import { MahjongBanner } from "../shell/mahjong-banner.js";
import { Picture } from "../tile/picture.js";
import { Clubs } from "./clubs.js";
import { CreateDesk } from "./create-desk.js";
import { JoinDesk } from "./join-desk.js";
import { LobbyButton } from "./lobby-button.js";
import { LobbyHead } from "./lobby-head.js";
import { LobbyNav } from "./lobby-nav.js";
import { Marquee } from "./marquee.js";
import { useOptions } from "./use-options.js";
import "./lobby.css";

/** What may lie over the lobby. */
export type LobbyPanel = "create" | "join" | "clubs" | "records" | "rules" | "settings";

const PANELS = {
  create: CreateDesk,
  join: JoinDesk,
  clubs: Clubs,
  records: Records,
  rules: Rules,
  settings: MahjongSettings,
} as const;

/** Where one is who has logged in and sits at no desk. */
export function Lobby({
  panel,
  onOpen,
}: {
  readonly panel: LobbyPanel | null;
  readonly onOpen: (panel: LobbyPanel | null) => void;
}): ReactNode {
  const dispatch = useDispatch();
  const { connection, mahjong, board } = useTexts();
  const state = useSelector(({ connection }: RootState) => connection.name);
  const { marquee, errand, failure, refusals } = useSelector(selectLobby);
  const [options] = useOptions();
  const Open = panel && PANELS[panel];
  const whyNot = (wish: keyof typeof refusals): string | null => {
    if (errand) return mahjong.lobby.busy[errand];
    if (refusals[wish] === "offline") return connection.states[state];
    return refusals[wish] && mahjong.failures[refusals[wish]].why;
  };

  const open = (next: LobbyPanel): void => {
    if (failure) dispatch(lobbyActions.dismiss());
    onOpen(next);
  };

  return (
    <div className="lobby">
      <LobbyHead />
      <MahjongBanner />
      <Marquee lines={marquee} />
      <main className="lobby-main">
        <Picture className="lobby-hero" name="hero" />
        <LobbyButton
          kind="practise"
          title={mahjong.lobby.practise}
          note={mahjong.lobby.practiseNote}
          whyNot={whyNot("practise")}
          onClick={() => dispatch(lobbyActions.practise({ options }))}
        />
        <LobbyButton
          kind="create"
          title={mahjong.lobby.create}
          note={board.createNote}
          whyNot={whyNot("create")}
          onClick={() => open("create")}
        />
        <LobbyButton
          kind="join"
          title={mahjong.lobby.join}
          note={mahjong.lobby.joinNote}
          whyNot={whyNot("join")}
          onClick={() => open("join")}
        />
        {failure && !panel && (
          <div className="lobby-failure">
            <FailureLine failure={failure} onDismiss={() => dispatch(lobbyActions.dismiss())} />
          </div>
        )}
      </main>
      <LobbyNav onOpen={open} />
      {Open && <Open onClose={() => onOpen(null)} />}
    </div>
  );
}
