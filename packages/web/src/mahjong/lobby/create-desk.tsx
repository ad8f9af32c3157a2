import { type DeskOptions, Mode, NO_CLUB, SelfDrawBonus } from "@shaddock/contract/nanoserver";
import {
  FAN_LIMITS,
  format,
  isOptional,
  lobbyActions,
  OPTIONAL_RULES,
  SELF_DRAW_RULES,
  selectLobby,
} from "@shaddock/game";
import { type FormEvent, type ReactNode, useId, useState } from "react";
import { useDispatch, useSelector } from "react-redux";
import { useTexts } from "../../texts/texts.js";
import { Choice } from "../shell/choice.js";
import { Dialog } from "../shell/dialog.js";
import { FailureLine } from "../shell/failure-line.js";
import "./create-desk.css";
import { useOptions } from "./use-options.js";

/** The rules of a new desk, what it costs, and who pays. */
export function CreateDesk({ onClose }: { readonly onClose: () => void }): ReactNode {
  const dispatch = useDispatch();
  const id = useId();
  const { mahjong, board, table } = useTexts();
  const texts = mahjong.options;
  const { clubs, errand, failure, prices } = useSelector(selectLobby);
  const [options, setOptions] = useOptions();
  const [clubId, setClubId] = useState<number>(NO_CLUB);
  const change = (changes: Partial<DeskOptions>): void => setOptions({ ...options, ...changes });

  const create = (event: FormEvent): void => {
    event.preventDefault();
    dispatch(lobbyActions.createDesk(clubId === NO_CLUB ? { options } : { options, clubId }));
  };

  return (
    <Dialog
      title={mahjong.lobby.create}
      onClose={onClose}
      footer={
        <>
          <p className="create-desk-note">{texts.whenPaid}</p>
          <button type="submit" form={id} className="button button-main" disabled={errand !== null}>
            {errand ? mahjong.lobby.busy[errand] : mahjong.lobby.create}
          </button>
        </>
      }
    >
      <form className="create-desk" id={id} onSubmit={create}>
        <Choice
          legend={texts.players}
          value={options.mode}
          choices={[Mode.Four, Mode.Three].map((value) => ({ value, label: texts.modes[value] }))}
          onChoose={(mode) => change({ mode })}
        />
        <Choice
          legend={texts.rounds}
          value={options.round}
          choices={prices.map(({ rounds, cards, affordable }) => ({
            value: rounds,
            label: format(texts.price, { rounds, cards }),
            // A club pays with its own.
            whyNot: affordable || clubId !== NO_CLUB ? null : mahjong.failures.cards.why,
          }))}
          onChoose={(round) => change({ round })}
        />
        <Choice
          legend={texts.limit}
          value={options.maxFan}
          choices={FAN_LIMITS.map((fan) => ({ value: fan, label: format(table.fan, { fan }) }))}
          onChoose={(maxFan) => change({ maxFan })}
        />
        <Choice
          legend={texts.selfDraw}
          value={options.zimo}
          choices={Object.values(SelfDrawBonus).map((value) => ({ value, label: table.rules[SELF_DRAW_RULES[value]] }))}
          onChoose={(zimo) => change({ zimo })}
        />
        <fieldset className="choices">
          <legend>{board.extraRules}</legend>
          <div className="choices-row">
            {OPTIONAL_RULES.map((rule) => {
              const free = isOptional(rule, options.mode);
              return (
                <label key={rule} className="choices-one">
                  <input
                    type="checkbox"
                    checked={!free || options[rule]}
                    disabled={!free}
                    onChange={({ target }) => change({ [rule]: target.checked })}
                  />
                  <span>
                    {table.rules[rule]}
                    {!free && <span className="choices-why">{texts.always}</span>}
                  </span>
                </label>
              );
            })}
          </div>
        </fieldset>
        {clubs.length > 0 && (
          <Choice
            legend={texts.payer}
            value={clubId}
            choices={[
              { value: NO_CLUB as number, label: texts.myself },
              ...clubs.map(({ id, name }) => ({ value: id, label: name })),
            ]}
            onChoose={setClubId}
          />
        )}
        {failure && <FailureLine failure={failure} />}
      </form>
    </Dialog>
  );
}
