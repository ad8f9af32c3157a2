import type { Language, SettingsState } from "../shaddock/shaddock.mjs";

/** What this client says beside the words of the game. */
export interface Words {
  readonly tagline: string;
  readonly chatAbout: string;
  readonly nicknameHint: string;
  readonly nicknameMissing: string;
  readonly addressBad: string;
  readonly mahjongAddressBad: string;
  /** Kinds of chat servers. */
  readonly kinds: Readonly<Record<SettingsState["kind"], string>>;
  readonly join: string;
  /** The language that one can change to. */
  readonly otherLanguage: string;
  /** In both, for who cannot read the one. */
  readonly language: string;
  readonly close: string;
}

const zh: Words = {
  tagline: "和任何 Pomelo 服务器聊天、打麻将",
  chatAbout: "一个房间，大家都在。取个昵称，填上服务器。",
  nicknameHint: "别人看到的名字",
  nicknameMissing: "请先取一个昵称。",
  addressBad: "地址不正确，例如：ws://127.0.0.1:3250/nano",
  mahjongAddressBad: "地址不正确，例如：http://127.0.0.1:3250/mahjong",
  kinds: { chat: "聊天示例", cluster: "集群网关" },
  join: "加入",
  otherLanguage: "EN",
  language: "语言 Language",
  close: "关闭",
};

const en: Words = {
  tagline: "Chat and mahjong on any Pomelo server",
  chatAbout: "One room, everybody in it. Pick a nickname and a server.",
  nicknameHint: "How others see you",
  nicknameMissing: "Pick a nickname first.",
  addressBad: "Not an address. One looks like ws://127.0.0.1:3250/nano",
  mahjongAddressBad: "Not an address. One looks like http://127.0.0.1:3250/mahjong",
  kinds: { chat: "Chat demo", cluster: "Cluster gate" },
  join: "Join",
  otherLanguage: "中文",
  language: "Language 语言",
  close: "Close",
};

/** The words of each language. */
export const words: Readonly<Record<Language, Words>> = { zh, en };
