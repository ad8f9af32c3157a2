import { format, PHRASES, type RootState, secondsUntilTalk, texts } from "../../shaddock/shaddock.mjs";

/** What can be said, as it is written. */
export interface SayView {
  /** What the window is; how long one has to wait where one said too much. */
  readonly title: string;
  readonly phrases: readonly string[];
  readonly placeholder: string;
  readonly send: string;
  /** Whether one may say something. */
  readonly open: boolean;
}

/** What can be said at a time, Unix ms. */
export function sayView({ settings, talk }: Pick<RootState, "settings" | "talk">, now: number): SayView {
  const { mahjong, chat } = texts[settings.language];
  const seconds = secondsUntilTalk(talk, now);
  return {
    title: seconds > 0 ? format(mahjong.talk.wait, { seconds }) : mahjong.talk.open,
    phrases: PHRASES.map((phrase) => mahjong.talk.phrases[phrase]),
    placeholder: mahjong.talk.say,
    send: chat.send,
    open: seconds === 0,
  };
}
