import type { Options } from "@shaddock/mahjong";

/** What the server says to people, to the letter. [nanoserver: internal/game/desk_manager.go, desk.go, db/club.go] */
export const Text = {
  NoSuchDesk: "您输入的房间号不存在, 请确认后再次输入",
  DeskFull: "您加入的房间已经满人, 请确认房间号后再次确认",
  OldVersion: "你当前的游戏版本过老，请更新客户端，地址: http://fir.im/tand",
  NotEnoughCards: "房卡不足",
  ClubNotEnoughCards: "俱乐部房卡不足",
  AlreadyInDesk: "你当前正在房间中",
  DeskGone: "房间已解散",
  AlreadyMember: "你已加入该俱乐部，无需申请",
  AlreadyApplied: "你已申请加入该俱乐部，等待部长同意",
} as const;

/** Refuses who is no member of the desk's club. */
export function membersOnly(clubId: number): string {
  return `当前房间是俱乐部[${clubId}]专属房间，俱乐部成员才可加入`;
}

/** Refuses a club id that has not six digits. */
export function badClub(clubId: number): string {
  return `俱乐部ID${clubId}错误，请输入正确的俱乐部ID`;
}

/** Refuses a club that there is not. */
export function noSuchClub(clubId: number): string {
  return `ID为${clubId}的俱乐部不存在，请检查是否输入错误`;
}

/** How far a match has come. */
export function roundOf(round: number, options: Options): string {
  return `局数: ${round}/${options.round}`;
}

/** The cap and the bonus of a self-draw, in words. */
export function shortRules({ zimo, maxFan }: Options): string {
  return `${zimo === "di" ? "自摸加底" : "自摸加番"} ${maxFan}番封顶`;
}

/** All options, in words. */
export function rules(options: Options): string {
  const named: readonly (readonly [applies: boolean, name: string])[] = [
    [options.pinghu && options.mode === 3, "点炮可平胡"],
    [options.menqing, "门清中张"],
    [options.jiaxin, "夹心五"],
    [options.pengpeng, "碰碰胡两番"],
    [options.jiangdui, "将对"],
    [options.yaojiu, "全幺九"],
  ];
  return [shortRules(options), ...named.flatMap(([applies, name]) => (applies ? [name] : []))].join(" ");
}
