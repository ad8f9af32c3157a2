import { type Dial } from "./transport.js";
/** As much of WeChat's SocketTask as is used. */
export interface SocketTask {
    onOpen(listener: () => void): void;
    onMessage(listener: (message: {
        data: string | ArrayBuffer;
    }) => void): void;
    onError(listener: (error: {
        errMsg?: string;
    }) => void): void;
    onClose(listener: (end: {
        code?: number;
        reason?: string;
    }) => void): void;
    send(options: {
        data: ArrayBuffer;
        fail?: (error: {
            errMsg?: string;
        }) => void;
    }): void;
    close(options: {
        code?: number;
        reason?: string;
    }): void;
}
/** As much of WeChat's `wx` as is used. */
export interface Wechat {
    connectSocket(options: {
        url: string;
        tcpNoDelay?: boolean;
        fail?: (error: {
            errMsg?: string;
        }) => void;
    }): SocketTask;
}
/** The transport of WeChat minigames: `connect(url, { transport: wechat() })`. */
export declare function wechat(wx?: Wechat): Dial;
