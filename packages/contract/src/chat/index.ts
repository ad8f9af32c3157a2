/** A body without fields. */
export type Empty = { readonly [key: string]: never };

/** One message of the chat, both to and from the server, which hands it on as it is. */
export interface ChatMessage {
  readonly name: string;
  readonly content: string;
}

/** The answer to `room.join`. [nano: examples/demo/chat, JoinResponse] */
export interface JoinResponse {
  /** 0 when joined. */
  readonly code: number;
  /** `success` when joined. */
  readonly result: string;
}

/** Who was in the room before. [nano: examples/demo/chat, AllMembers] */
export interface Members {
  /**
   * Session ids: 64-bit integers, so beyond 2^53 they are bigints. Null when nobody was there. The newcomer is not
   * among them.
   */
  readonly members: readonly (number | bigint)[] | null;
}

/** Somebody joined. [nano: examples/demo/chat, NewUser] */
export interface NewUser {
  /** A sentence with the session id in it: `New user: 2124488677811589121`. */
  readonly content: string;
}

/** The contract of Nano's chat demo: one room, no names but those in the messages, leaving is silent. */
export interface ChatContract {
  readonly requests: {
    /** Joins the room. The push `onMembers` comes before the response. */
    readonly "room.join": (body: Empty) => JoinResponse;
  };
  readonly notifies: {
    /** Says something to everybody in the room, oneself included. Ignored before `room.join`. */
    readonly "room.message": ChatMessage;
  };
  readonly pushes: {
    readonly onMembers: Members;
    readonly onNewUser: NewUser;
    readonly onMessage: ChatMessage;
  };
}
