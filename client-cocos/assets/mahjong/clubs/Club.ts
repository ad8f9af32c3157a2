import { _decorator, Button, Component, Label, UITransform } from "cc";
import { caption, write } from "../../draw/place";
import { openWindow } from "../../window/Windows";
import type { ClubView } from "./clubs-view";

const { ccclass, property } = _decorator;

/** Units: with what it says about itself, and without. */
const HEIGHT = { full: 196, plain: 120 } as const;

/** A club that one belongs to. */
@ccclass("Club")
export class Club extends Component {
  @property(Label) title: Label = null!;
  @property(Label) members: Label = null!;
  @property(Label) about: Label = null!;
  @property(Button) create: Button = null!;

  private id = 0;

  onLoad(): void {
    this.create.node.on(Button.EventType.CLICK, () => openWindow(this, "CreateDesk", this.id));
  }

  show({ id, name, members, about, create }: ClubView): void {
    this.id = id;
    write(this.title, name);
    write(this.members, members);
    write(this.about, about);
    this.about.node.active = about !== "";
    this.node.getComponent(UITransform)!.height = about ? HEIGHT.full : HEIGHT.plain;
    caption(this.create, create);
  }
}
