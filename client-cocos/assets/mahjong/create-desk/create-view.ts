import { failureText } from "../../app/failure-text";
import { shortName } from "../../app/short-name";
import {
  type DeskOptions,
  FAN_LIMITS,
  format,
  isOptional,
  type LobbyView,
  Mode,
  NO_CLUB,
  OPTIONAL_RULES,
  type RootState,
  SELF_DRAW_RULES,
  SelfDrawBonus,
  selectLobby,
  texts,
} from "../../shaddock/shaddock.mjs";
import type { Note } from "../../window/note";
import type { ChoicesView, ChoiceView } from "../choices/choices-layout";

/** Letters of a club's name. */
const NAME = 28;

/** What is agreed on before there is a desk. */
export interface Deal {
  readonly options: DeskOptions;
  /** The club that pays, or NO_CLUB. */
  readonly clubId: number;
}

/** What an answer changes. */
export interface DealChange {
  readonly options?: Partial<DeskOptions>;
  readonly clubId?: number;
}

/** A question about a desk, with what each answer to it changes. */
export interface DealChoices extends ChoicesView {
  readonly changes: readonly DealChange[];
}

/** The questions, in the order in which they are asked. */
export const QUESTIONS = ["players", "rounds", "limit", "selfDraw", "rules", "payer"] as const;

/** What the window says. */
export interface CreateView {
  readonly title: string;
  readonly questions: Readonly<Record<(typeof QUESTIONS)[number], DealChoices>>;
  /** When the cards are taken; or why there is no desk, and what one can do. */
  readonly note: Note;
  readonly create: string;
  /** Whether something is under way. */
  readonly busy: boolean;
}

/** What the window shows of a deal. */
export function createView(state: RootState, deal: Deal): CreateView {
  const said = texts[state.settings.language];
  const { lobby, options } = said.mahjong;
  const view = selectLobby(state);
  const { errand, failure } = view;
  return {
    title: lobby.create,
    questions: questionsOf(view, deal, said),
    note: { text: failure ? failureText(failure, said) : options.whenPaid, failed: failure !== null },
    create: errand ? lobby.busy[errand] : lobby.create,
    busy: errand !== null,
  };
}

function questionsOf(
  { prices, clubs }: LobbyView,
  { options, clubId }: Deal,
  { mahjong, board, table }: (typeof texts)["en"],
): CreateView["questions"] {
  const said = mahjong.options;
  const set = (changes: Partial<DeskOptions>): DealChange => ({ options: changes });
  const payers = [{ id: NO_CLUB as number, name: said.myself }, ...clubs];
  return {
    players: question(
      said.players,
      [Mode.Four, Mode.Three].map((mode) => [one(said.modes[mode], options.mode === mode), set({ mode })]),
    ),
    rounds: question(
      said.rounds,
      prices.map(({ rounds, cards, affordable }) => [
        // A club pays with its own.
        one(
          format(said.price, { rounds, cards }),
          options.round === rounds,
          affordable || clubId !== NO_CLUB ? null : mahjong.failures.cards.why,
        ),
        set({ round: rounds }),
      ]),
    ),
    limit: question(
      said.limit,
      FAN_LIMITS.map((maxFan) => [one(format(table.fan, { fan: maxFan }), options.maxFan === maxFan), set({ maxFan })]),
    ),
    selfDraw: question(
      said.selfDraw,
      Object.values(SelfDrawBonus).map((zimo) => [
        one(table.rules[SELF_DRAW_RULES[zimo]], options.zimo === zimo),
        set({ zimo }),
      ]),
    ),
    rules: question(
      board.extraRules,
      OPTIONAL_RULES.map((rule) => {
        const free = isOptional(rule, options.mode);
        const choice = one(table.rules[rule], !free || options[rule], free ? null : said.always);
        return [choice, set({ [rule]: !options[rule] })];
      }),
    ),
    payer: question(
      said.payer,
      clubs.length === 0
        ? []
        : payers.map(({ id, name }) => [one(shortName(name, NAME), clubId === id), { clubId: id }]),
    ),
  };
}

function one(text: string, on: boolean, whyNot: string | null = null): ChoiceView {
  return { text, on, whyNot };
}

function question(legend: string, answers: readonly (readonly [ChoiceView, DealChange])[]): DealChoices {
  return { legend, choices: answers.map(([choice]) => choice), changes: answers.map(([, change]) => change) };
}
