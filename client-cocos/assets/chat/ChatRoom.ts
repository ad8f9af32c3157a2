import { _decorator, Button, Component, EditBox, instantiate, Label, Node, Prefab, ScrollView, UITransform } from "cc";
import { type Screen, want } from "../app/screen";
import { trafficLine } from "../connection/connection-view";
import type { Stage } from "../draw/box";
import { caption, placeChildren, write } from "../draw/place";
import {
  format,
  intents,
  type RootState,
  selectCanSay,
  selectConnection,
  selectRoom,
  selectUnread,
  texts,
} from "../shaddock/shaddock.mjs";
import { ChatLine } from "./ChatLine";
import { chatLayout, showsMembers } from "./chat-layout";
import { type ChatLineView, lineViews, memberNames } from "./line-view";

const { ccclass, property } = _decorator;

/** How many lines have nodes; older ones are not drawn. */
const MOST_LINES = 80;
/** Units from the end of the log within which one still sees the newest line. */
const NEAR_END = 40;

/** A chat room: what is said, who is there, and what the connection is like. */
@ccclass("ChatRoom")
export class ChatRoom extends Component implements Screen {
  @property(Prefab) line: Prefab = null!;
  @property(Button) leave: Button = null!;
  @property(Label) title: Label = null!;
  @property(Label) traffic: Label = null!;
  @property(Label) balance: Label = null!;
  @property(Button) people: Button = null!;
  @property(ScrollView) log: ScrollView = null!;
  @property(Label) empty: Label = null!;
  @property(Button) newest: Button = null!;
  @property(Node) members: Node = null!;
  @property(Label) memberList: Label = null!;
  @property(Label) hint: Label = null!;
  @property(EditBox) draft: EditBox = null!;
  @property(Button) send: Button = null!;

  private lines: readonly ChatLineView[] = [];
  private nodes: ChatLine[] = [];
  private wide = false;
  private open = false;

  onLoad(): void {
    this.leave.node.on(Button.EventType.CLICK, this.back, this);
    this.people.node.on(Button.EventType.CLICK, this.togglePeople, this);
    this.newest.node.on(Button.EventType.CLICK, this.toEnd, this);
    this.send.node.on(Button.EventType.CLICK, this.say, this);
    this.draft.node.on(EditBox.EventType.EDITING_RETURN, this.say, this);
    this.log.node.on(ScrollView.EventType.SCROLLING, this.watch, this);
    this.log.node.on(ScrollView.EventType.SCROLL_ENDED, this.watch, this);
  }

  show(state: RootState): void {
    const { chat } = texts[state.settings.language];
    const { kind, balance } = selectRoom(state);
    const names = memberNames(state);
    write(this.title, kind ? chat.kinds[kind] : "");
    write(this.traffic, trafficLine(state));
    write(this.balance, balance === null ? "" : `${chat.balance} ${balance}`);
    caption(this.people, `${names.length}`);
    const note = names.length > 1 ? chat.membersNote : chat.alone;
    write(this.memberList, [format(chat.memberCount, { count: names.length }), ...names, "", note].join("\n"));
    const canSay = selectCanSay(state);
    const online = selectConnection(state).name === "open";
    write(this.hint, canSay ? (online ? "" : chat.offline) : chat.tooMany);
    this.draft.placeholder = chat.say;
    caption(this.send, chat.send);
    this.send.interactable = canSay;
    const { count } = selectUnread(state);
    caption(this.newest, count > 0 ? format(chat.unread, { count }) : "↓");
    this.showLines(lineViews(state, clock).slice(-MOST_LINES), [chat.sendAgain, chat.discard]);
    write(
      this.empty,
      online && !this.lines.some(({ kind }) => kind !== "notice") ? `${chat.empty}\n${chat.emptyHint}` : "",
    );
  }

  lay(stage: Stage): void {
    placeChildren(this.node, chatLayout(stage), stage);
    this.wide = showsMembers(stage);
    this.members.active = this.wide || this.open;
    this.memberList.node.getComponent(UITransform)!.width = this.members.getComponent(UITransform)!.width - 72;
    // Lines are wrapped anew.
    this.lines = [];
  }

  back(): boolean {
    if (this.open && !this.wide) this.togglePeople();
    else want(this, intents.chat.leave());
    return true;
  }

  private showLines(lines: readonly ChatLineView[], labels: readonly [string, string]): void {
    const atEnd = this.isAtEnd();
    const said = lines[lines.length - 1];
    const isNew = said !== undefined && said.kind === "mine" && said.id !== this.lines[this.lines.length - 1]?.id;
    const content = this.log.content!;
    const width = this.log.node.getComponent(UITransform)!.width;
    let height = 0;
    lines.forEach((line, i) => {
      const node = this.nodeOf(i, labels);
      node.node.setPosition(0, -height);
      height += node.show(line, width - 24);
    });
    for (const node of this.nodes.splice(lines.length)) node.node.destroy();
    this.lines = lines;
    content
      .getComponent(UITransform)!
      .setContentSize(width, Math.max(height, this.log.node.getComponent(UITransform)!.height));
    if (atEnd || isNew) this.toEnd();
    this.newest.node.active = !this.isAtEnd();
  }

  private nodeOf(i: number, [again, forget]: readonly [string, string]): ChatLine {
    let line = this.nodes[i];
    if (!line) {
      const node = instantiate(this.line);
      node.parent = this.log.content;
      node.on("again", (id: number) => want(this, intents.chat.sendAgain({ id })));
      node.on("forget", (id: number) => want(this, intents.chat.discard({ id })));
      line = node.getComponent(ChatLine)!;
      this.nodes.push(line);
    }
    caption(line.again, again);
    caption(line.forget, forget);
    return line;
  }

  private isAtEnd(): boolean {
    return this.log.getMaxScrollOffset().y - this.log.getScrollOffset().y < NEAR_END;
  }

  private toEnd(): void {
    this.log.scrollToBottom(0);
    this.watch();
  }

  private watch(): void {
    const atEnd = this.isAtEnd();
    if (this.newest.node.active === atEnd) want(this, intents.chat.watch(atEnd));
    this.newest.node.active = !atEnd;
  }

  private togglePeople(): void {
    this.open = !this.open;
    this.members.active = this.wide || this.open;
  }

  private say(): void {
    const text = this.draft.string;
    if (!text.trim() || !this.send.interactable) return;
    want(this, intents.chat.say(text));
    this.draft.string = "";
  }
}

/** Hours and minutes of a time, Unix ms. */
function clock(time: number): string {
  const date = new Date(time);
  return `${date.getHours()}:${`${date.getMinutes()}`.padStart(2, "0")}`;
}
