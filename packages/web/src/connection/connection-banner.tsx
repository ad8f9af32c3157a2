import { connectionActions, outageText, type RootState, selectConnection, selectRetry } from "@shaddock/game";
import type { ReactNode } from "react";
import { useDispatch, useSelector } from "react-redux";
import { useTexts } from "../texts/texts.js";
import { Banner } from "./banner.js";
import { Countdown } from "./countdown.js";

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
    <Banner {...outage} state={name}>
      {retry !== "none" && (
        <>
          {retryAt !== null && (
            <p className="banner-countdown">
              <Countdown key={retryAt} until={retryAt} text={connection.retryIn} />
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
        </>
      )}
    </Banner>
  );
}
