import {
  deskActions,
  format,
  kongPoints,
  type Place,
  type PromptView,
  type RoundResultView,
  type RoundSeatView,
  signed,
  worthOf,
} from "@shaddock/game";
import type { ReactNode } from "react";
import { useDispatch } from "react-redux";
import { useTexts } from "../../texts/texts.js";
import { describeMeld } from "../../texts/tile-names.js";
import { Avatar } from "../avatar/avatar.js";
import { Melds } from "../board/melds.js";
import { Dialog } from "../shell/dialog.js";
import { Tile } from "../tile/tile.js";
import "./results.css";

/** How a round ended, and readiness for the next one. */
export function RoundResult({
  result,
  prompt,
}: {
  readonly result: RoundResultView;
  readonly prompt: PromptView | null;
}): ReactNode {
  const dispatch = useDispatch();
  const { board, table } = useTexts();
  return (
    <Dialog
      title={`${table.results.roundOver} · ${format(table.round, { round: result.round, rounds: result.rounds })}`}
      className="dialog-results"
      footer={
        prompt?.type === "ready" ? (
          <button
            type="button"
            className="button button-main"
            aria-disabled={prompt.refusal !== null}
            title={prompt.refusal ? table.refusals[prompt.refusal] : ""}
            onClick={() => dispatch(deskActions.ready())}
          >
            {board.next}
          </button>
        ) : (
          <p role="status">{board.waitingForOthers}</p>
        )
      }
    >
      <RoundSeats result={result} />
    </Dialog>
  );
}

/** What a round has brought each seat. */
export function RoundSeats({ result }: { readonly result: RoundResultView }): ReactNode {
  return (
    <ul className="result-seats">
      {result.seats.map((seat) => (
        <RoundSeat key={seat.place} seat={seat} nameOf={(place) => nameAt(result, place)} />
      ))}
    </ul>
  );
}

function nameAt({ seats }: RoundResultView, place: Place): string | undefined {
  return seats.find((seat) => seat.place === place)?.player?.name;
}

function RoundSeat({
  seat,
  nameOf,
}: {
  readonly seat: RoundSeatView;
  readonly nameOf: (place: Place) => string | undefined;
}): ReactNode {
  const texts = useTexts();
  const { table } = texts;
  const { player, hand, melds, won, outcome, total, score } = seat;
  const { worth, fans } = worthOf(seat, texts);
  return (
    <li className="result-seat" data-self={player?.self} data-outcome={outcome}>
      <div className="result-who">
        {player && <Avatar uid={player.uid} />}
        <span>
          <bdi className="result-name">{player?.name ?? table.freeSeat}</bdi>
          <span className="result-outcome">{outcome !== "none" && table.outcomes[outcome]}</span>
        </span>
      </div>
      <div className="result-tiles">
        <Melds melds={melds} side="self" describe={(meld) => describeMeld(meld, nameOf, texts)} />
        <span className="result-hand">
          {hand.map((tile) => (
            <Tile key={tile} tile={tile} />
          ))}
        </span>
        {won && won.tile >= 0 && <Tile tile={won.tile} mark="won" />}
      </div>
      <p className="result-why">
        {worth && <strong>{worth}</strong>}
        {fans && <span>{fans}</span>}
        {kongPoints(seat, texts).map((points) => (
          <span key={points}>{points}</span>
        ))}
      </p>
      <p className="result-points" data-gain={total > 0} data-loss={total < 0}>
        <strong>{signed(total)}</strong>
        <span>{score}</span>
      </p>
    </li>
  );
}
