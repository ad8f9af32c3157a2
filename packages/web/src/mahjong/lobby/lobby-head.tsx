import { accountActions, format, selectLobby } from "@shaddock/game";
import type { ReactNode } from "react";
import { useDispatch, useSelector } from "react-redux";
import { SettingsBar } from "../../settings/settings-bar.js";
import { useTexts } from "../../texts/texts.js";
import { Avatar } from "../avatar/avatar.js";
import { Picture } from "../tile/picture.js";
import "./lobby-head.css";

/** Who one is, what one has, and the way out. */
export function LobbyHead(): ReactNode {
  const dispatch = useDispatch();
  const { mahjong } = useTexts();
  const { player, cards, contacts } = useSelector(selectLobby);
  return (
    <header className="lobby-head">
      <div className="lobby-player">
        {player && <Avatar uid={player.uid} />}
        <span>
          <bdi className="lobby-name">{player?.name}</bdi>
          <span className="lobby-id">ID {player?.uid}</span>
        </span>
      </div>
      <span className="lobby-cards" title={[mahjong.lobby.cardsNote, ...contacts].join(" ")}>
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
        <Picture className="lobby-log-out" name="icon-leave" />
      </button>
    </header>
  );
}
