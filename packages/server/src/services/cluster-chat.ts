import type { ClusterChatContract } from "@shaddock/contract/cluster-chat";
import type { Component } from "../component.js";
import { fieldsOf, textField } from "../fields.js";
import { createGroup } from "../group.js";
import type { Session } from "../session.js";
import { readChatMessage } from "./chat.js";

interface User {
  readonly nickname: string;
  /** Messages that can still be paid for; nobody stops those who owe. */
  balance: number;
}

const FIRST_BALANCE = 1000;

/**
 * Nano's cluster demo as its gate gives it to clients, on one machine: login with a nickname, a room, a balance that
 * each message lowers. `onMembers` comes before the response, `onMessage` before `onBalance`; with Nano either may be
 * first. [nano: examples/cluster]
 */
export function clusterChatService(): Component<ClusterChatContract> {
  const room = createGroup<ClusterChatContract>();
  const users = new Map<Session, User>();
  return {
    requests: {
      "BindService.Login"(session, body) {
        const nickname = textField(fieldsOf(body), "nickname");
        const members = Array.from(users.values(), (user) => user.nickname).join(",");
        session.push("onMembers", { members });
        room.broadcast("onNewUser", { content: `User user join: ${nickname}` });
        users.set(session, { nickname, balance: FIRST_BALANCE });
        if (room.add(session)) session.onClosed(() => users.delete(session));
        return { code: 0 };
      },
    },
    notifies: {
      // Nobody asks whether the sender is in the room; only the balance takes a user.
      "RoomService.SyncMessage"(session, body) {
        room.broadcast("onMessage", readChatMessage(body));
        const user = users.get(session);
        if (user) session.push("onBalance", { currentBalance: --user.balance });
      },
    },
  };
}
