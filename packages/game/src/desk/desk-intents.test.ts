import { OpType } from "@shaddock/contract/nanoserver";
import { Bot } from "@shaddock/mahjong";
import { describe, expect, it } from "vitest";
import { connectionActions } from "../connection/connection-slice.js";
import {
  act,
  comeBack,
  dealtDesk,
  did,
  type HintOp,
  hintOf,
  NOW,
  playedDesk,
  push,
  seatedDesk,
  tableOf,
  tilesFor,
} from "../testing/desk-fixture.js";
import { texts } from "../texts/texts.js";
import { chooseAnswer } from "./choose-answer.js";
import { deskActions } from "./desk-slice.js";
import { type DeskState, noDesk, withSeat } from "./desk-state.js";
import { REFUSALS, TROUBLES } from "./desk-words.js";
import { tableView } from "./select-table.js";

const HANDS = tilesFor("1111s234p99p777m5p6m", "222333444s1777p", "567s567p567m5588m", "111222444m1388p");
const [own] = HANDS as unknown as [number[]];
const [kong] = own as [number];
const pair = own[7] as number;

const sentOf = (desk: DeskState): unknown[] => desk.outgoing.map(({ route, body }) => [route.split(".")[1], body]);
const why = (desk: DeskState): string | undefined => desk.refused?.refusal;
const hinted = (desk: DeskState, ...ops: readonly HintOp[]): DeskState => push(desk, "onOpTypeHint", hintOf(...ops));
const idOf = (desk: DeskState): number => desk.hint?.id ?? 0;
const own14 = (): DeskState => playedDesk(HANDS);
/** 4 has discarded the third 9 of dots. */
function claiming(...ops: readonly HintOp[]): DeskState {
  return hinted(withSeat(push(own14(), "onOpTypeDo", did(4, 1, 71)), 1, { hand: own.slice(0, 13) }), ...ops);
}

describe("a hint", () => {
  it("to discard is answered once, whatever is clicked how often", () => {
    const desk = hinted(own14(), [OpType.Discard]);
    const discard = deskActions.discard({ prompt: idOf(desk), tile: pair });
    const once = act(desk, discard);
    expect(sentOf(once)).toEqual([["OpChoose", { optype: 1, idx: pair }]]);
    const twice = act(act(once, discard), deskActions.answer({ prompt: idOf(desk), type: "pass" }));
    expect([twice.outgoing, why(twice)]).toEqual([once.outgoing, "answered"]);
  });

  it.each([
    ["a tile of somebody else", { tile: 107 }, "not-in-hand"],
    ["a click on an older prompt", { prompt: 1 }, "too-late"],
  ])("refuses %s", (_, change, refusal) => {
    const desk = hinted(own14(), [OpType.Discard]);
    expect(why(act(desk, deskActions.discard({ prompt: idOf(desk), tile: pair, ...change })))).toBe(refusal);
  });

  it("refuses tiles that are not of the missing suit, as long as there is one", () => {
    const desk = hinted(withSeat(own14(), 1, { missing: 2 }), [OpType.Discard]);
    expect(why(act(desk, deskActions.discard({ prompt: idOf(desk), tile: pair })))).toBe("missing-suit-first");
    const { prompt, seats } = tableView(desk);
    expect(prompt?.type === "discard" && prompt.tiles.filter(({ refusal }) => refusal === null)).toHaveLength(4);
    expect(seats[0]?.hand.tiles?.slice(-3).every(({ missing }) => missing)).toBe(true);
  });

  it("is none while nobody asks", () => {
    expect(why(act(own14(), deskActions.discard({ prompt: 0, tile: pair })))).toBe("not-asked");
    expect(why(act(own14(), deskActions.answer({ prompt: 0, type: "pass" })))).toBe("not-asked");
  });

  it("takes only what it lists", () => {
    const desk = hinted(own14(), [OpType.Kong, kong], [OpType.Win, pair], [OpType.Pass]);
    const say = (type: "win" | "kong" | "pong" | "pass", tile?: number): DeskState =>
      act(desk, deskActions.answer({ prompt: idOf(desk), type, tile: tile ?? null }));
    expect(why(say("pong"))).toBe("not-offered");
    expect(why(say("kong", 5))).toBe("not-offered");
    expect(why(act(desk, deskActions.discard({ prompt: idOf(desk), tile: pair })))).toBe("not-offered");
    expect(sentOf(say("kong"))).toEqual([["OpChoose", { optype: 3, idx: kong }]]);
    expect(sentOf(say("win"))).toEqual([["OpChoose", { optype: 4, idx: pair }]]);
    expect(sentOf(say("pass"))).toEqual([["OpChoose", { optype: 5, idx: 0 }]]);
    const { prompt } = tableView(desk);
    expect(prompt).toMatchObject({ type: "own-turn", tile: own[13], from: null, robbing: false });
    expect(prompt?.type === "own-turn" && prompt.choices.map(({ type, kong: kind }) => [type, kind])).toEqual([
      ["win", null],
      ["kong", "concealed-kong"],
      ["pass", null],
    ]);
  });

  it("of a tile that can be won offers no kong (Q8)", () => {
    const desk = claiming([OpType.Win, 71], [OpType.Pass], [OpType.Pung, 71], [OpType.Kong, 71]);
    const { prompt } = tableView(desk);
    expect(prompt).toMatchObject({ type: "claim", tile: 71, from: 3 });
    expect(
      prompt?.type === "claim" && prompt.choices.map(({ type, refusal, tiles }) => [type, refusal, tiles]),
    ).toEqual([
      ["win", null, [71]],
      ["kong", "win-or-pass", [71, ...own.slice(7, 9)]],
      ["pong", null, [71, ...own.slice(7, 9)]],
      ["pass", null, []],
    ]);
    expect(why(act(desk, deskActions.answer({ prompt: idOf(desk), type: "kong" })))).toBe("win-or-pass");
  });

  it("of a kong's tile shows whose it is", () => {
    const desk = { ...claiming([OpType.Win, 71], [OpType.Pass]), addedKong: { uid: 2, tile: 71, robbed: false } };
    const robbing = hinted(desk, [OpType.Win, 71], [OpType.Pass]);
    expect(tableView(robbing).prompt).toMatchObject({ type: "claim", robbing: true, from: 1 });
  });

  it("that offers nothing but a kong of the missing suit is passed at once", () => {
    const desk = hinted(withSeat(own14(), 1, { missing: 0 }), [OpType.Kong, kong], [OpType.Pass]);
    expect(sentOf(desk)).toEqual([["OpChoose", { optype: 5, idx: 0 }]]);
    expect(tableView(desk).prompt).toBeNull();
    const both = hinted(withSeat(own14(), 1, { missing: 0 }), [OpType.Kong, kong], [OpType.Win, pair], [OpType.Pass]);
    expect(why(act(both, deskActions.answer({ prompt: idOf(both), type: "kong" })))).toBe("missing-suit-kong");
  });

  it("of tiles that one does not have is passed, whatever the server thinks", () => {
    expect(sentOf(claiming([OpType.Pass], [OpType.Pung, 40])).at(-1)).toEqual(["OpChoose", { optype: 5, idx: 0 }]);
    const { prompt } = tableView(claiming([OpType.Win, 40], [OpType.Pass], [OpType.Pung, 40]));
    expect(prompt?.type === "claim" && prompt.choices[1]).toMatchObject({ type: "pong", refusal: "not-in-hand" });
  });

  it("may name a tile to pass, which is nothing to choose", () => {
    const { prompt } = tableView(claiming([OpType.Win, 71], [OpType.Pass, 0]));
    expect(prompt?.type === "claim" && prompt.choices.map(({ type }) => type)).toEqual(["win", "pass"]);
  });

  it("can be answered again when the answer could not be sent", () => {
    const desk = hinted(own14(), [OpType.Discard]);
    const answered = act(desk, deskActions.discard({ prompt: idOf(desk), tile: pair }));
    const [message] = answered.outgoing;
    const sending = act(answered, deskActions.sending({ id: message?.id ?? 0 }));
    const unsent = act(sending, deskActions.unsent({ message: message as never, detail: "full", time: NOW }));
    expect([unsent.hint, unsent.trouble?.code]).toEqual([desk.hint, "not-sent"]);
    const next = hinted(sending, [OpType.Discard]);
    expect(act(next, deskActions.unsent({ message: message as never, detail: "", time: NOW })).hint).toBe(next.hint);
  });

  it("can be answered again when the connection was lost before", () => {
    const desk = hinted(own14(), [OpType.Discard]);
    const answered = act(desk, deskActions.discard({ prompt: idOf(desk), tile: pair }));
    const lost = act(answered, connectionActions.forgotten());
    expect([lost.outgoing, lost.hint, lost.memory?.hint]).toEqual([[], desk.hint, desk.hint]);
    expect(why(act(lost, deskActions.discard({ prompt: idOf(desk), tile: pair })))).toBe("offline");
    expect(act(lost, connectionActions.forgotten())).toBe(lost);
  });
});

describe("the deal", () => {
  it("is seen once", () => {
    const desk = act(dealtDesk(HANDS), deskActions.dealSeen());
    expect(sentOf(desk)).toEqual([["QiPaiFinished", {}]]);
    expect(why(act(desk, deskActions.dealSeen()))).toBe("answered");
    expect(why(act(seatedDesk(), deskActions.dealSeen()))).toBe("not-asked");
    expect(tableView(dealtDesk(HANDS)).prompt?.type).toBe("deal-seen");
    expect(act(desk, connectionActions.forgotten()).dealSeen?.answered).toBe(false);
  });
});

describe("the missing suit", () => {
  const picker = (): DeskState =>
    act(act(dealtDesk(HANDS), deskActions.dealSeen()), deskActions.pickerDue({ time: NOW }));
  const choose = (desk: DeskState, prompt = desk.missingSuit?.id ?? 0): DeskState =>
    act(desk, deskActions.chooseMissing({ prompt, suit: 2 }));

  it("is chosen once a round", () => {
    const desk = choose(picker());
    expect(sentOf(desk).at(-1)).toEqual(["DingQue", { que: 3 }]);
    expect([why(choose(desk)), desk.outgoing.length]).toEqual(["answered", 2]);
    expect(tableView(desk)).toMatchObject({ prompt: null, seats: { 0: { missing: 2 } } });
    expect(act(desk, connectionActions.forgotten()).missingSuit?.chosen).toBeNull();
    const late = push(desk, "onDingQueHint", { que: 1 });
    expect(late.missingSuit?.chosen).toBe(2);
  });

  it("is asked for by itself when the hint does not come (Q12), with four players", () => {
    expect(picker().phase).toBe("missing-suit");
    expect(act(picker(), deskActions.pickerDue({ time: NOW })).missingSuit?.id).toBe(picker().missingSuit?.id);
    expect(act(dealtDesk(HANDS), deskActions.pickerDue({ time: NOW })).missingSuit).toBeNull();
    const three = act(dealtDesk(HANDS.slice(0, 3)), deskActions.dealSeen());
    expect(act(three, deskActions.pickerDue({ time: NOW }))).toBe(three);
  });

  it("is refused where nobody asks, and on an older prompt", () => {
    expect(why(choose(dealtDesk(HANDS)))).toBe("not-asked");
    expect(why(choose(picker(), 1))).toBe("too-late");
  });

  it("is suggested by the fewest tiles, then by the server", () => {
    const even = withSeat(picker(), 1, { hand: tilesFor("1234s1234p12345m")[0] as number[] });
    expect(tableView(picker()).prompt).toMatchObject({
      suggestion: 0,
      suits: [{ count: 4 }, { count: 6 }, { count: 4 }],
    });
    expect(tableView(push(even, "onDingQueHint", { que: 2 })).prompt).toMatchObject({ suggestion: 1 });
    expect(tableView(push(even, "onDingQueHint", { que: 3 })).prompt).toMatchObject({ suggestion: 0 });
  });
});

describe("readiness", () => {
  it("is told once", () => {
    const desk = act(seatedDesk(), deskActions.ready());
    expect(sentOf(desk)).toEqual([["Ready", {}]]);
    expect(why(act(desk, deskActions.ready()))).toBe("already-ready");
    expect(why(act(dealtDesk(HANDS), deskActions.ready()))).toBe("not-between-rounds");
    expect(act(desk, connectionActions.forgotten()).getReady?.answered).toBe(false);
  });
});

describe("being there", () => {
  it("is told once, and not to a desk one comes back to", () => {
    const desk = act(seatedDesk(), deskActions.shown());
    expect(sentOf(desk)).toEqual([["ClientInitCompleted", { isReenter: false }]]);
    expect(act(desk, deskActions.shown())).toBe(desk);
    expect(act(desk, connectionActions.forgotten()).shown).toBe(false);
    expect(why(act(act(seatedDesk(), connectionActions.forgotten()), deskActions.shown()))).toBe("offline");
    const again = act(noDesk, deskActions.entered({ table: tableOf(), self: 1, again: true }));
    expect(act(again, deskActions.shown())).toBe(again);
  });
});

describe("leaving", () => {
  it("is possible before the first deal; the owner takes the desk along", () => {
    expect(sentOf(act(seatedDesk(), deskActions.leave()))).toEqual([["Exit", { isDestroy: true }]]);
    const guest = act(seatedDesk(4, 2), deskActions.leave());
    expect(sentOf(guest)).toEqual([["Exit", { isDestroy: false }]]);
    expect(why(act(guest, deskActions.leave()))).toBe("already-leaving");
    expect(why(act(dealtDesk(HANDS), deskActions.leave()))).toBe("dissolve-instead");
    expect(why(act(noDesk, deskActions.leave()))).toBe("no-desk");
    expect(act(guest, connectionActions.forgotten()).leaving).toBe(false);
  });

  it("is proposed afterwards, unless somebody has", () => {
    expect(why(act(seatedDesk(), deskActions.proposeDissolve()))).toBe("leave-instead");
    const desk = act(dealtDesk(HANDS), deskActions.proposeDissolve());
    expect(sentOf(desk)).toEqual([["Dissolve", {}]]);
    expect(why(act(desk, deskActions.proposeDissolve()))).toBe("vote-running");
  });
});

describe("a vote", () => {
  const running = (own: "申请解散" | "同意解散" | "离线" | "等待中"): DeskState =>
    push(dealtDesk(HANDS), "onDissolveAgreement", {
      dissolveUid: 2,
      dissolveStatus: [
        { deskPos: 1, status: own },
        { deskPos: 2, status: "申请解散" },
      ],
      restTime: 300,
    });

  it("is cast once", () => {
    const desk = act(running("等待中"), deskActions.vote(true));
    expect(sentOf(desk)).toEqual([["DissolveStatus", { result: true }]]);
    expect(why(act(desk, deskActions.vote(false)))).toBe("already-voted");
    expect(act(desk, connectionActions.forgotten()).vote?.voted).toBe(false);
    expect(sentOf(act(running("离线"), deskActions.vote(false)))).toEqual([["DissolveStatus", { result: false }]]);
  });

  it("is not cast by who applied or agreed, nor where there is none (Q27)", () => {
    expect(why(act(running("申请解散"), deskActions.vote(true)))).toBe("already-voted");
    expect(why(act(running("同意解散"), deskActions.vote(true)))).toBe("already-voted");
    expect(why(act(dealtDesk(HANDS), deskActions.vote(true)))).toBe("no-vote");
    expect(why(act(comeBack(running("等待中")), deskActions.vote(true)))).toBe("offline");
  });
});

describe("chooseAnswer()", () => {
  const bot = new Bot();
  const typeOf = (desk: DeskState): string | undefined => chooseAnswer(desk, bot)?.type;

  it("does what is asked, and nothing else", () => {
    expect(typeOf(seatedDesk())).toBe("desk/ready");
    expect(typeOf(dealtDesk(HANDS))).toBe("desk/dealSeen");
    const picker = push(act(dealtDesk(HANDS), deskActions.dealSeen()), "onDingQueHint", { que: 1 });
    expect(typeOf(picker)).toBe("desk/chooseMissing");
    expect(typeOf(hinted(own14(), [OpType.Discard]))).toBe("desk/discard");
    expect(typeOf(own14())).toBeUndefined();
    expect(typeOf(comeBack(dealtDesk(HANDS)))).toBeUndefined();
    expect(typeOf({ ...seatedDesk(), self: 9 })).toBeUndefined();
  });

  it("knows kongs whose kind nobody told", () => {
    const desk = withSeat(own14(), 1, {
      melds: [{ type: "kong", tiles: [32, 33, 34, 35], from: null }],
      hand: own.slice(0, 11),
    });
    expect(chooseAnswer(hinted(desk, [OpType.Win, pair], [OpType.Pass]), bot)).toMatchObject({
      payload: { type: "win" },
    });
    const asked = hinted(own14(), [OpType.Kong, kong], [OpType.Pass]);
    const chosen = chooseAnswer(asked, bot);
    expect(sentOf(act(asked, chosen as never))).toHaveLength(1);
  });
});

describe("the words for it", () => {
  it("are there for every refusal and trouble", () => {
    for (const { table } of Object.values(texts)) {
      expect(Object.keys(table.refusals).sort()).toEqual([...REFUSALS].sort());
      expect(Object.keys(table.troubles).sort()).toEqual([...TROUBLES].sort());
    }
  });

  it("are kept as long as there is a desk", () => {
    const desk = act(act(seatedDesk(), deskActions.dealSeen()), deskActions.setAutoPlay(true));
    expect([tableView(desk).refused?.refusal, tableView(desk).autoPlay]).toEqual(["not-asked", true]);
    expect(act(desk, { type: "something else" })).toBe(desk);
  });
});
