import { _decorator, Button, Component, instantiate, Label, Node, Prefab, UITransform } from "cc";
import { place, UNITS, write } from "../../draw/place";
import { Choice } from "./Choice";
import { type ChoicesView, choiceBoxes, choicesHeight, LEGEND } from "./choices-layout";

const { ccclass, property } = _decorator;

/** A question with all that there is to choose from. */
@ccclass("Choices")
export class Choices extends Component {
  @property(Label) legend: Label = null!;
  /** Where the choices lie. */
  @property(Node) options: Node = null!;
  @property(Prefab) choice: Prefab = null!;

  /** What is done when one is chosen, by its index. */
  chosen: (index: number) => void = () => {};

  private readonly shown: Choice[] = [];

  /** Shows a question on this width, in points, and is as high as it needs; nothing where there is no choice. */
  show(view: ChoicesView, width: number): void {
    const size = { width, height: choicesHeight(view, width) };
    this.node.active = size.height > 0;
    this.node.getComponent(UITransform)!.setContentSize(size.width * UNITS, size.height * UNITS);
    if (!this.node.active) return;
    write(this.legend, view.legend);
    place(this.legend.node, { x: 0, y: 0, width, height: LEGEND }, size);
    place(this.options, { x: 0, y: 0, ...size }, size);
    while (this.shown.length < view.choices.length) this.shown.push(this.create(this.shown.length));
    const boxes = choiceBoxes(view, width);
    this.shown.forEach((choice, i) => {
      const one = view.choices[i];
      choice.node.active = one !== undefined;
      if (!one) return;
      choice.show(one);
      place(choice.node, boxes[i]!, size);
    });
  }

  private create(index: number): Choice {
    const node = instantiate(this.choice);
    node.name = `${this.node.name}${index + 1}`;
    node.parent = this.options;
    const choice = node.getComponent(Choice)!;
    choice.button.node.on(Button.EventType.CLICK, () => this.chosen(index));
    return choice;
  }
}
