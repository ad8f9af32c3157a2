import type { WebTexts } from "./texts.js";
/** English. */
export declare const en: WebTexts;
