import { Bot, createRandom, type Random } from "@shaddock/mahjong";
import { describe, expect, it } from "vitest";
import { connectionActions } from "../connection/connection-slice.js";
import { createModelDesk, type ModelDesk } from "../testing/model-desk.js";
import { chooseAnswer } from "./choose-answer.js";
import { deskActions, deskReducer } from "./desk-slice.js";
import { type DeskState, isRunning, noDesk } from "./desk-state.js";
import { deskMemory, recallMemory } from "./memory.js";
import { tableView } from "./select-table.js";

const SELF = 2;
const bot = new Bot();

/** A client and a server with a wire between them that takes its time, and breaks. */
interface Play {
  readonly server: ModelDesk;
  desk: DeskState;
  /** What is on its way to the server. */
  wire: { readonly route: string; readonly body: unknown }[];
}

function begin(random: Random, mode: 3 | 4): Play {
  const table = { deskId: "012345", createdAt: 1, creator: 1, title: "", desc: "", status: 0, round: 0, mode } as const;
  const open = deskReducer(noDesk, connectionActions.changed({ name: "open", time: 1 }));
  const desk = deskReducer(open, deskActions.entered({ table, self: SELF, again: false }));
  return { server: createModelDesk(random, mode, SELF), desk, wire: [] };
}

type DeskAction = Parameters<typeof deskReducer>[1];

/** Does something, and sends what has to be sent; with `random` sending fails at times. */
function dispatch(play: Play, action: DeskAction, random?: Random): void {
  play.desk = deskReducer(play.desk, action);
  for (const message of play.desk.outgoing) {
    play.desk = deskReducer(play.desk, deskActions.sending({ id: message.id }));
    if (!random || random.below(20) > 0) play.wire.push({ route: message.route, body: message.body });
    else play.desk = deskReducer(play.desk, deskActions.unsent({ message, detail: "full", time: 1 }));
  }
}

function hear(play: Play, random?: Random): boolean {
  const push = play.server.pushes.shift();
  if (push) dispatch(play, deskActions.pushed(push), random);
  return push !== undefined;
}

function arrive({ wire, server }: Play): boolean {
  const message = wire.shift();
  if (message) server.receive(message.route, message.body);
  return message !== undefined;
}

/** The connection breaks: of what was on its way some arrives. Then it is made anew, at times by a new run of the app. */
function reconnect(play: Play, random: Random): void {
  for (let arrived = random.below(play.wire.length + 1); arrived > 0; arrived--) arrive(play);
  play.wire = [];
  const kept = JSON.stringify(deskMemory(play.desk));
  play.desk = deskReducer(play.desk, connectionActions.forgotten());
  if (random.below(2) === 0) {
    const { mode } = play.desk.options;
    const table = {
      deskId: "012345",
      createdAt: 1,
      creator: 1,
      title: "",
      desc: "",
      status: 3,
      round: 1,
      mode,
    } as const;
    const memory = recallMemory(JSON.parse(kept));
    play.desk = deskReducer(noDesk, deskActions.entered({ table, self: SELF, again: true, memory }));
  }
  play.desk = deskReducer(play.desk, connectionActions.changed({ name: "open", time: 2 }));
  play.server.rejoin();
}

/** Clicks on anything, now or too late, and twice if it comes to that. */
function click(play: Play, random: Random): void {
  const { desk } = play;
  const prompt = Math.max(0, desk.nextId - random.below(12));
  const open = desk.hint?.id ?? prompt;
  const tile = random.below(108);
  const types = ["win", "kong", "pong", "pass"] as const;
  const type = types[random.below(4)] as (typeof types)[number];
  const idx = desk.hint?.ops[0]?.mjidxs?.[0] ?? tile;
  const suit = random.below(3) as 0 | 1 | 2;
  const clicks: DeskAction[] = [
    deskActions.dealSeen(),
    deskActions.pickerDue({ time: 0 }),
    deskActions.chooseMissing({ prompt, suit }),
    deskActions.chooseMissing({ prompt: desk.missingSuit?.id ?? 0, suit }),
    deskActions.discard({ prompt, tile }),
    deskActions.discard({ prompt: open, tile }),
    deskActions.discard({ prompt: open, tile: desk.seats[SELF - 1]?.hand[random.below(14)] ?? tile }),
    deskActions.answer({ prompt: open, type }),
    deskActions.answer({ prompt: open, type, tile: idx }),
    deskActions.answer({ prompt, type, tile }),
    deskActions.ready(),
    deskActions.leave(),
    deskActions.shown(),
    deskActions.vote(true),
  ];
  const action = clicks[random.below(clicks.length)] as DeskAction;
  for (let times = 1 + random.below(2); times > 0; times--) dispatch(play, action, random);
}

/** Lets everything arrive and everybody do what they should, until a round is over or nothing moves any more. */
function settle(play: Play): boolean {
  const rounds = play.server.rounds();
  for (let idle = 0; idle < 5 && play.server.rounds() === rounds; idle++) {
    while (hear(play) || arrive(play)) idle = 0;
    dispatch(play, chooseAnswer(play.desk, bot) ?? deskActions.pickerDue({ time: 0 }));
    if (play.wire.length > 0 || play.server.other()) idle = 0;
  }
  return play.server.rounds() > rounds;
}

/** The same desk with other tiles where the player must not see them. */
function disguised(desk: DeskState): DeskState {
  const seats = desk.seats.map((seat) =>
    seat.uid === SELF ? seat : { ...seat, hand: seat.hand.map(() => 0), drawn: seat.drawn === null ? null : 0 },
  );
  const events = desk.events.map((event) =>
    event.type === "draw" && event.who !== SELF ? { ...event, tile: 0 } : event,
  );
  return { ...desk, seats, events };
}

function checkTable({ desk }: Play): void {
  const view = tableView(desk);
  expect(view.seats).toHaveLength(desk.options.mode);
  if (isRunning(desk)) expect(tableView(disguised(desk))).toEqual(view);
  // Whatever is offered can be done.
  if (view.prompt?.type === "discard" && !view.prompt.refusal) {
    expect(view.prompt.tiles.some(({ refusal }) => refusal === null)).toBe(true);
  }
}

describe("whatever a person clicks", () => {
  it.each(Array.from({ length: 40 }, (_, seed) => seed))(
    "each hint gets one answer, of those it lists (seed %i)",
    (seed) => {
      const random = createRandom(seed + 1);
      const play = begin(random, random.below(3) === 0 ? 3 : 4);
      for (let i = 0; i < 700; i++) {
        const dice = random.below(100);
        if (dice < 40) hear(play, random);
        else if (dice < 60) arrive(play);
        else if (dice < 75) play.server.other();
        else if (dice < 90) click(play, random);
        else if (dice < 99) dispatch(play, chooseAnswer(play.desk, bot) ?? deskActions.ready(), random);
        else reconnect(play, random);
        expect(play.server.problems).toEqual([]);
        if (i % 16 === 0) checkTable(play);
      }
      const settled = settle(play);
      expect(play.server.problems).toEqual([]);
      const isUnsure = play.desk.trouble?.code === "answer-unsure" && play.server.waits();
      expect(settled || isUnsure).toBe(true);
    },
  );

  it.each(Array.from({ length: 40 }, (_, seed) => seed))(
    "an answer that may wait for the next desk is told when one is dissolved (seed %i)",
    (seed) => {
      const random = createRandom(seed + 1000);
      const play = begin(random, 4);
      for (let i = 20 + random.below(200); i > 0; i--) {
        const dice = random.below(4);
        if (dice === 0) hear(play);
        else if (dice === 1) arrive(play);
        else if (dice === 2) play.server.other();
        else dispatch(play, chooseAnswer(play.desk, bot) ?? deskActions.ready());
      }
      play.server.dissolve();
      while (arrive(play));
      while (hear(play));
      expect(play.desk.phase).toBe("match-over");
      expect(play.desk.answerLeft || play.server.problems.length === 0).toBe(true);
      const { nextId } = play.desk;
      for (const prompt of Array.from({ length: nextId }, (_, id) => id)) {
        dispatch(play, deskActions.answer({ prompt, type: "pass" }));
        dispatch(play, deskActions.discard({ prompt, tile: 0 }));
      }
      expect(play.wire).toEqual([]);
    },
  );
});
