import type { TrafficSample } from "@shaddock/game";
import type { ReactNode } from "react";

const WIDTH = 240;
const HEIGHT = 36;
/** Seconds across. */
const SPAN = 60;
/** Bytes a second that fill it at least: a heartbeat alone is no mountain. */
const FULL = 200;

/** The traffic of the last minute as two lines: in and out. */
export function Sparkline({
  samples,
  label,
}: {
  readonly samples: readonly TrafficSample[];
  readonly label: string;
}): ReactNode {
  const highest = Math.max(FULL, ...samples.flatMap((sample) => [sample.in, sample.out]));
  return (
    <svg
      className="sparkline"
      viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
      preserveAspectRatio="none"
      role="img"
      aria-label={label}
    >
      <path className="sparkline-base" d={`M0 ${HEIGHT - 1}H${WIDTH}`} />
      {(["in", "out"] as const).map((way) => (
        <path
          key={way}
          className={`sparkline-${way}`}
          d={linePath(
            samples.map((sample) => sample[way]),
            highest,
          )}
        />
      ))}
    </svg>
  );
}

/** The line through these values, the newest at the right edge. */
export function linePath(values: readonly number[], highest: number): string {
  const step = WIDTH / (SPAN - 1);
  return values
    .map((value, index) => {
      const x = WIDTH - (values.length - 1 - index) * step;
      const y = HEIGHT - 2 - (Math.max(0, value) / highest) * (HEIGHT - 4);
      return `${index ? "L" : "M"}${x.toFixed(1)} ${y.toFixed(1)}`;
    })
    .join("");
}
