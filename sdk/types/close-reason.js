/** Why a connection ended. When the client ends it, 4000 plus this number is the WebSocket close code. */
export const CloseCode = {
    /** `client.close()` was called. */
    Closed: 0,
    /** The connection broke, or the server closed it without saying why. */
    Lost: 1,
    /** No connection came about. */
    ConnectFailed: 2,
    /** No connection within the connect time-out. */
    ConnectTimeout: 3,
    /** No answer to the handshake within the connect time-out. */
    HandshakeTimeout: 4,
    /** The server answered the handshake with another code than 200. */
    HandshakeRefused: 5,
    /** The server sent bytes that break the protocol. */
    ProtocolError: 6,
    /** The connection was open but mute, or the timers stood still for too long. */
    HeartbeatTimeout: 7,
    /** The server kicked this client. */
    Kicked: 8,
    /** The `resume` hook failed. */
    ResumeFailed: 9,
};
/** Whether trying again would be no use, or is not wanted: closed, refused, kicked. */
export function isTerminal({ code }) {
    return code === CloseCode.Closed || code === CloseCode.HandshakeRefused || code === CloseCode.Kicked;
}
