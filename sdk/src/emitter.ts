type Listener = (...args: never[]) => void;
type Listen = (name: string, listener: Listener) => () => void;

/** Tells listeners, by name. */
export interface Emitter {
  /** What those who listen are given: each function adds a listener and gives one that removes it, and no other. */
  readonly listeners: { readonly on: Listen; readonly once: Listen };
  /** Calls those that listen now, in their order. False where nobody does. */
  emit(name: string, ...args: unknown[]): boolean;
}

/**
 * Makes an emitter whose listeners stand for themselves: what one throws goes to `failed`, and the others hear all the
 * same.
 */
export function createEmitter(failed: (error: unknown, name: string) => void): Emitter {
  const lists = new Map<string, readonly Listener[]>();
  const listen =
    (once: boolean): Listen =>
    (name, listener) => {
      const guarded: Listener = (...args) => {
        if (once) off();
        try {
          listener(...args);
        } catch (error) {
          failed(error, name);
        }
      };
      // Lists are replaced and never changed: who is being told is not confused by who comes and goes meanwhile.
      const change = (added: Listener[]): void => {
        lists.set(name, [...(lists.get(name) ?? []).filter((other) => other !== guarded), ...added]);
      };
      const off = (): void => change([]);
      change([guarded]);
      return off;
    };
  return {
    listeners: { on: listen(false), once: listen(true) },
    emit(name, ...args) {
      const list = lists.get(name) ?? [];
      for (const listener of list) listener(...(args as never[]));
      return list.length > 0;
    },
  };
}
