/** Why a connection ended. When the client ends it, 4000 plus this number is the WebSocket close code. */
export declare const CloseCode: {
    /** `client.close()` was called. */
    readonly Closed: 0;
    /** The connection broke, or the server closed it without saying why. */
    readonly Lost: 1;
    /** No connection came about. */
    readonly ConnectFailed: 2;
    /** No connection within the connect time-out. */
    readonly ConnectTimeout: 3;
    /** No answer to the handshake within the connect time-out. */
    readonly HandshakeTimeout: 4;
    /** The server answered the handshake with another code than 200. */
    readonly HandshakeRefused: 5;
    /** The server sent bytes that break the protocol. */
    readonly ProtocolError: 6;
    /** The connection was open but mute, or the timers stood still for too long. */
    readonly HeartbeatTimeout: 7;
    /** The server kicked this client. */
    readonly Kicked: 8;
    /** The `resume` hook failed. */
    readonly ResumeFailed: 9;
};
/** One of {@link CloseCode}. */
export type CloseCode = (typeof CloseCode)[keyof typeof CloseCode];
/** Why a connection, and with it maybe the client, ended. */
export interface CloseReason {
    readonly code: CloseCode;
    /** For people, in English. */
    readonly message: string;
    /** The WebSocket close code that the other side or the platform gave; 1006 where it gave none. */
    readonly socketCode?: number;
    /** The code of a refused handshake: 400 (Pitaya), 500 or 501 (Pomelo, Pinus). */
    readonly status?: number;
    /** What was thrown. */
    readonly cause?: unknown;
}
/** Whether trying again would be no use, or is not wanted: closed, refused, kicked. */
export declare function isTerminal({ code }: CloseReason): boolean;
