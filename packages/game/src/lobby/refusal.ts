import { ResponseCode } from "@shaddock/contract/nanoserver";
import { type Failure, type FailureCode, failure } from "../failure/failure.js";

type Phrases = readonly (readonly [phrase: string, code: FailureCode])[];

const BY_CODE: { readonly [code: number]: FailureCode } = {
  [ResponseCode.DeskNotFound]: "deskNotFound",
  [ResponseCode.WrongVersion]: "version",
  [ResponseCode.NotEnoughCards]: "cards",
  [ResponseCode.AlreadyInDesk]: "atDesk",
};

/** What tells refusals apart that have no code of their own. [nanoserver: internal/game/desk_manager.go, constants.go] */
const DESK_PHRASES: Phrases = [
  ["俱乐部房卡", "clubCards"],
  ["满人", "deskFull"],
  ["版本过老", "version"],
  ["俱乐部成员才可加入", "membersOnly"],
];

/** [nanoserver: db/club.go, ApplyClub] */
const CLUB_PHRASES: Phrases = [
  ["请输入正确的俱乐部", "clubNumber"],
  ["不存在", "clubNotFound"],
  ["已加入", "clubMember"],
  ["已申请", "clubApplied"],
];

/** Why the server refuses to create a desk, or to let one sit down. */
export function deskRefusal(code: number, text: string): Failure {
  return known(DESK_PHRASES, text) ?? failure(BY_CODE[code] ?? "refused", text);
}

/** Why the server does not take an application for a club. */
export function clubRefusal(text: string): Failure {
  return known(CLUB_PHRASES, text) ?? failure("refused", text);
}

function known(phrases: Phrases, text: string): Failure | undefined {
  const found = phrases.find(([phrase]) => text.includes(phrase));
  return found && failure(found[1], text);
}
