import type { ReactNode } from "react";
import logo from "../shell/logo.svg";
import { useTexts } from "../texts/texts.js";
import "./banner.css";

/** Over a screen: what is wrong with a connection, what comes of it, and beside that what one can do. */
export function Banner({
  why,
  wayOn,
  state,
  children,
}: {
  /** Without it, the rest is no alarm. */
  readonly why?: string;
  readonly wayOn: string;
  /** The name of the connection's state, where it is about that. */
  readonly state?: string;
  readonly children?: ReactNode;
}): ReactNode {
  const { web } = useTexts();
  return (
    <section className="banner" data-state={state} aria-label={web.connection}>
      <img className="banner-logo" src={logo} alt="" width="28" height="28" />
      {why ? (
        <p className="banner-text" role="alert">
          <strong>{why}</strong> <span className="banner-way">{wayOn}</span>
        </p>
      ) : (
        <p className="banner-text" role="status">
          {wayOn}
        </p>
      )}
      {children && <div className="banner-actions">{children}</div>}
    </section>
  );
}
