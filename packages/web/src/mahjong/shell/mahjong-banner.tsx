import { accountActions, format, selectConnection, selectSession, selectTable, sessionActions } from "@shaddock/game";
import type { ReactNode } from "react";
import { useDispatch, useSelector } from "react-redux";
import { ConnectionBanner } from "../../connection/connection-banner.js";
import logo from "../../shell/logo.svg";
import { useTexts } from "../../texts/texts.js";

/** What is wrong with the connection, or with what came over it. Play goes on behind it; nothing where all is well. */
export function MahjongBanner(): ReactNode {
  const dispatch = useDispatch();
  const { close, mahjong, table, web } = useTexts();
  const { name } = useSelector(selectConnection);
  const { trouble } = useSelector(selectSession);
  const { stale } = useSelector(selectTable);
  if (name !== "open") return <ConnectionBanner onLeave={() => dispatch(accountActions.logOut())} />;
  if (!trouble)
    return (
      stale && (
        <section className="banner" aria-label={web.connection}>
          <img className="banner-logo" src={logo} alt="" width="28" height="28" />
          <p className="banner-text" role="status">
            {table.stale}
          </p>
        </section>
      )
    );
  const { why, wayOn } = mahjong.malformed;
  return (
    <section className="banner" aria-label={web.connection}>
      <img className="banner-logo" src={logo} alt="" width="28" height="28" />
      <p className="banner-text" role="alert">
        <strong>{format(why, { route: trouble.route })}</strong> <span className="banner-way">{wayOn}</span>
      </p>
      <div className="banner-actions">
        <button type="button" className="button button-small" onClick={() => dispatch(sessionActions.dismiss())}>
          {close}
        </button>
      </div>
    </section>
  );
}
