import { selectTalk, type Talk, type TalkView } from "@shaddock/game";
import type { ReactNode } from "react";
import { useSelector } from "react-redux";
import { type AllTexts, useTexts } from "../../texts/texts.js";
import { SIDES } from "../tile/tile.js";
import { Face } from "./face.js";
import "./talk-bubbles.css";

/** What is said at the table, beside who says it: the newest of each seat. */
export function TalkBubbles(): ReactNode {
  const texts = useTexts();
  const lines = useSelector(selectTalk);
  const newest = new Map<number | null, TalkView>(lines.map((line) => [line.place, line]));
  return Array.from(newest.values(), ({ id, place, name, talk }) => (
    <p
      key={id}
      className="bubble"
      data-side={place === null ? "nobody" : SIDES[place]}
      data-kind={talk.kind}
      role="status"
    >
      <bdi className="visually-hidden">{name || texts.mahjong.talk.somebody}</bdi>
      <bdi>{wordsOf(talk, texts)}</bdi>
    </p>
  ));
}

function wordsOf(talk: Talk, { mahjong }: AllTexts): ReactNode {
  if (talk.kind === "phrase") return mahjong.talk.phrases[talk.phrase];
  if (talk.kind === "face") return <Face face={talk.face} />;
  return talk.kind === "text" ? talk.text : mahjong.talk.clip;
}
