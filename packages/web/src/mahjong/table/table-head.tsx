import { deskActions, type RootState, rulesLine, settingsActions, type TableView } from "@shaddock/game";
import { type ReactNode, useState } from "react";
import { useDispatch, useSelector } from "react-redux";
import { useTexts } from "../../texts/texts.js";
import { Rules } from "../rules/rules.js";
import { MahjongSettings } from "../settings/mahjong-settings.js";
import { Picture } from "../tile/picture.js";
import { LeaveTable } from "./leave-table.js";
import { SayPanel } from "./say-panel.js";
import "./table-head.css";

const PANELS = { leave: LeaveTable, say: SayPanel, settings: MahjongSettings, rules: Rules } as const;

/** Along the upper edge: what desk it is, and what can be done at any time. */
export function TableHead({ view }: { readonly view: TableView }): ReactNode {
  const dispatch = useDispatch();
  const { board, mahjong, table } = useTexts();
  const [open, setOpen] = useState<keyof typeof PANELS | null>(null);
  const sound = useSelector(({ settings }: RootState) => settings.sound);
  const latency = useSelector(({ connection }: RootState) => connection.latency);
  const Panel = open && PANELS[open];
  const rules = rulesLine(view.rules, { table });
  return (
    <>
      <header className="table-head">
        <HeadButton icon="leave" label={table.leave} onClick={() => setOpen("leave")} />
        <button type="button" className="table-desk" onClick={() => setOpen("rules")} title={rules}>
          <span className="table-number">{view.number}</span>
          <span className="table-rules">{rules}</span>
        </button>
        <span className="table-state">{latency !== null && `${Math.round(latency)} ms`}</span>
        <HeadButton icon="chat" label={mahjong.talk.open} onClick={() => setOpen("say")} />
        <HeadButton
          icon="auto"
          label={view.autoPlay ? table.stopAutoPlay : table.autoPlay}
          pressed={view.autoPlay}
          onClick={() => dispatch(deskActions.setAutoPlay(!view.autoPlay))}
        />
        <HeadButton
          icon={sound ? "sound-on" : "sound-off"}
          label={sound ? board.soundOff : board.soundOn}
          onClick={() => dispatch(settingsActions.set({ sound: !sound }))}
        />
        <HeadButton icon="settings" label={board.settings} onClick={() => setOpen("settings")} />
      </header>
      {Panel && <Panel onClose={() => setOpen(null)} />}
    </>
  );
}

function HeadButton({
  icon,
  label,
  pressed,
  onClick,
}: {
  readonly icon: string;
  readonly label: string;
  readonly pressed?: boolean;
  readonly onClick: () => void;
}): ReactNode {
  return (
    <button
      type="button"
      className="table-button"
      aria-label={label}
      title={label}
      aria-pressed={pressed}
      onClick={onClick}
    >
      <Picture name={`icon-${icon}`} />
    </button>
  );
}
