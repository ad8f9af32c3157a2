import { DISCARD_WAYS, type RootState, type SettingsState, SWITCHES, settingsActions } from "@shaddock/game";
import type { ReactNode } from "react";
import { useDispatch, useSelector } from "react-redux";
import { SettingsBar } from "../../settings/settings-bar.js";
import { useTexts } from "../../texts/texts.js";
import { Choice } from "../shell/choice.js";
import { Dialog } from "../shell/dialog.js";
import "./mahjong-settings.css";

/** How a table looks, sounds and is handled. */
export function MahjongSettings({ onClose }: { readonly onClose: () => void }): ReactNode {
  const dispatch = useDispatch();
  const { board } = useTexts();
  const settings = useSelector((state: RootState) => state.settings);
  const set = (changes: Partial<SettingsState>): void => {
    dispatch(settingsActions.set(changes));
  };
  return (
    <Dialog title={board.settings} onClose={onClose} className="dialog-small dialog-settings">
      <div className="mahjong-settings">
        {SWITCHES.map((name) => (
          <label key={name} className="mahjong-switch">
            <input
              type="checkbox"
              checked={settings[name]}
              onChange={({ target }) => set({ [name]: target.checked })}
            />
            {board[name]}
          </label>
        ))}
        <Choice
          legend={board.discardBy}
          value={settings.discardBy}
          choices={DISCARD_WAYS.map((value) => ({ value, label: board.discardWays[value] }))}
          onChoose={(discardBy) => set({ discardBy })}
        />
        <SettingsBar />
      </div>
    </Dialog>
  );
}
