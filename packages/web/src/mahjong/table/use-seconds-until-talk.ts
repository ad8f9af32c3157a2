import { type RootState, secondsUntilTalk } from "@shaddock/game";
import { useEffect, useState } from "react";
import { useSelector } from "react-redux";

/** Seconds until one may say something again, anew each second as long as there are any; 0 when one may. */
export function useSecondsUntilTalk(): number {
  const talk = useSelector(({ talk }: RootState) => talk);
  const [now, setNow] = useState(Date.now);
  const seconds = secondsUntilTalk(talk, now);
  useEffect(() => {
    if (seconds === 0) return;
    const timer = setInterval(() => setNow(Date.now()), 1000);
    return () => clearInterval(timer);
  }, [seconds]);
  return seconds;
}
