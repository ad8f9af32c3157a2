import { _decorator, Button, Component, EditBox, Label, Node, UITransform } from "cc";
import { pageAddress } from "../app/page";
import { type Screen, want } from "../app/screen";
import { chatAddress, chosenServer, OWN_MAHJONG } from "../app/servers";
import type { Box, Stage } from "../draw/box";
import { caption, place, placeChildren, UNITS, write } from "../draw/place";
import {
  cleanNickname,
  intents,
  parseInvitation,
  type RootState,
  type SettingsState,
  type Wish,
} from "../shaddock/shaddock.mjs";
import { writeNote } from "../window/write-note";
import { ART, type ArtRoom, artBox, fitScale, homeLayout } from "./home-layout";
import { type HomeProblems, homeView, type Visit } from "./home-view";

const { ccclass, property } = _decorator;

/** Points around a card's picture. */
const MARGIN = 8;

/** Where one chooses what to do: mahjong or chat, and on which server. */
@ccclass("Home")
export class Home extends Component implements Screen {
  @property(Button) language: Button = null!;
  @property(Label) tagline: Label = null!;
  @property(Label) mahjongTitle: Label = null!;
  @property(Label) mahjongAbout: Label = null!;
  /** What the pictures lie on, and in that they themselves. */
  @property(Node) felt: Node = null!;
  @property(Node) room: Node = null!;
  @property(EditBox) mahjongAddress: EditBox = null!;
  @property(Button) mahjongPlay: Button = null!;
  @property(Button) mahjongEnter: Button = null!;
  @property(Label) mahjongNote: Label = null!;
  @property(Label) chatTitle: Label = null!;
  @property(Label) chatAbout: Label = null!;
  @property(EditBox) nickname: EditBox = null!;
  @property(EditBox) chatAddress: EditBox = null!;
  @property(Button) chatKind: Button = null!;
  @property(Button) chatEnter: Button = null!;
  @property(Label) chatNote: Label = null!;

  private state: RootState | null = null;
  private problems: HomeProblems = { mahjong: null, chat: null };
  private here: Visit = { invited: parseInvitation(pageAddress()?.search ?? ""), tried: false };

  onLoad(): void {
    this.language.node.on(Button.EventType.CLICK, this.changeLanguage, this);
    this.chatKind.node.on(Button.EventType.CLICK, this.changeKind, this);
    this.mahjongPlay.node.on(Button.EventType.CLICK, this.play, this);
    this.mahjongEnter.node.on(Button.EventType.CLICK, () => this.enterMahjong());
    this.chatEnter.node.on(Button.EventType.CLICK, this.enterChat, this);
    this.mahjongAddress.node.on(EditBox.EventType.EDITING_DID_ENDED, this.look, this);
  }

  show(state: RootState): void {
    const isFirst = this.state === null;
    this.state = state;
    if (isFirst) this.fillIn(state);
    const { tagline, language, mahjong, chat } = homeView(state, this.problems, this.here);
    write(this.tagline, tagline);
    caption(this.language, language);

    write(this.mahjongTitle, mahjong.title);
    write(this.mahjongAbout, mahjong.about);
    caption(this.mahjongPlay, mahjong.play);
    caption(this.mahjongEnter, mahjong.enter);
    for (const button of [this.mahjongPlay, this.mahjongEnter]) button.interactable = !mahjong.entering;
    this.mahjongAddress.node.active = mahjong.hasAddress;
    writeNote(this.mahjongNote, mahjong.note);

    write(this.chatTitle, chat.title);
    write(this.chatAbout, chat.about);
    caption(this.chatKind, chat.kind);
    caption(this.chatEnter, chat.join);
    this.nickname.placeholder = chat.nicknameHint;
    this.chatAddress.placeholder = chat.addressHint;
    writeNote(this.chatNote, chat.note);
  }

  lay(stage: Stage): void {
    const boxes = homeLayout(stage);
    placeChildren(this.node, boxes, stage);
    layArt(this.felt, boxes.MahjongCard, this.here.invited ? ART.invited : ART.mahjong);
    layArt(this.room, boxes.ChatCard, ART.chat);
  }

  back(): boolean {
    return false;
  }

  private fillIn({ settings: { nickname, address, mahjong }, account }: RootState): void {
    this.nickname.string = nickname;
    this.chatAddress.string = address;
    this.mahjongAddress.string = mahjong;
    this.mahjongAddress.placeholder = OWN_MAHJONG;
    // One comes from there: what went wrong is not read yet.
    this.setTried(account.failure !== null);
    // Another server than one's own is not asked before one wants it, and for a link alone none is.
    if (!account.server && !mahjong && !this.here.invited) this.visit();
  }

  private set(changes: Partial<SettingsState>): void {
    want(this, intents.settings.set(changes));
  }

  private changeLanguage(): void {
    this.set({ language: this.state?.settings.language === "zh" ? "en" : "zh" });
  }

  private changeKind(): void {
    this.set({ kind: this.state?.settings.kind === "chat" ? "cluster" : "chat" });
  }

  /** What was typed is another server: who one is there is known when one has looked. */
  private look(): void {
    if (this.mahjongAddress.string === this.state?.settings.mahjong) return;
    this.setTried(false);
    this.problems = { ...this.problems, mahjong: null };
    this.set({ mahjong: this.mahjongAddress.string });
  }

  /** Looks at the server, unless one does already. Gives whether there is one. */
  private visit(): boolean {
    const wanted = chosenServer(this.here.invited, { mahjong: this.mahjongAddress.string });
    if (wanted && this.state?.account.server?.api !== wanted.api) want(this, intents.account.visit(wanted));
    return wanted !== null;
  }

  private play(): void {
    const { invited } = this.here;
    this.enterMahjong(invited ? { type: "join", number: invited.number } : { type: "practise" });
  }

  private setTried(tried: boolean): void {
    this.here = { ...this.here, tried };
  }

  private enterMahjong(wish?: Wish): void {
    this.setTried(true);
    const isAddress = this.visit();
    this.problems = { ...this.problems, mahjong: isAddress ? null : "addressBad" };
    // What a link led to is not kept.
    if (!this.here.invited) this.set({ mahjong: this.mahjongAddress.string });
    if (isAddress) want(this, intents.account.logIn(wish));
  }

  private enterChat(): void {
    const nickname = cleanNickname(this.nickname.string);
    const address = this.chatAddress.string;
    const kind = this.state?.settings.kind ?? "chat";
    const room = chatAddress({ address, kind });
    const problem = nickname ? (room ? null : "addressBad") : "nicknameMissing";
    this.problems = { ...this.problems, chat: problem };
    this.set({ nickname, address, server: "other" });
    if (nickname && room) want(this, intents.chat.enter({ room: { kind, address: room }, nickname }));
  }
}

/** Makes a card's picture as large as there is room for; it is the only child of what it lies on. */
function layArt(on: Node, card: Box, room: ArtRoom): void {
  const box = artBox(card, room);
  on.active = box !== null;
  if (!box) return;
  place(on, box, card);
  const picture = on.children[0]!;
  const scale = fitScale(box, picture.getComponent(UITransform)!.contentSize, MARGIN) * UNITS;
  picture.setScale(scale, scale);
}
