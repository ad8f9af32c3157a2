/** What one says in the chat, both to and from the server. */
export interface ChatMessage {
  readonly name: string;
  readonly content: string;
}

/** The answer to `BindService.Login`. [nano: examples/cluster, protocol.LoginToGameServerResponse] */
export interface LoginResponse {
  /** 0 when logged in. */
  readonly code: number;
}

/** Who was in the room before. */
export interface Members {
  /** Nicknames, separated by commas, in no order; empty for the first one. */
  readonly members: string;
}

/** Somebody joined. */
export interface NewUser {
  /** `User user join: ` and the nickname. */
  readonly content: string;
}

/** What saying something has left. */
export interface Balance {
  /** 1000 at first; each message costs 1. */
  readonly currentBalance: number;
}

/** The contract of Nano's cluster demo, as its gate gives it to clients. */
export interface ClusterChatContract {
  readonly requests: {
    /** Logs in and joins the room. The push `onMembers` comes before the response or after it. */
    readonly "BindService.Login": (body: { readonly nickname: string }) => LoginResponse;
  };
  readonly notifies: {
    /** Says something to everybody, oneself included, and pays for it. */
    readonly "RoomService.SyncMessage": ChatMessage;
  };
  readonly pushes: {
    readonly onMembers: Members;
    readonly onNewUser: NewUser;
    readonly onMessage: ChatMessage;
    readonly onBalance: Balance;
  };
}
