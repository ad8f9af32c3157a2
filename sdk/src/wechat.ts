import { ABNORMAL_CLOSE, type Dial } from "./transport.js";

/** As much of WeChat's SocketTask as is used. */
export interface SocketTask {
  onOpen(listener: () => void): void;
  onMessage(listener: (message: { data: string | ArrayBuffer }) => void): void;
  onError(listener: (error: { errMsg?: string }) => void): void;
  onClose(listener: (end: { code?: number; reason?: string }) => void): void;
  send(options: { data: ArrayBuffer; fail?: (error: { errMsg?: string }) => void }): void;
  close(options: { code?: number; reason?: string }): void;
}

/** As much of WeChat's `wx` as is used. */
export interface Wechat {
  connectSocket(options: {
    url: string;
    tcpNoDelay?: boolean;
    fail?: (error: { errMsg?: string }) => void;
  }): SocketTask;
}

/** The transport of WeChat minigames: `connect(url, { transport: wechat() })`. */
export function wechat(wx: Wechat = (globalThis as unknown as { wx: Wechat }).wx): Dial {
  return (url, events) => {
    const fail = (error: { errMsg?: string }): void => events.close(ABNORMAL_CLOSE, error.errMsg ?? "");
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
