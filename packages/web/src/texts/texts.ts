import type { RootState } from "@shaddock/game";
import { type Language, type Texts, type Theme, texts } from "@shaddock/game";
import { useSelector } from "react-redux";
import { en } from "./en.js";
import { zh } from "./zh.js";

/** What only the browser app says. */
export interface WebTexts {
  readonly about: string;
  readonly server: string;
  readonly servers: Readonly<Record<"chat" | "cluster" | "other", { readonly name: string; readonly hint: string }>>;
  readonly address: string;
  /** A page over https may not open a socket without encryption. */
  readonly addressMixed: string;
  readonly kind: string;
  readonly switchLanguage: string;
  /** `{theme}` */
  readonly theme: string;
  readonly themes: Readonly<Record<Theme, string>>;
  readonly messages: string;
  readonly details: string;
  readonly connection: string;
  readonly settings: string;
  /** `{count}` characters. */
  readonly showAll: string;
  readonly showLess: string;
  readonly newest: string;
  /** `{rate}` */
  readonly perSecond: string;
  readonly traffic: string;
  readonly changeServer: string;
  readonly keys: string;
  /** Instead of the page, when it cannot be drawn. */
  readonly broken: string;
  readonly reload: string;
}

/** Everything that is said, in one language. */
export interface AllTexts extends Texts {
  readonly web: WebTexts;
  /** For `lang` and dates. */
  readonly locale: string;
}

/** Everything that is said, by language. */
export const allTexts: Readonly<Record<Language, AllTexts>> = {
  en: { ...texts.en, web: en, locale: "en" },
  zh: { ...texts.zh, web: zh, locale: "zh-CN" },
};

/** The texts in the language chosen. */
export function useTexts(): AllTexts {
  return allTexts[useSelector(({ settings }: RootState) => settings.language)];
}
