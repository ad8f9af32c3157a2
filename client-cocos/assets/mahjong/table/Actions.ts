import { _decorator, Button, Component, instantiate, type Node, Prefab } from "cc";
import { want } from "../../app/screen";
import type { Stage } from "../../draw/box";
import { placeScaled } from "../../draw/place";
import { type ChoicePrompt, type ChoiceView, intents, type Script } from "../../shaddock/shaddock.mjs";
import type { TableGeometry } from "../board/table-geometry";
import { ActionButton } from "./ActionButton";
import { actionViews } from "./action-view";
import { actionBoxes } from "./table-layout";

const { ccclass, property } = _decorator;

/** Width of a button in the editor, in points. */
const SIZE = 84;

/** The buttons that answer a claim, or declare a kong or the win on the own turn. */
@ccclass("Actions")
export class Actions extends Component {
  @property(Prefab) button: Prefab = null!;

  private prompt: ChoicePrompt | null = null;
  private script: Script | null = null;

  /** Shows what this prompt offers; nothing without one. */
  show(prompt: ChoicePrompt | null, script: Script, geometry: TableGeometry, stage: Stage): void {
    this.node.active = prompt !== null;
    if (!prompt || (prompt === this.prompt && script === this.script)) return;
    this.prompt = prompt;
    this.script = script;
    const views = actionViews(prompt, script);
    const boxes = actionBoxes(
      views.map(({ choice }) => choice.type),
      geometry,
    );
    while (this.node.children.length < views.length) this.add();
    this.node.children.forEach((node, i) => {
      const view = views[i];
      node.active = view !== undefined;
      if (!view) return;
      node.name = view.choice.type;
      placeScaled(node, boxes[i]!, stage, boxes[i]!.width / SIZE);
      node.getComponent(ActionButton)!.show(view);
    });
  }

  /** Has the next `show` place everything anew. */
  lay(): void {
    this.prompt = null;
  }

  private add(): void {
    const node: Node = instantiate(this.button);
    const at = this.node.children.length;
    node.parent = this.node;
    node.on(Button.EventType.CLICK, () => this.answer(this.prompt?.choices[at]));
  }

  private answer(choice: ChoiceView | undefined): void {
    if (!this.prompt || !choice) return;
    want(this, intents.desk.answer({ prompt: this.prompt.id, type: choice.type, tile: choice.tile }));
  }
}
