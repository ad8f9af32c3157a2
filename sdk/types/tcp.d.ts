import { type Dial } from "./transport.js";
/** The transport over TCP for Node: `connect("tcp://127.0.0.1:3250", { transport: tcp() })`. */
export declare function tcp(): Dial;
