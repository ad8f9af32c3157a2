import { format, memberName, selectRoom } from "@shaddock/game";
import { type ReactNode, useId } from "react";
import { useSelector } from "react-redux";
import { ConnectionDetails } from "../connection/connection-details.js";
import { SettingsBar } from "../settings/settings-bar.js";
import { Icon } from "../shell/icon.js";
import { useTexts } from "../texts/texts.js";
import { Avatar } from "./avatar.js";
import "./room-details.css";

/** Who is in the room, and what the connection is like: beside the room, or over it with a way out. */
export function RoomDetails({ onClose }: { readonly onClose?: () => void }): ReactNode {
  const texts = useTexts();
  const { chat, web } = texts;
  const { members, named, nickname, address } = useSelector(selectRoom);
  const id = useId();
  return (
    <div className="details">
      <section className="details-people" aria-labelledby={`${id}-people`}>
        <div className="details-head">
          <h2 id={`${id}-people`}>{chat.members}</h2>
          <p className="details-count">{format(chat.memberCount, { count: members.length + 1 })}</p>
          {onClose && (
            <button
              type="button"
              className="button button-quiet button-icon"
              aria-label={texts.close}
              title={texts.close}
              onClick={onClose}
            >
              <Icon name="close" />
            </button>
          )}
        </div>
        {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard */}
        <ul className="details-members" aria-labelledby={`${id}-people`} tabIndex={0}>
          <li className="member member-mine">
            <Avatar name={nickname} />
            <bdi className="member-name" title={nickname}>
              {nickname}
            </bdi>
            <span className="member-you">{chat.you}</span>
          </li>
          {members.map((member, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: two may have the same name
            <li key={`${index}${member}`} className="member">
              <Avatar name={member} {...(!named && { letters: member.slice(-2) })} />
              <bdi className="member-name" title={member}>
                {memberName(member, named, texts)}
              </bdi>
            </li>
          ))}
        </ul>
        <p className="details-note">{members.length ? chat.membersNote : chat.alone}</p>
      </section>
      <ConnectionDetails address={address} />
      {onClose && (
        <section className="details-settings" aria-label={web.settings}>
          <SettingsBar />
        </section>
      )}
    </div>
  );
}
