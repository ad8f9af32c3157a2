import {
  accountActions,
  format,
  parseInvitation,
  type RootState,
  selectRequiredVersion,
  serverAt,
  settingsActions,
  type Wish,
} from "@shaddock/game";
import { type FormEvent, type ReactNode, useEffect, useId, useState } from "react";
import { useDispatch, useSelector } from "react-redux";
import { hasKeyboard } from "../../shell/has-keyboard.js";
import { useTexts } from "../../texts/texts.js";
import { ownServer } from "../own-server.js";
import { FailureLine } from "../shell/failure-line.js";
import { Picture } from "../tile/picture.js";
import "./mahjong-card.css";

/** The card that leads to mahjong: at a table at once, or into the lobby. One is who one was there last, or a new guest. */
export function MahjongCard(): ReactNode {
  const dispatch = useDispatch();
  const { board, mahjong } = useTexts();
  const address = useSelector(({ settings }: RootState) => settings.mahjong);
  const { status, failure, remembered, server } = useSelector(({ account }: RootState) => account);
  const version = useSelector(selectRequiredVersion);
  const entering = status === "entering";
  const [hasTried, setTried] = useState(entering);
  const id = useId();
  const [invited] = useState(() => parseInvitation(location.search));

  // The page comes from there, so it may be asked who one was. Another server is not asked before one wants it.
  useEffect(() => {
    if (!server && !address && !invited) dispatch(accountActions.visit(ownServer(location)));
  }, [server, address, invited, dispatch]);

  const enter = (wish?: Wish): void => {
    // A link names its server, or means this one.
    const chosen = invited ? invited.server : address.trim();
    const wanted = chosen ? serverAt(chosen) : ownServer(location);
    setTried(true);
    if (server?.api !== wanted.api) dispatch(accountActions.visit(wanted));
    dispatch(accountActions.logIn(wish));
  };
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    if (!entering) enter(invited ? { type: "join", number: invited.number } : { type: "practise" });
  };

  return (
    <form className="card mahjong-card" aria-labelledby={`${id}-title`} noValidate onSubmit={submit}>
      <div className="mahjong-card-felt">
        <Picture className="mahjong-card-hero" name="hero" />
        <h2 className="mahjong-card-title" id={`${id}-title`}>
          {board.card}
        </h2>
      </div>
      <p className="mahjong-card-about">
        {invited ? format(board.invited, { number: invited.number }) : board.cardNote}
      </p>
      {invited?.server && (
        <p className="mahjong-card-about">{format(board.invitedElsewhere, { server: invited.server })}</p>
      )}
      <div className="mahjong-card-actions">
        <button
          type="submit"
          className="button mahjong-card-play"
          aria-disabled={entering}
          // biome-ignore lint/a11y/noAutofocus: it is what the link was followed for
          autoFocus={hasKeyboard() && invited !== null}
        >
          {entering
            ? mahjong.entrance.entering
            : invited
              ? format(board.joinNumber, { number: invited.number })
              : mahjong.lobby.practise}
        </button>
        <button type="button" className="button" aria-disabled={entering} onClick={() => !entering && enter()}>
          {board.enterLobby}
        </button>
      </div>
      {remembered && !entering && (
        <p className="mahjong-card-player">
          {format(mahjong.entrance.logInAs, { name: remembered.name })}
          {version !== null && ` · ${format(mahjong.entrance.version, { version })}`}
        </p>
      )}
      {hasTried && failure && <FailureLine failure={failure} />}
      {!invited && (
        <OtherServer
          address={address}
          onChange={(mahjong) => {
            setTried(false);
            dispatch(settingsActions.set({ mahjong }));
          }}
        />
      )}
    </form>
  );
}

function OtherServer({
  address,
  onChange,
}: {
  readonly address: string;
  readonly onChange: (address: string) => void;
}): ReactNode {
  const { board, web } = useTexts();
  const [isOpen, setOpen] = useState(address !== "");
  const id = useId();
  return (
    <details
      className="mahjong-card-server"
      open={isOpen}
      onToggle={({ currentTarget }) => {
        setOpen(currentTarget.open);
        // Closed, it is this server again: what cannot be seen does not count.
        if (!currentTarget.open && address) onChange("");
      }}
    >
      <summary>{board.anotherServer}</summary>
      <input
        className="input"
        inputMode="url"
        autoCapitalize="none"
        autoComplete="off"
        spellCheck={false}
        placeholder="http://127.0.0.1:3260"
        value={address}
        aria-label={web.address}
        aria-describedby={id}
        onChange={({ target }) => onChange(target.value)}
      />
      <p className="mahjong-card-note" id={id}>
        {board.serverNote}
      </p>
    </details>
  );
}
