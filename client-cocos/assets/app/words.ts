import type { Language } from "../shaddock/shaddock.mjs";

/** What this client says beside the words of the game. `{name}` is a place for a value. */
export interface Words {
  readonly tagline: string;
  readonly chatAbout: string;
  readonly mahjong: string;
  readonly mahjongAbout: string;
  readonly nicknameHint: string;
  readonly nicknameMissing: string;
  readonly server: string;
  readonly addressHint: string;
  readonly addressBad: string;
  readonly join: string;
  readonly play: string;
  /** The language that one can change to. */
  readonly otherLanguage: string;
  readonly close: string;
  readonly settings: string;
  readonly sound: string;
  readonly music: string;
  readonly marks: string;
  readonly largeTiles: string;
  readonly createNote: string;
  readonly seatBots: string;
  readonly invite: string;
  readonly next: string;
  readonly waitingForOthers: string;
  readonly toLobby: string;
  readonly stay: string;
  readonly leaveNow: string;
  readonly autoPlaying: string;
  /** `{count}` */
  readonly left: string;
  readonly clear: string;
  readonly erase: string;
}

const zh: Words = {
  tagline: "和任何 Pomelo 服务器聊天、打麻将",
  chatAbout: "一个房间，大家都在。取个昵称，填上服务器。",
  mahjong: "麻将",
  mahjongAbout: "四川麻将，血战到底：约上好友，或立刻与机器人对战。",
  nicknameHint: "别人看到的名字",
  nicknameMissing: "请先取一个昵称。",
  server: "服务器",
  addressHint: "ws://127.0.0.1:3250/nano",
  addressBad: "地址不正确，例如：ws://127.0.0.1:3250/nano",
  join: "加入",
  play: "进入麻将",
  otherLanguage: "EN",
  close: "关闭",
  settings: "设置",
  sound: "音效",
  music: "音乐",
  marks: "牌面标记",
  largeTiles: "大牌面",
  createNote: "自选玩法，房号分享给好友",
  seatBots: "机器人补位",
  invite: "好友输入这个房号即可加入。",
  next: "继续",
  waitingForOthers: "等待其他玩家…",
  toLobby: "返回大厅",
  stay: "留下",
  leaveNow: "离开房间",
  autoPlaying: "托管中，点击取消",
  left: "{count}张",
  clear: "重输",
  erase: "删除",
};

const en: Words = {
  tagline: "Chat and mahjong on any Pomelo server",
  chatAbout: "One room, everybody in it. Pick a nickname and a server.",
  mahjong: "Mahjong",
  mahjongAbout: "Sichuan mahjong, blood battle to the end: with friends, or with bots at once.",
  nicknameHint: "What others see",
  nicknameMissing: "Pick a nickname first.",
  server: "Server",
  addressHint: "ws://127.0.0.1:3250/nano",
  addressBad: "Not an address. One looks like ws://127.0.0.1:3250/nano",
  join: "Join",
  play: "Play mahjong",
  otherLanguage: "中文",
  close: "Close",
  settings: "Settings",
  sound: "Sound",
  music: "Music",
  marks: "Marks on tiles",
  largeTiles: "Large tiles",
  createNote: "Your rules, your number to share",
  seatBots: "Fill with bots",
  invite: "Others join with this number.",
  next: "Next round",
  waitingForOthers: "Waiting for the others…",
  toLobby: "To the lobby",
  stay: "Stay",
  leaveNow: "Leave the table",
  autoPlaying: "Playing for you. Tap to take over",
  left: "{count} left",
  clear: "Clear",
  erase: "Delete",
};

/** The words of each language. */
export const words: Readonly<Record<Language, Words>> = { zh, en };
