import type { ChatContract } from "@shaddock/contract/chat";
import { chatActions } from "./chat-slice.js";
import { afterPrefix, receivedName, receivedText } from "./chat-text.js";
import { assertJoined, type Dialect } from "./dialect.js";

const { heard, memberJoined, membersListed } = chatActions;

/** Nano's chat demo. Members are session ids beyond 2^53, kept as their digits: state holds no bigint. */
export const nanoChat: Dialect<ChatContract> = {
  async join(session) {
    assertJoined(await session.request("room.join"));
  },
  say: (client, message) => client.notify("room.message", message),
  pushes: {
    onMembers: ({ members }) =>
      membersListed({ members: Array.isArray(members) ? members.map(receivedName).filter(Boolean) : [] }),
    onNewUser: ({ content }, time) => memberJoined({ name: afterPrefix("New user: ", content), time }),
    onMessage: ({ name, content }, time) => heard({ name: receivedName(name), content: receivedText(content), time }),
  },
};
