import { _decorator, Button, Component, EditBox, Label, Node } from "cc";
import { copyText, selectText } from "../../app/clipboard";
import { pageAddress } from "../../app/page";
import { want } from "../../app/screen";
import { OWN_MAHJONG } from "../../app/servers";
import type { Stage } from "../../draw/box";
import { caption, place, write } from "../../draw/place";
import { intents, invitationLink, type RootState, selectTable, serverAt, texts } from "../../shaddock/shaddock.mjs";
import type { TableGeometry } from "../board/table-geometry";
import { waitingBox } from "./table-layout";
import { type Copied, type Copies, NO_COPIES, waitingView } from "./waiting-view";

const { ccclass, property } = _decorator;

/** Before the first deal: the number to invite by, and readiness. */
@ccclass("Waiting")
export class Waiting extends Component {
  /** All that invites. */
  @property(Node) invitation: Node = null!;
  @property(Label) title: Label = null!;
  @property(Label) number: Label = null!;
  @property(Label) note: Label = null!;
  @property(Button) copy: Button = null!;
  /** Copies a link: there is one only where this is played on a page. */
  @property(Button) link: Button = null!;
  /** In the place of the number: what has to be copied by hand. */
  @property(EditBox) byHand: EditBox = null!;
  @property(Button) ready: Button = null!;
  @property(Label) waiting: Label = null!;

  /** The number of the desk, and the address of its server. */
  private desk = "";
  private server = "";
  private copies = NO_COPIES;

  onLoad(): void {
    this.copy.node.on(Button.EventType.CLICK, () => this.take("number", this.desk));
    this.link.node.on(Button.EventType.CLICK, this.takeLink, this);
    this.link.node.active = pageAddress() !== null;
    this.byHand.node.on(EditBox.EventType.EDITING_DID_ENDED, () => this.tell(NO_COPIES));
    this.ready.node.on(Button.EventType.CLICK, () => want(this, intents.desk.ready()));
  }

  show(state: RootState, geometry: TableGeometry, stage: Stage): void {
    const table = selectTable(state);
    if (table.number !== this.desk) this.copies = NO_COPIES;
    this.desk = table.number;
    this.server = state.account.server?.api ?? "";
    const view = waitingView(table, this.copies, texts[state.settings.language]);
    this.node.active = view !== null;
    if (!view) return;
    place(this.node, waitingBox(geometry, view.full), stage);
    this.invitation.active = !view.full;
    write(this.title, view.title);
    write(this.number, view.number.split("").join(" "));
    this.number.node.active = view.byHand === "";
    this.byHand.node.active = view.byHand !== "";
    this.byHand.string = view.byHand;
    write(this.note, view.note);
    caption(this.copy, view.copy);
    caption(this.link, view.link);
    this.ready.node.active = view.ready !== null;
    caption(this.ready, view.ready?.text ?? "");
    write(this.waiting, view.waiting);
  }

  private takeLink(): void {
    const page = pageAddress();
    const ownServer = serverAt(OWN_MAHJONG).api;
    if (page) this.take("link", invitationLink({ ...page, ownServer }, this.desk, this.server));
  }

  private take(what: Copied, text: string): void {
    copyText(text, (isCopied) => {
      if (!this.isValid) return;
      this.tell(isCopied ? { copied: what, refused: "" } : { copied: null, refused: text });
      // The panel may be gone by now.
      if (isCopied || !this.byHand.node.activeInHierarchy) return;
      this.byHand.focus();
      selectText();
    });
  }

  private tell(copies: Copies): void {
    this.copies = copies;
    this.node.emit("copied");
  }
}
