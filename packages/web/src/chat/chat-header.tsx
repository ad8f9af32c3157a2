import { chatActions, selectRoom } from "@shaddock/game";
import type { ReactNode } from "react";
import { useDispatch, useSelector } from "react-redux";
import { ConnectionStatus } from "../connection/connection-status.js";
import { SettingsBar } from "../settings/settings-bar.js";
import { Icon } from "../shell/icon.js";
import logo from "../shell/logo.svg";
import { useTexts } from "../texts/texts.js";
import "./chat-header.css";

/** The bar above a room. */
export function ChatHeader({ onDetails }: { readonly onDetails: () => void }): ReactNode {
  const dispatch = useDispatch();
  const { chat, locale, web } = useTexts();
  const { kind, members, balance } = useSelector(selectRoom);
  return (
    <header className="chat-header">
      <button
        type="button"
        className="button button-quiet button-icon"
        aria-label={chat.leave}
        title={chat.leave}
        onClick={() => dispatch(chatActions.leave())}
      >
        <Icon name="back" />
      </button>
      <img className="chat-header-logo" src={logo} alt="" width="32" height="32" />
      <div className="chat-header-title">
        <h1>{kind && chat.kinds[kind]}</h1>
        <ConnectionStatus />
      </div>
      {balance !== null && (
        <p className="chat-header-balance" title={chat.balance}>
          <Icon name="coin" />
          <span className="visually-hidden">{chat.balance}</span>
          {balance.toLocaleString(locale)}
        </p>
      )}
      <div className="chat-header-settings">
        <SettingsBar />
      </div>
      <button
        type="button"
        className="button button-quiet chat-header-details"
        title={web.details}
        aria-haspopup="dialog"
        onClick={onDetails}
      >
        <Icon name="people" />
        <span className="visually-hidden">{web.details}</span>
        {members.length + 1}
      </button>
    </header>
  );
}
