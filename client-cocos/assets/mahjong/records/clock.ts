import type { Clock } from "./record-view";

/** Days and hours where the device is. Cocos native knows no other way to write them. */
export const deviceClock: Clock = {
  day: (time) => {
    const date = new Date(time);
    return `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())} ${deviceClock.hour(time)}`;
  },
  hour: (time) => {
    const date = new Date(time);
    return `${two(date.getHours())}:${two(date.getMinutes())}`;
  },
};

function two(value: number): string {
  return `${value}`.padStart(2, "0");
}
