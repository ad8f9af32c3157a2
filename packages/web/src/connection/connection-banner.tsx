import { connectionActions, type RootState, selectConnection, selectRetry, selectSession } from "@shaddock/game";
import type { ReactNode } from "react";
import { useDispatch, useSelector } from "react-redux";
import logo from "../shell/logo.svg";
import { useTexts } from "../texts/texts.js";
import { Countdown } from "./countdown.js";
import "./connection-banner.css";

/** Why there is no connection, when it is tried again, and what one can do. Nothing while there is one. */
export function ConnectionBanner({
  onLeave,
}: {
  /** Asked for where it is not tried any more. */
  readonly onLeave: () => void;
}): ReactNode {
  const dispatch = useDispatch();
  const { connection, mahjong, web } = useTexts();
  const { name, reason, retryAt } = useSelector(selectConnection);
  const retry = useSelector(selectRetry);
  const { elsewhere } = useSelector(selectSession);
  // Some errands begin with a new connection: it is gone for a moment, and meant to be.
  const renews = useSelector(({ lobby }: RootState) => lobby.errand !== null && name !== "waiting");
  if (!reason || name === "open" || renews) return null;
  const { why, wayOn } = elsewhere ? mahjong.elsewhere : connection.closeReasons[reason.code];
  return (
    <section className="banner" data-state={name} aria-label={web.connection}>
      <img className="banner-logo" src={logo} alt="" width="28" height="28" />
      <p className="banner-text" role="alert">
        <strong>{why}</strong> <span className="banner-way">{wayOn}</span>
      </p>
      {retry !== "none" && (
        <div className="banner-actions">
          {retryAt !== null && (
            <p className="banner-countdown">
              <Countdown until={retryAt} />
            </p>
          )}
          <button type="button" className="button button-small" onClick={() => dispatch(connectionActions.retry())}>
            {retry === "waiting" ? connection.retryNow : connection.connectAgain}
          </button>
          {retry === "ended" && (
            <button type="button" className="button button-small button-quiet" onClick={onLeave}>
              {web.changeServer}
            </button>
          )}
        </div>
      )}
    </section>
  );
}
