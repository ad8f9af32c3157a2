import { _decorator, Button, Component, Label, ScrollView, Widget } from "cc";
import { write } from "../draw/place";
import { leaveWindow } from "./Windows";

const { ccclass, property } = _decorator;

/** What all windows have: a title, and a cross that does what the back key means. */
@ccclass("WindowFrame")
export class WindowFrame extends Component {
  @property(Label) title: Label = null!;
  @property(Button) close: Button = null!;

  onLoad(): void {
    this.close.node.on(Button.EventType.CLICK, () => leaveWindow(this));
  }

  /** Says what the window is. */
  entitle(title: string): void {
    write(this.title, title);
  }

  /** Shows the beginning of what scrolls, where something does. */
  rewind(): void {
    for (const scroll of this.getComponentsInChildren(ScrollView)) {
      scroll.stopAutoScroll();
      scroll.scrollToTop();
    }
  }

  /** Has all widgets within follow the window's size at once, for who measures then. */
  settle(): void {
    for (const widget of this.getComponentsInChildren(Widget)) widget.updateAlignment();
  }
}
