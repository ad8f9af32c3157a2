import type { ReactNode } from "react";

const PATHS = {
  send: "M4 12h14M12 5l7 7-7 7",
  back: "M20 12H6M12 5l-7 7 7 7",
  down: "M12 5v14M5 12l7 7 7-7",
  close: "M6 6l12 12M18 6L6 18",
  people:
    "M9 11a3.5 3.5 0 1 0 0-7 3.5 3.5 0 0 0 0 7zM2.5 20c.4-4 3-6 6.500-6s6.100 2 6.500 6M16 4.500a3.200 3.200 0 0 1 0 6.200M18 14.300c2 .8 3.200 2.700 3.500 5.700",
  light:
    "M12 16a4 4 0 1 0 0-8 4 4 0 0 0 0 8zM12 2v2.500M12 19.500V22M2 12h2.500M19.500 12H22M5 5l1.700 1.700M17.300 17.300L19 19M5 19l1.700-1.700M17.300 6.700L19 5",
  dark: "M20 14.500A8.500 8.500 0 0 1 9.500 4a8.500 8.500 0 1 0 10.500 10.500z",
  system: "M3.500 5h17v11h-17zM9 20h6M12 16v4",
  coin: "M12 21a9 9 0 1 0 0-18 9 9 0 0 0 0 18zM12 7.500v9M14.500 9.500c-.5-1-1.400-1.300-2.500-1.300-1.500 0-2.500.7-2.500 1.900 0 2.700 5.200 1.200 5.200 4 0 1.100-1.100 1.900-2.700 1.900-1.300 0-2.300-.5-2.700-1.500",
} as const;

/** A small picture beside or instead of a word; the button around it has the name. */
export function Icon({ name }: { readonly name: keyof typeof PATHS }): ReactNode {
  return (
    <svg className="icon" viewBox="0 0 24 24" width="20" height="20" aria-hidden="true" focusable="false">
      <path
        d={PATHS[name]}
        fill="none"
        stroke="currentColor"
        strokeWidth="1.8"
        strokeLinecap="round"
        strokeLinejoin="round"
      />
    </svg>
  );
}
