import type { ClusterChatContract } from "@shaddock/contract/cluster-chat";
import { chatActions } from "./chat-slice.js";
import { afterPrefix, receivedName, receivedText } from "./chat-text.js";
import { assertJoined, type Dialect } from "./dialect.js";

const { balanceTold, heard, memberJoined, membersListed } = chatActions;

/** Nano's cluster demo, through its gate. */
export const clusterChat: Dialect<ClusterChatContract> = {
  async join(session, nickname) {
    assertJoined(await session.request("BindService.Login", { nickname }));
  },
  say: (client, message) => client.notify("RoomService.SyncMessage", message),
  pushes: {
    onMembers: ({ members }) =>
      membersListed({ members: `${members ?? ""}`.split(",").map(receivedName).filter(Boolean) }),
    onNewUser: ({ content }, time) => memberJoined({ name: afterPrefix("User user join: ", content), time }),
    onMessage: ({ name, content }, time) => heard({ name: receivedName(name), content: receivedText(content), time }),
    onBalance: ({ currentBalance }) => balanceTold(receivedText(currentBalance)),
  },
};
