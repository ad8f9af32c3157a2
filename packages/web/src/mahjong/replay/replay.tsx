import { format, replayActions, SPEEDS, type Speed, selectReplay } from "@shaddock/game";
import type { ReactNode } from "react";
import { useDispatch, useSelector } from "react-redux";
import { useTexts } from "../../texts/texts.js";
import { Board } from "../board/board.js";
import { RoundSeats } from "../results/round-result.js";
import { FailureLine } from "../shell/failure-line.js";
import { Picture } from "../tile/picture.js";
import "./replay.css";

/** A recorded round, played again. */
export function Replay(): ReactNode {
  const dispatch = useDispatch();
  const { close, mahjong } = useTexts();
  const texts = mahjong.replay;
  const { status, failure, table, troubles, position, steps } = useSelector(selectReplay);
  const isOver = position === steps && table?.result;
  return (
    <main className="replay">
      <div className="table">
        {table && <Board view={table} />}
        {status === "loading" && <p className="replay-note">{mahjong.records.loading}</p>}
        {failure && (
          <div className="replay-note">
            <FailureLine failure={failure} />
          </div>
        )}
        {table && <p className="replay-suits">{texts.noSuits}</p>}
        {isOver && (
          <div className="replay-result">
            <RoundSeats result={isOver} />
          </div>
        )}
        {troubles.length > 0 && (
          <details className="replay-troubles">
            <summary>{troubles.length}</summary>
            {troubles.map((trouble) => (
              <p key={`${trouble.code} ${trouble.step}`}>
                {format(texts.troubles[trouble.code], { step: trouble.step })}
              </p>
            ))}
          </details>
        )}
      </div>
      {table && <Controls />}
      <button
        type="button"
        className="table-button replay-close"
        aria-label={close}
        title={close}
        onClick={() => dispatch(replayActions.close())}
      >
        <Picture name="icon-close" />
      </button>
    </main>
  );
}

function Controls(): ReactNode {
  const dispatch = useDispatch();
  const texts = useTexts().mahjong.replay;
  const { steps, position, playing, speed, viewer, openHands, players } = useSelector(selectReplay);
  const button = (icon: string, label: string, act: () => void): ReactNode => (
    <button type="button" className="table-button" aria-label={label} title={label} onClick={act}>
      <Picture name={`icon-${icon}`} />
    </button>
  );
  return (
    <div className="replay-controls">
      {button("step-back", texts.back, () => dispatch(replayActions.step(-1)))}
      {playing
        ? button("pause", texts.hold, () => dispatch(replayActions.hold()))
        : button("play", texts.play, () => dispatch(replayActions.play()))}
      {button("step", texts.forward, () => dispatch(replayActions.step(1)))}
      <input
        type="range"
        className="replay-seek"
        min={1}
        max={Math.max(1, steps)}
        value={position}
        aria-label={format(texts.position, { position, steps })}
        onChange={({ target }) => dispatch(replayActions.seek(Number(target.value)))}
      />
      <span className="replay-position">
        {position}/{steps}
      </span>
      <select
        className="replay-select"
        aria-label={format(texts.speed, { speed })}
        value={speed}
        onChange={({ target }) => dispatch(replayActions.setSpeed(Number(target.value) as Speed))}
      >
        {SPEEDS.map((one) => (
          <option key={one} value={one}>
            ×{one}
          </option>
        ))}
      </select>
      <select
        className="replay-select"
        aria-label={texts.seat}
        value={viewer}
        onChange={({ target }) => dispatch(replayActions.watchFrom(Number(target.value)))}
      >
        {players.map(({ uid, name }) => (
          <option key={uid} value={uid}>
            {name}
          </option>
        ))}
      </select>
      <label className="replay-open">
        <input
          type="checkbox"
          checked={openHands}
          onChange={({ target }) => dispatch(replayActions.setOpenHands(target.checked))}
        />
        {texts.openHands}
      </label>
    </div>
  );
}
