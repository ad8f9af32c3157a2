import { type MessageView } from "@shaddock/game";
import { type NamedExoticComponent } from "react";
import "./message.css";
/** One message. What is in it is text, whatever it looks like. */
export declare const Message: NamedExoticComponent<{
    readonly message: MessageView;
}>;
