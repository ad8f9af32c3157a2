import { _decorator, Button, Component, Label, Node } from "cc";
import { want } from "../../app/screen";
import type { Stage } from "../../draw/box";
import { place, write } from "../../draw/place";
import { intents, type MissingSuitPrompt, type Script, texts } from "../../shaddock/shaddock.mjs";
import type { TableGeometry } from "../board/table-geometry";
import { SuitButton } from "./SuitButton";
import { suitsView } from "./suits-view";
import { suitsLayout } from "./table-layout";

const { ccclass, property } = _decorator;

/** The choice of the suit to give up. */
@ccclass("Suits")
export class Suits extends Component {
  @property(Node) panel: Node = null!;
  @property(Label) title: Label = null!;
  /** The three suits, in their order. */
  @property(Node) suits: Node = null!;

  private prompt: MissingSuitPrompt | null = null;

  onLoad(): void {
    this.suits.children.forEach((node, i) => {
      node.on(Button.EventType.CLICK, () => this.choose(i));
    });
  }

  /** Shows what this prompt offers; nothing without one. */
  show(prompt: MissingSuitPrompt | null, script: Script): void {
    this.node.active = prompt !== null;
    this.prompt = prompt;
    if (!prompt) return;
    const { title, suits } = suitsView(prompt, script, texts[script]);
    write(this.title, title);
    this.suits.children.forEach((node, i) => {
      node.getComponent(SuitButton)!.show(suits[i]!);
    });
  }

  lay(geometry: TableGeometry, stage: Stage): void {
    const { panel, title, suits } = suitsLayout(geometry);
    place(this.panel, panel, stage);
    place(this.title.node, title, stage);
    this.suits.children.forEach((node, i) => {
      node.getComponent(SuitButton)!.lay(suits[i]!, stage);
    });
  }

  private choose(index: number): void {
    const suit = this.prompt?.suits[index]?.suit;
    if (this.prompt && suit !== undefined) want(this, intents.desk.chooseMissing({ prompt: this.prompt.id, suit }));
  }
}
