import { connectionActions, outageText, type RootState, selectConnection, selectRetry } from "@shaddock/game";
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
  const texts = useTexts();
  const { connection, web } = texts;
  const { name, retryAt } = useSelector(selectConnection);
  const retry = useSelector(selectRetry);
  const outage = useSelector((state: RootState) => outageText(state, texts));
  if (!outage) return null;
  return (
    <section className="banner" data-state={name} aria-label={web.connection}>
      <img className="banner-logo" src={logo} alt="" width="28" height="28" />
      <p className="banner-text" role="alert">
        <strong>{outage.why}</strong> <span className="banner-way">{outage.wayOn}</span>
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
