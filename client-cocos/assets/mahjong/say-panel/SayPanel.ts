import { _decorator, Button, Component, EditBox, Prefab, ScrollView } from "cc";
import { type Screen, want } from "../../app/screen";
import type { Stage } from "../../draw/box";
import { caption, place } from "../../draw/place";
import { FACES, intents, MAX_TALK, PHRASES, type RootState, type Talk } from "../../shaddock/shaddock.mjs";
import { keep, placeScrolled, roomIn } from "../../window/scrolled";
import { WindowFrame } from "../../window/WindowFrame";
import { closeWindow } from "../../window/Windows";
import { FaceButton } from "./FaceButton";
import { PhraseButton } from "./PhraseButton";
import { sayBox, sayLayout } from "./say-layout";
import { sayView } from "./say-view";

const { ccclass, property } = _decorator;

/** What can be said at the table with one touch, and a line for other words. */
@ccclass("SayPanel")
export class SayPanel extends Component implements Screen {
  @property(WindowFrame) frame: WindowFrame = null!;
  @property(Prefab) face: Prefab = null!;
  @property(Prefab) phrase: Prefab = null!;
  @property(ScrollView) scroll: ScrollView = null!;
  @property(EditBox) draft: EditBox = null!;
  @property(Button) send: Button = null!;

  private readonly faces: FaceButton[] = [];
  private readonly phrases: PhraseButton[] = [];
  private state: RootState | null = null;

  onLoad(): void {
    const parent = this.scroll.content!;
    keep(this.faces, FACES.length, { prefab: this.face, of: FaceButton, parent }).forEach((item, i) => {
      item.show(FACES[i]!);
      item.node.on(Button.EventType.CLICK, () => this.say({ kind: "face", face: FACES[i]! }));
    });
    keep(this.phrases, PHRASES.length, { prefab: this.phrase, of: PhraseButton, parent }).forEach((item, i) => {
      item.node.on(Button.EventType.CLICK, () => this.say({ kind: "phrase", phrase: PHRASES[i]! }));
    });
    this.draft.maxLength = MAX_TALK;
    this.draft.node.on(EditBox.EventType.EDITING_RETURN, this.sayText, this);
    this.send.node.on(Button.EventType.CLICK, this.sayText, this);
    this.schedule(this.tick, 1);
  }

  show(state: RootState): void {
    this.state = state;
    const view = sayView(state, Date.now());
    this.frame.entitle(view.title);
    this.draft.placeholder = view.placeholder;
    caption(this.send, view.send);
    this.phrases.forEach((item, i) => {
      item.show(view.phrases[i]!);
    });
    for (const { button } of [...this.faces, ...this.phrases]) button.interactable = view.open;
    this.send.interactable = view.open;
  }

  lay(stage: Stage): void {
    place(this.node, sayBox(stage, FACES.length, PHRASES.length), stage);
    this.frame.settle();
    const { faces, phrases } = sayLayout(roomIn(this.scroll).width, FACES.length, PHRASES.length);
    placeScrolled(this.scroll, [...this.faces, ...this.phrases], [...faces, ...phrases]);
    this.frame.rewind();
  }

  back(): boolean {
    return false;
  }

  private say(talk: Talk): void {
    want(this, intents.talk.say(talk));
    closeWindow(this);
  }

  private sayText(): void {
    const text = this.draft.string;
    if (text.trim() && this.send.interactable) this.say({ kind: "text", text });
  }

  private tick(): void {
    if (this.state) this.show(this.state);
  }
}
