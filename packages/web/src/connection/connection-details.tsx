import { format, formatBytes, selectConnection } from "@shaddock/game";
import { type ReactNode, useId } from "react";
import { useSelector } from "react-redux";
import { useTexts } from "../texts/texts.js";
import { Sparkline } from "./sparkline.js";
import "./connection-details.css";

/** Where the connection goes, how fast it answers, and what goes through it. */
export function ConnectionDetails({ address }: { readonly address: string }): ReactNode {
  const { connection, web } = useTexts();
  const { bytesIn, bytesOut, latency, samples, trouble } = useSelector(selectConnection);
  const id = useId();
  const last = samples.at(-1);
  const rate = (bytes = 0): string => format(web.perSecond, { rate: formatBytes(bytes) });
  return (
    <section className="connection-details" aria-labelledby={id}>
      <h2 id={id}>{web.connection}</h2>
      <p className="connection-address">
        <bdi dir="ltr">{address}</bdi>
      </p>
      <Sparkline samples={samples} label={web.traffic} />
      <dl>
        <div data-way="in">
          <dt>{connection.received}</dt>
          <dd>
            {formatBytes(bytesIn)} <small>{rate(last?.in)}</small>
          </dd>
        </div>
        <div data-way="out">
          <dt>{connection.sent}</dt>
          <dd>
            {formatBytes(bytesOut)} <small>{rate(last?.out)}</small>
          </dd>
        </div>
        <div>
          <dt>{connection.latency}</dt>
          <dd>
            {latency === null ? "–" : format(connection.milliseconds, { value: Math.max(1, Math.round(latency)) })}
          </dd>
        </div>
      </dl>
      {trouble && (
        <p className="connection-trouble" lang="en">
          <bdi>{trouble}</bdi>
        </p>
      )}
    </section>
  );
}
