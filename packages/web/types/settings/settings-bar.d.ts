import type { ReactNode } from "react";
import "./settings-bar.css";
/** The switches for language and colours. */
export declare function SettingsBar(): ReactNode;
