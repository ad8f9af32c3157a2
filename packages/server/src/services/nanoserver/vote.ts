import { type SeatVote, type VoteBegun, VoteStatus } from "@shaddock/contract/nanoserver";
import type { Settings } from "./options.js";
import type { Push } from "./pushes.js";

/** Seconds that a vote may take, and at most after somebody agreed. [nanoserver: 6.6] */
const VOTE_SECONDS = 300;
const AGREED_SECONDS = 150;

/** What a vote needs of its desk. */
export interface VoteSurroundings {
  readonly settings: Settings;
  /** How many have to agree. */
  readonly needed: number;
  /** Who sits there, in order. */
  voters(): readonly { readonly uid: number; readonly away: boolean }[];
  broadcast(push: Push): void;
  /** All agree, or the time is over. */
  dissolve(): void;
}

/** The vote to dissolve a desk. */
export interface Vote {
  readonly running: boolean;
  /** Somebody applies; ignored while a vote runs. */
  apply(uid: number): void;
  /** Somebody says yes or no. Where no vote runs, the real server counts and tells it all the same (Q27). */
  say(uid: number, yes: boolean): void;
  /** Ends it without a word. */
  end(): void;
  /** How it stands, for everybody. */
  status(): Push;
  /** How it stands, for who comes back, and for the others: to them the real server says 0 s (Q24). */
  forReturned(uid: number): { readonly self: VoteBegun; readonly others: Push };
}

/** A desk's vote; none is running. */
export function createVote({ settings, needed, voters, broadcast, dissolve }: VoteSurroundings): Vote {
  const { clock, imitate } = settings;
  const said = new Map<number, VoteStatus>();
  const agreed = new Set<number>();
  let endsAt = 0;
  let cancel: (() => void) | undefined;

  const end = (): void => {
    cancel?.();
    cancel = undefined;
    said.clear();
    agreed.clear();
  };

  const last = (seconds: number): void => {
    cancel?.();
    endsAt = clock.now() + 1000 * seconds;
    // It is over when less than nothing is left: a second after 0.
    cancel = clock.after(1000 * (seconds + 1), () => {
      end();
      dissolve();
    });
  };

  const rest = (): number => (cancel ? Math.max(0, Math.ceil((endsAt - clock.now()) / 1000)) : 0);

  const mark = (uid: number, status: VoteStatus): void => {
    agreed.add(uid);
    said.set(uid, status);
  };

  const statuses = (): SeatVote[] =>
    voters().map(({ uid, away }, seat) => ({
      deskPos: seat + 1,
      status: said.get(uid) ?? (away ? VoteStatus.Offline : VoteStatus.Waiting),
    }));

  const status = (): Push => ["onDissolveStatus", { dissolveStatus: statuses(), restTime: rest() }];

  const agree = (uid: number): void => {
    mark(uid, VoteStatus.Agreed);
    if (rest() > AGREED_SECONDS) last(AGREED_SECONDS);
    broadcast(status());
    if (agreed.size < needed) return;
    end();
    dissolve();
  };

  return {
    get running() {
      return cancel !== undefined;
    },
    apply(uid) {
      if (cancel) return;
      end();
      last(VOTE_SECONDS);
      mark(uid, VoteStatus.Applied);
      broadcast(["onDissolveAgreement", { dissolveUid: uid, dissolveStatus: statuses(), restTime: VOTE_SECONDS }]);
    },
    say(uid, yes) {
      if (!cancel && !imitate) return;
      if (yes) {
        agree(uid);
        return;
      }
      end();
      broadcast(["onDissolveFailure", { deskPos: voters().findIndex((voter) => voter.uid === uid) + 1 }]);
    },
    end,
    status,
    forReturned(uid) {
      const dissolveStatus = statuses();
      return {
        self: { dissolveUid: agreed.has(uid) ? uid : 0, dissolveStatus, restTime: rest() },
        others: ["onDissolveStatus", { dissolveStatus, restTime: imitate ? 0 : rest() }],
      };
    },
  };
}
