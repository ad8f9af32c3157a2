import { accountActions, type RootState, serverAt, settingsActions } from "@shaddock/game";
import { type FormEvent, type ReactNode, useId, useState } from "react";
import { useDispatch, useSelector } from "react-redux";
import { useTexts } from "../../texts/texts.js";
import { FailureLine } from "../shell/failure-line.js";
import { StandingTile } from "../tile/tile.js";
import "./mahjong-card.css";

/** Where the server that this page comes from has its mahjong. */
const PATH = "/mahjong";

/** The card that leads to mahjong: which server, and in. One is who one was there last, or a new guest. */
export function MahjongCard(): ReactNode {
  const dispatch = useDispatch();
  const { board, mahjong, web } = useTexts();
  const settings = useSelector((state: RootState) => state.settings);
  const { status, failure, remembered } = useSelector(({ account }: RootState) => account);
  const [other, setOther] = useState(settings.mahjong !== "");
  const id = useId();

  const enter = (event: FormEvent): void => {
    event.preventDefault();
    const address = other && settings.mahjong.trim() ? settings.mahjong : `${location.origin}${PATH}`;
    dispatch(accountActions.visit(serverAt(address)));
    dispatch(accountActions.logIn());
  };

  return (
    <form className="card mahjong-card" aria-labelledby={`${id}-title`} noValidate onSubmit={enter}>
      <div className="mahjong-card-tiles" aria-hidden="true">
        {[0, 36, 72, 88].map((tile) => (
          <StandingTile key={tile} tile={tile} />
        ))}
      </div>
      <h2 className="card-title" id={`${id}-title`}>
        {board.card}
      </h2>
      <p className="card-about">{board.cardNote}</p>
      <button type="submit" className="button button-main" disabled={status === "entering"}>
        {status === "entering" ? mahjong.entrance.entering : board.enter}
      </button>
      {remembered && status === "out" && <p className="card-about">{remembered.name}</p>}
      {failure && <FailureLine failure={failure} />}
      <details
        className="mahjong-card-server"
        open={other}
        onToggle={({ currentTarget }) => {
          setOther(currentTarget.open);
          if (!currentTarget.open) dispatch(settingsActions.set({ mahjong: "" }));
        }}
      >
        <summary>{board.anotherServer}</summary>
        <label htmlFor={`${id}-address`}>{web.address}</label>
        <input
          id={`${id}-address`}
          className="input"
          inputMode="url"
          autoCapitalize="none"
          autoComplete="off"
          spellCheck={false}
          placeholder="http://127.0.0.1:3260"
          value={settings.mahjong}
          aria-describedby={`${id}-note`}
          onChange={({ target }) => dispatch(settingsActions.set({ mahjong: target.value }))}
        />
        <p className="card-about" id={`${id}-note`}>
          {board.serverNote}
        </p>
      </details>
    </form>
  );
}
