import type { Guest } from "@shaddock/game";

/** Guests of whom each is one player at a time. */
export interface GuestList {
  /** Gives one who is free. */
  take(): Guest;
  /** He is free again. */
  giveBack(guest: Guest): void;
}

/** A list of as many guests as are ever wanted at a time. */
export function createGuestList(guestAt: (number: number) => Guest): GuestList {
  const free: Guest[] = [];
  let known = 0;
  return {
    take: () => free.shift() ?? guestAt(known++),
    giveBack: (guest) => void free.push(guest),
  };
}
