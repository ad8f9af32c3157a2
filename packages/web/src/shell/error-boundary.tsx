import { Component, type ReactNode } from "react";
import { allTexts } from "../texts/texts.js";
import logo from "./logo.svg";
import "./error-boundary.css";

/**
 * Shows what is in it, or, once drawing that has failed, a sentence and a way on. It says so in every language: the one
 * chosen is in the store, which may be what failed.
 */
export class ErrorBoundary extends Component<{ readonly children: ReactNode }, { readonly failed: boolean }> {
  static getDerivedStateFromError(): { readonly failed: boolean } {
    return { failed: true };
  }

  override readonly state: { readonly failed: boolean } = { failed: false };

  override render(): ReactNode {
    if (!this.state.failed) return this.props.children;
    const languages = Object.values(allTexts);
    return (
      <main className="broken">
        <img src={logo} alt="" width="72" height="72" />
        <div role="alert">
          {languages.map(({ locale, web }) => (
            <p key={locale} lang={locale}>
              {web.broken}
            </p>
          ))}
        </div>
        <button type="button" className="button button-main" onClick={() => location.reload()}>
          {languages.map(({ locale, web }) => (
            <span key={locale} lang={locale}>
              {web.reload}
            </span>
          ))}
        </button>
      </main>
    );
  }
}
