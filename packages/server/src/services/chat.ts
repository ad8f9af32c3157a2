import type { ChatContract, ChatMessage } from "@shaddock/contract/chat";
import type { Component } from "../component.js";
import { fieldsOf, textField } from "../fields.js";
import { createGroup } from "../group.js";

/** Nano's chat demo: one room, whose members are session ids. [nano: examples/demo/chat] */
export function chatService(): Component<ChatContract> {
  const room = createGroup<ChatContract>();
  return {
    requests: {
      // Whatever is in the body, as in the demo.
      "room.join": {
        raw(session) {
          const members = Array.from(room, ({ id }) => id);
          session.push("onMembers", { members: members.length > 0 ? members : null });
          room.broadcast("onNewUser", { content: `New user: ${session.id}` });
          room.add(session);
          return { code: 0, result: "success" };
        },
      },
    },
    notifies: {
      "room.message"(session, body) {
        if (room.has(session)) room.broadcast("onMessage", readChatMessage(body));
      },
    },
  };
}

/** What a client says, with nothing in it that the contract does not have. Throws ServerError 400. */
export function readChatMessage(body: unknown): ChatMessage {
  const fields = fieldsOf(body);
  return { name: textField(fields, "name"), content: textField(fields, "content") };
}
