import type { SeatView } from "@shaddock/game";
import type { ReactNode } from "react";
import { useTexts } from "../../texts/texts.js";
import { Avatar } from "../avatar/avatar.js";
import { Picture } from "../tile/picture.js";
import { SuitBadge } from "../tile/suit-badge.js";
import "./plate.css";

/** Who sits at a seat: portrait, name, score, and what is special about it. */
export function Plate({ seat, waiting }: { readonly seat: SeatView; readonly waiting: boolean }): ReactNode {
  const { table } = useTexts();
  const { player, score, banker, missing, turn, won } = seat;
  if (!player) {
    return (
      <div className="plate plate-free">
        <span className="plate-portrait" />
        <span className="plate-name">{table.freeSeat}</span>
      </div>
    );
  }
  return (
    <div className="plate" data-turn={turn} data-offline={player.offline} data-won={won !== null}>
      <span className="plate-portrait">
        <Avatar uid={player.uid} />
        {banker && <Picture className="plate-banker" name="banker" localised label={table.banker} />}
        {waiting && player.owner && <Picture className="plate-owner" name="crown" label={table.owner} />}
        {missing !== null && <SuitBadge className="plate-missing" suit={missing} />}
        {player.offline && <Picture className="plate-offline" name="offline" label={table.offline} />}
        {waiting && player.ready && <Picture className="plate-ready" name="ready" label={table.ready} />}
      </span>
      <bdi className="plate-name" title={player.name}>
        {player.name}
      </bdi>
      <span className="plate-score">
        <Picture className="plate-coin" name="coin" />
        {score}
      </span>
    </div>
  );
}
