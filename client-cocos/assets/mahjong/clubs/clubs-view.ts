import { failureText } from "../../app/failure-text";
import { shortName } from "../../app/short-name";
import { format, type RootState, selectLobby, texts } from "../../shaddock/shaddock.mjs";
import type { Note } from "../../window/note";

/** A club in the list. */
export interface ClubView {
  readonly id: number;
  readonly name: string;
  /** Its number, and how many belong to it. */
  readonly members: string;
  readonly about: string;
  /** What the button says that makes a desk for which it pays. */
  readonly create: string;
}

/** What the window says beside the list. */
export interface ClubsView {
  readonly title: string;
  readonly clubs: readonly ClubView[];
  /** Where there are none. */
  readonly empty: string;
  /** What came of an application, or went wrong; empty where nothing did. */
  readonly note: Note;
  readonly apply: string;
}

/** Letters of a club's name, and of what it says about itself. */
const NAME = 28;
const ABOUT = 100;

/** The clubs one belongs to. */
export function clubsView(state: RootState): ClubsView {
  const said = texts[state.settings.language];
  const { lobby } = said.mahjong;
  const { clubs, applied, failure } = selectLobby(state);
  const done = applied === null ? "" : format(lobby.applied, { club: applied });
  return {
    title: lobby.clubs,
    clubs: clubs.map(({ id, name, desc, member, maxMember }) => ({
      id,
      name: shortName(name, NAME),
      members: `${id}  ${format(lobby.members, { count: member, limit: maxMember })}`,
      about: shortName(desc, ABOUT),
      create: lobby.create,
    })),
    empty: clubs.length === 0 ? lobby.noClubs : "",
    note: { text: failure ? failureText(failure, said) : done, failed: failure !== null },
    apply: lobby.apply,
  };
}
