import type { ReactNode } from "react";
import "./home.css";
/** The first screen: what there is to do, a card each. */
export declare function Home(): ReactNode;
