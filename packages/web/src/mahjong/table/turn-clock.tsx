import { type ReactNode, useEffect, useState } from "react";

/** Seconds for which the turn has lasted already: nobody has a time limit here, but all wait. */
export function TurnClock({ since }: { readonly since: number | null }): ReactNode {
  const [now, setNow] = useState(Date.now);
  useEffect(() => {
    if (since === null) return;
    setNow(Date.now());
    const timer = setInterval(() => setNow(Date.now()), 1000);
    return () => clearInterval(timer);
  }, [since]);
  return since !== null && <span>{Math.max(0, Math.floor((now - since) / 1000))} s</span>;
}
