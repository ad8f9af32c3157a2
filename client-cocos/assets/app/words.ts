import type { Language } from "../shaddock/shaddock.mjs";

/** What this client says beside the words of the game. */
export interface Words {
  readonly mahjongAddressBad: string;
  /** Where a screen's assets did not come. */
  readonly screenMissing: string;
  /** The language that one can change to. */
  readonly otherLanguage: string;
  /** In both, for who cannot read the one. */
  readonly language: string;
}

const zh: Words = {
  mahjongAddressBad: "地址不正确，例如：http://127.0.0.1:3250/mahjong",
  screenMissing: "界面加载失败。请检查网络，然后点击屏幕重试。",
  otherLanguage: "EN",
  language: "语言 Language",
};

const en: Words = {
  mahjongAddressBad: "That is not an address. Example: http://127.0.0.1:3250/mahjong",
  screenMissing: "This screen could not be loaded. Check the network, then tap to try again.",
  otherLanguage: "中文",
  language: "Language 语言",
};

/** The words of each language. */
export const words: Readonly<Record<Language, Words>> = { zh, en };
