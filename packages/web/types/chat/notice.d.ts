import { type NoticeView } from "@shaddock/game";
import { type NamedExoticComponent } from "react";
import "./notice.css";
/** A system line. */
export declare const Notice: NamedExoticComponent<{
    readonly line: NoticeView;
}>;
