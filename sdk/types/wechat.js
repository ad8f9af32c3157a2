import { ABNORMAL_CLOSE } from "./transport.js";
/** The transport of WeChat minigames: `connect(url, { transport: wechat() })`. */
export function wechat(wx = globalThis.wx) {
    return (url, events) => {
        const fail = (error) => events.close(ABNORMAL_CLOSE, error.errMsg ?? "");
        const task = wx.connectSocket({ url, tcpNoDelay: true, fail });
        task.onOpen(events.open);
        task.onMessage(({ data }) => events.data(typeof data === "string" ? data : new Uint8Array(data)));
        task.onError(fail);
        task.onClose(({ code, reason }) => events.close(code || ABNORMAL_CLOSE, reason ?? ""));
        return {
            // It sends whole buffers: packets have one of their own, but a frame of a recording may not.
            send: (bytes) => task.send({ data: bytes.slice().buffer, fail }),
            close: (code, reason) => task.close({ code, reason }),
        };
    };
}
