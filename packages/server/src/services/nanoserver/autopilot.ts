import type { Settings } from "./options.js";

/** Somebody whom a desk waits for. */
export interface Awaited {
  readonly seat: number;
  /** What for: the same thing as long as it is the same wait. */
  readonly what: unknown;
  /** Seconds that he may take; undefined for ever. */
  readonly seconds: number | undefined;
  /** Unix ms since when he is away; undefined while he is present. */
  readonly awaySince: number | undefined;
}

/** Acts for those who take too long, or are away. */
export interface Autopilot {
  /** Something has changed at the desk. */
  update(): void;
  /** No timer is left afterwards. */
  stop(): void;
}

/** Ms that a bot seems to think. */
const THINKING = 1000;

/**
 * @param awaited whom the desk waits for now
 * @param act does for a seat what it is waited for
 */
export function createAutopilot(
  { clock, practice }: Settings,
  awaited: () => readonly Awaited[],
  act: (seat: number) => void,
): Autopilot {
  const waits = new Map<number, { readonly what: unknown; readonly since: number }>();
  let cancel: (() => void) | undefined;

  const dueAt = ({ seconds = Number.POSITIVE_INFINITY, awaySince }: Awaited, since: number): number => {
    const limit = since + 1000 * seconds;
    if (awaySince === undefined || practice.absentSeconds === undefined) return limit;
    return Math.min(limit, Math.max(awaySince + 1000 * practice.absentSeconds, since + THINKING));
  };

  /** Whom the desk waits for, and when that is to end. */
  const dues = (): { readonly seat: number; readonly at: number }[] => {
    const now = awaited();
    for (const seat of waits.keys()) {
      if (!now.some((wait) => wait.seat === seat)) waits.delete(seat);
    }
    return now.map((wait) => {
      let known = waits.get(wait.seat);
      if (known?.what !== wait.what) {
        known = { what: wait.what, since: clock.now() };
        waits.set(wait.seat, known);
      }
      return { seat: wait.seat, at: dueAt(wait, (known as { since: number }).since) };
    });
  };

  const next = (): { readonly seat: number; readonly at: number } | undefined =>
    dues().reduce<{ seat: number; at: number } | undefined>(
      (first, due) => (first && first.at <= due.at ? first : due),
      undefined,
    );

  const update = (): void => {
    cancel?.();
    cancel = undefined;
    const due = next();
    if (!due || due.at === Number.POSITIVE_INFINITY) return;
    cancel = clock.after(Math.max(0, due.at - clock.now()), () => {
      cancel = undefined;
      // What follows is a new wait, be it for the same thing.
      waits.delete(due.seat);
      try {
        act(due.seat);
      } finally {
        update();
      }
    });
  };

  const isOff = Object.keys(practice).length === 0;
  return {
    update: isOff ? () => {} : update,
    stop() {
      cancel?.();
      cancel = undefined;
    },
  };
}
