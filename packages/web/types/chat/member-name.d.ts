import type { AllTexts } from "../texts/texts.js";
/** What a member is called: by name, or as a guest with the end of a long number. */
export declare function memberName({ chat }: AllTexts, member: string, named: boolean): string;
