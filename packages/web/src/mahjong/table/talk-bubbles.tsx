import { newestTalk, selectTalk, talkText } from "@shaddock/game";
import type { ReactNode } from "react";
import { useSelector } from "react-redux";
import { useTexts } from "../../texts/texts.js";
import { SIDES } from "../tile/tile.js";
import { Face } from "./face.js";
import "./talk-bubbles.css";

/** What is said at the table, beside who says it: the newest of each seat. */
export function TalkBubbles(): ReactNode {
  const texts = useTexts();
  const lines = useSelector(selectTalk);
  return newestTalk(lines).map(({ id, place, name, talk }) => (
    <p
      key={id}
      className="bubble"
      data-side={place === null ? "nobody" : SIDES[place]}
      data-kind={talk.kind}
      role="status"
    >
      <bdi className="visually-hidden">{name || texts.mahjong.talk.somebody}</bdi>
      <bdi>{talk.kind === "face" ? <Face face={talk.face} /> : talkText(talk, texts)}</bdi>
    </p>
  ));
}
