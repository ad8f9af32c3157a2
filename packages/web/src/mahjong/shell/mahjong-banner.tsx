import { accountActions, format, selectDisturbance, selectSession, sessionActions } from "@shaddock/game";
import type { ReactNode } from "react";
import { useDispatch, useSelector } from "react-redux";
import { Banner } from "../../connection/banner.js";
import { ConnectionBanner } from "../../connection/connection-banner.js";
import { useTexts } from "../../texts/texts.js";

/** What is wrong with the connection, or with what came over it. Play goes on behind it; nothing where all is well. */
export function MahjongBanner(): ReactNode {
  const dispatch = useDispatch();
  const { close, mahjong, table } = useTexts();
  const disturbance = useSelector(selectDisturbance);
  const { trouble } = useSelector(selectSession);
  if (disturbance === "outage") return <ConnectionBanner onLeave={() => dispatch(accountActions.logOut())} />;
  if (disturbance === "stale") return <Banner wayOn={table.stale} />;
  if (disturbance === null || !trouble) return null;
  const { why, wayOn } = mahjong.malformed;
  return (
    <Banner why={format(why, { route: trouble.route })} wayOn={wayOn}>
      <button type="button" className="button button-small" onClick={() => dispatch(sessionActions.dismiss())}>
        {close}
      </button>
    </Banner>
  );
}
