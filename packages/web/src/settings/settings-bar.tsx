import { format, type RootState, settingsActions, THEMES } from "@shaddock/game";
import type { ReactNode } from "react";
import { useDispatch, useSelector } from "react-redux";
import { Icon } from "../shell/icon.js";
import { useTexts } from "../texts/texts.js";
import "./settings-bar.css";

/** The switches for language and colours. */
export function SettingsBar(): ReactNode {
  const dispatch = useDispatch();
  const { web } = useTexts();
  const { language, theme } = useSelector(({ settings }: RootState) => settings);
  const other = language === "en" ? "zh" : "en";
  const nextTheme = THEMES[(THEMES.indexOf(theme) + 1) % THEMES.length] ?? "system";
  const themeLabel = format(web.theme, { theme: web.themes[theme] });
  return (
    <div className="settings-bar">
      <button
        type="button"
        className="button button-quiet"
        aria-label={web.switchLanguage}
        title={web.switchLanguage}
        onClick={() => dispatch(settingsActions.set({ language: other }))}
      >
        <span lang={other === "zh" ? "zh-CN" : "en"}>{other === "zh" ? "中文" : "EN"}</span>
      </button>
      <button
        type="button"
        className="button button-quiet button-icon"
        aria-label={themeLabel}
        title={themeLabel}
        onClick={() => dispatch(settingsActions.set({ theme: nextTheme }))}
      >
        <Icon name={theme} />
      </button>
    </div>
  );
}
