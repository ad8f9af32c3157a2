import { useEffect } from "react";

/** Whether a key is meant as an answer: pressed once and alone, not for the browser, such as Ctrl+1 for its first tab. */
export function isAnswer(event: Pick<KeyboardEvent, "repeat" | "ctrlKey" | "metaKey" | "altKey">): boolean {
  return !event.repeat && !event.ctrlKey && !event.metaKey && !event.altKey;
}

/**
 * Keys answer what is asked, as long as no window is open.
 *
 * @param answerOf what a key means; undefined for nothing
 */
export function useAnswerKeys<T>(answerOf: (key: string) => T | undefined, onAnswer: (answer: T) => void): void {
  useEffect(() => {
    const press = (event: KeyboardEvent): void => {
      const answer = isAnswer(event) ? answerOf(event.key) : undefined;
      if (answer === undefined || document.querySelector("dialog[open]")) return;
      event.preventDefault();
      onAnswer(answer);
    };
    addEventListener("keydown", press);
    return () => removeEventListener("keydown", press);
  });
}
