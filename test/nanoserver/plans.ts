import type { DeskOptions } from "@shaddock/contract/nanoserver";
import { OPTIONS as PLAIN } from "../conformance/nanoserver-statement.js";
import { type Chooser, feeding, konging, patient, sensible } from "./choosers.js";
import { ending, flushing, pairing, pairingFours, tripling, tripling258 } from "./collectors.js";
import { breakOff, interrupt, MOMENTS } from "./interrupt.js";
import type { MatchPlan } from "./match.js";

/** A desk with all of it. */
const RICH: DeskOptions = { ...PLAIN, menqing: true, jiangdui: true, jiaxin: true, pengpeng: true, yaojiu: true };

const four = (chooser: Chooser): readonly Chooser[] => [chooser, chooser, chooser, chooser];
/** One plays for itself, and the others for it. */
const star = (chooser: Chooser): readonly Chooser[] => [chooser, feeding, feeding, feeding];

/** What the matches must show between them, and players who are likely to show it. */
export const WANTED: { readonly [name: string]: readonly Chooser[] } = {
  "self-draw": four(sensible),
  "win on another's tile": four(sensible),
  "plain win": four(sensible),
  "at the limit": four(konging),
  "all but one won": four(sensible),
  pong: four(sensible),
  "concealed-kong": four(konging),
  "exposed-kong": four(konging),
  "added-kong": four(konging),
  "cha-jiao": star(pairing),
  "2 winners of one discard": four(patient),
  "robbed-kong": four(patient),
  "kong-bloom": four(patient),
  "kong-discard": four(patient),
  "last-draw": four(patient),
  "full-flush": [flushing(0), feeding, flushing(1), feeding],
  "seven-pairs": star(pairing),
  "all-triplets": star(tripling),
  "golden-single": star(tripling),
  "middle-five": four(sensible),
  "no-terminals": four(sensible),
  concealed: four(sensible),
  root: four(konging),
};

/** What is too rare to be waited for in each run; one recording of each is kept. */
export const RARE: { readonly [name: string]: readonly Chooser[] } = {
  "dragon-seven-pairs": star(pairingFours),
  "all-258": star(tripling258),
  "all-terminals": star(ending),
};

/** Matches that are played in each run: every option, every number of rounds, every way to play. */
export const PLANS: readonly MatchPlan[] = [
  plan("four rounds", { ...PLAIN, round: 4 }, four(sensible)),
  plan("three players, four rounds", { ...PLAIN, mode: 3, round: 4, zimo: "di", pinghu: false }, four(sensible)),
  plan("eight rounds", { ...RICH, round: 8, maxFan: 5 }, four(konging)),
  plan("sixteen rounds", { ...RICH, mode: 3, round: 16, maxFan: 4, zimo: "di" }, four(sensible)),
  ...(["menqing", "jiangdui", "jiaxin", "pengpeng", "yaojiu"] as const).map((option, i) =>
    plan(option, { ...PLAIN, mode: i % 2 ? 3 : 4, maxFan: 3 + (i % 3), [option]: true }, four(sensible)),
  ),
  plan("plain wins need fan", { ...RICH, mode: 3, pinghu: false }, four(sensible)),
  plan("patient four", { ...RICH, maxFan: 5, zimo: "di" }, four(patient)),
  plan("patient three", { ...RICH, mode: 3, maxFan: 5 }, four(patient)),
  plan("konging three", { ...RICH, mode: 3, maxFan: 4, zimo: "di" }, four(konging)),
  plan("pairs", { ...RICH, maxFan: 5 }, star(pairing)),
  plan("triplets", { ...RICH, mode: 3, maxFan: 5 }, star(tripling)),
  plan("twos, fives and eights", { ...RICH, mode: 3, maxFan: 5 }, star(tripling258)),
  plan("ones and nines", { ...RICH, mode: 3, maxFan: 5 }, star(ending)),
  plan("one suit", { ...RICH, maxFan: 5 }, [flushing(0), feeding, flushing(1), feeding]),
  plan("one suit of three", { ...RICH, mode: 3, maxFan: 5, zimo: "di" }, star(flushing(0))),
  plan("nobody wins", { ...RICH }, four(feeding)),
  plan("broken off", { ...PLAIN, round: 4 }, four(konging), (desk) => breakOff(desk, 5)),
  plan("broken off by three", { ...RICH, mode: 3 }, four(konging), (desk) => breakOff(desk, 3)),
  plan("back to a claim", { ...PLAIN, round: 4 }, four(konging), async (desk) => {
    await interrupt(desk, MOMENTS["an open claim"]);
  }),
  plan("back to the settlement", { ...PLAIN, mode: 3, round: 4 }, four(sensible), async (desk) => {
    await interrupt(desk, MOMENTS["the settlement"]);
  }),
];

function plan(
  name: string,
  options: DeskOptions,
  choosers: readonly Chooser[],
  meddle?: NonNullable<MatchPlan["meddle"]>,
): MatchPlan {
  return { name, options, choosers: choosers.slice(0, options.mode), ...(meddle && { meddle }) };
}

/** A match that may show what is wanted; another one for each number. */
export function hunt(name: string, choosers: readonly Chooser[], attempt: number): MatchPlan {
  const mode = attempt % 2 ? 4 : 3;
  const zimo = attempt % 4 < 2 ? "fan" : "di";
  const seated = choosers.slice(0, mode);
  const first = Math.floor(attempt / 2) % mode;
  const turned = [...seated.slice(first), ...seated.slice(0, first)];
  return plan(`hunt for ${name}`, { ...RICH, mode, zimo, maxFan: 5 }, turned);
}
