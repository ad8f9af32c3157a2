import { type ReactNode } from "react";
import "./composer.css";
/** Where one writes. What cannot be sent yet is kept, here or in the line of messages under way. */
export declare function Composer(): ReactNode;
