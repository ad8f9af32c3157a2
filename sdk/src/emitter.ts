import type { EventEmitter } from "eventemitter3";

/**
 * Adds a listener that stands for itself: what it throws goes to `failed`, and the others hear all the same.
 * The function returned removes it.
 */
export function listen(
  emitter: EventEmitter,
  name: string,
  listener: (...args: never[]) => void,
  once: boolean,
  failed: (error: unknown) => void,
): () => void {
  const off = (): void => {
    emitter.off(name, guarded);
  };
  const guarded = (...args: unknown[]): void => {
    if (once) off();
    try {
      listener(...(args as never[]));
    } catch (error) {
      failed(error);
    }
  };
  emitter.on(name, guarded);
  return off;
}
