import type { ReactNode } from "react";
/** The whole app: where one chooses what to do, or what one does. */
export declare function App(): ReactNode;
