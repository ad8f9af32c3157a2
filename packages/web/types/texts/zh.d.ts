import type { WebTexts } from "./texts.js";
/** Chinese. */
export declare const zh: WebTexts;
