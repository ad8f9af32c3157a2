import { accountActions, format, lobbyActions, selectLobby } from "@shaddock/game";
import type { ReactNode } from "react";
import { useDispatch, useSelector } from "react-redux";
import { ConnectionBanner } from "../../connection/connection-banner.js";
import { SettingsBar } from "../../settings/settings-bar.js";
import { useTexts } from "../../texts/texts.js";
import { Avatar } from "../avatar/avatar.js";
import { Records } from "../records/records.js";
import { Rules } from "../rules/rules.js";
import { FailureLine } from "../shell/failure-line.js";
import { Picture } from "../tile/picture.js";
import type { Wish } from "../wish.js";
import { Clubs } from "./clubs.js";
import { CreateDesk } from "./create-desk.js";
import { JoinDesk } from "./join-desk.js";
import { LobbyButton } from "./lobby-button.js";
import { Marquee } from "./marquee.js";
import { useOptions } from "./use-options.js";
import { useWish } from "./use-wish.js";
import "./lobby.css";

/** What may lie over the lobby. */
export type LobbyPanel = "create" | "join" | "clubs" | "records" | "rules";

const PANELS = { create: CreateDesk, join: JoinDesk, clubs: Clubs, records: Records, rules: Rules } as const;

/** Where one is who has logged in and sits at no desk. */
export function Lobby({
  panel,
  onOpen,
  wish,
  onWishAsked,
}: {
  readonly panel: LobbyPanel | null;
  readonly onOpen: (panel: LobbyPanel | null) => void;
  /** What to ask for at once. */
  readonly wish: Wish | null;
  readonly onWishAsked: () => void;
}): ReactNode {
  const dispatch = useDispatch();
  const { mahjong, board } = useTexts();
  const { player, cards, marquee, errand, failure, refusals } = useSelector(selectLobby);
  const [options] = useOptions();
  useWish(wish, onWishAsked);
  const Open = panel && PANELS[panel];
  const whyNot = (wish: keyof typeof refusals): string | null => {
    if (errand) return mahjong.lobby.busy[errand];
    return refusals[wish] && mahjong.failures[refusals[wish]].why;
  };

  const open = (next: LobbyPanel): void => {
    if (failure) dispatch(lobbyActions.dismiss());
    onOpen(next);
  };

  return (
    <div className="lobby">
      <header className="lobby-head">
        <div className="lobby-player">
          {player && <Avatar uid={player.uid} />}
          <span>
            <bdi className="lobby-name">{player?.name}</bdi>
            <span className="lobby-id">ID {player?.uid}</span>
          </span>
        </div>
        <span className="lobby-cards" title={mahjong.lobby.cardsNote}>
          <Picture name="card" />
          {format(mahjong.lobby.cards, { count: cards })}
        </span>
        <SettingsBar />
        <button
          type="button"
          className="button button-quiet button-icon"
          aria-label={mahjong.entrance.logOut}
          title={mahjong.entrance.logOut}
          onClick={() => dispatch(accountActions.logOut())}
        >
          <Picture name="icon-leave" />
        </button>
      </header>
      <ConnectionBanner onLeave={() => dispatch(accountActions.logOut())} />
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
      <nav className="lobby-nav">
        {(["clubs", "records", "rules"] as const).map((name) => (
          <button key={name} type="button" className="lobby-nav-button" onClick={() => open(name)}>
            <Picture name={NAV_ICONS[name]} />
            {{ clubs: mahjong.lobby.clubs, records: mahjong.records.title, rules: board.rules.title }[name]}
          </button>
        ))}
      </nav>
      {Open && <Open onClose={() => onOpen(null)} />}
    </div>
  );
}

const NAV_ICONS = { clubs: "icon-people", records: "icon-records", rules: "icon-rules" } as const;
