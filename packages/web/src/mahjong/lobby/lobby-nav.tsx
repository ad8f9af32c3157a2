import type { ReactNode } from "react";
import { useTexts } from "../../texts/texts.js";
import { Picture } from "../tile/picture.js";
import "./lobby-nav.css";

const NAV = ["clubs", "records", "rules", "settings"] as const;
const NAV_ICONS = {
  clubs: "icon-people",
  records: "icon-records",
  rules: "icon-rules",
  settings: "icon-settings",
} as const;

/** The ways to everything that is not a desk. */
export function LobbyNav({ onOpen }: { readonly onOpen: (panel: (typeof NAV)[number]) => void }): ReactNode {
  const { board, mahjong } = useTexts();
  const names = {
    clubs: mahjong.lobby.clubs,
    records: mahjong.records.title,
    rules: board.rules.title,
    settings: board.settings,
  };
  return (
    <nav className="lobby-nav">
      {NAV.map((name) => (
        <button key={name} type="button" className="lobby-nav-button" onClick={() => onOpen(name)}>
          <Picture name={NAV_ICONS[name]} />
          {names[name]}
        </button>
      ))}
    </nav>
  );
}
