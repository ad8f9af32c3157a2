/// <reference lib="dom" />

/** A place in the page, in CSS pixels. */
export interface Point {
  readonly x: number;
  readonly y: number;
}

/** Where somebody would touch a node; or how far a list has to be turned first; or why nobody could. */
export type Found = Point | { readonly scroll: Point; readonly by: number } | { readonly why: string };

/** Where a node is in the page, in CSS pixels. */
export interface Box {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

/** What is in the page to look around with. */
export interface Sight {
  /**
   * The node that somebody would touch who means this name, which is the node's or one of its components'. Of several,
   * this one; without a number the topmost that can be touched.
   */
  find(name: string, at?: number | undefined): Found;
  /** Where the topmost node of a name is; null where none is to be seen. */
  box(name: string): Box | null;
  /** The name of the node that hears of a touch here; empty where none does. */
  hears(point: Point): string;
  /** How many there are to be seen. */
  count(name: string): number;
  /** The texts that are to be seen. */
  texts(): string[];
  /** The node with this text on it that somebody would touch. */
  findText(text: string): Found;
}

/** As much of the engine's nodes as is used. */
interface Node {
  readonly name: string;
  readonly activeInHierarchy: boolean;
  readonly parent: Node | null;
  readonly children: readonly Node[];
  readonly worldPosition: Point;
  readonly worldScale: Point;
  readonly eventProcessor: { readonly shouldHandleEventTouch: boolean; readonly isEnabled: boolean };
  readonly _uiProps: { readonly opacity: number };
  getComponent(type: string): Component | null;
}

interface Component {
  readonly enabled: boolean;
  readonly string: string;
  readonly interactable: boolean;
  readonly width: number;
  readonly height: number;
  readonly anchorX: number;
  readonly anchorY: number;
  hitTest(point: object): boolean;
}

/** Put into the page: looks at the scene as a person looks at the screen. Uses nothing from outside itself. */
export function installSight(): void {
  const { director, view, Vec2 } = (globalThis as unknown as { cc: Record<string, never> }).cc as never as {
    readonly director: { getScene(): Node };
    readonly view: { getVisibleSize(): { readonly width: number } };
    readonly Vec2: new (x: number, y: number) => object;
  };

  /** What is drawn, what lies on top last. */
  const nodes = (node: Node = director.getScene()): Node[] =>
    node.children.filter((child) => child.activeInHierarchy).flatMap((child) => [child, ...nodes(child)]);

  const boxOf = (node: Node): Box => {
    const { width, height, anchorX, anchorY } = node.getComponent("cc.UITransform") as Component;
    const scale = innerWidth / view.getVisibleSize().width;
    const { worldPosition: at, worldScale: by } = node;
    const [w, h] = [width * Math.abs(by.x), height * Math.abs(by.y)];
    const [left, top] = [(at.x - w * anchorX) * scale, innerHeight - (at.y + h * (1 - anchorY)) * scale];
    return { left, top, width: w * scale, height: h * scale };
  };

  const middle = ({ left, top, width, height }: Box): Point => ({ x: left + width / 2, y: top + height / 2 });

  const listens = (node: Node): boolean => node.eventProcessor?.isEnabled && node.eventProcessor.shouldHandleEventTouch;

  /** Who hears of a touch here. */
  const hearer = ({ x, y }: Point): Node | undefined => {
    const point = new Vec2(x * devicePixelRatio, (innerHeight - y) * devicePixelRatio);
    return nodes()
      .filter((node) => listens(node) && node.getComponent("cc.UITransform")?.hitTest(point))
      .at(-1);
  };

  const isWithin = (node: Node | null, other: Node): boolean =>
    node !== null && (node === other || isWithin(node.parent, other));

  const listOf = (node: Node): Node | null =>
    node.parent && (node.parent.getComponent("cc.ScrollView") ? node.parent : listOf(node.parent));

  /** How far the list that a node is in has to be turned for its middle to be in sight. */
  const turn = (node: Node): Found | null => {
    const list = listOf(node);
    if (!list) return null;
    const [view, { y }] = [boxOf(list), middle(boxOf(node))];
    const by =
      y < view.top + 8 ? y - view.top - 30 : y > view.top + view.height - 8 ? y - view.top - view.height + 30 : 0;
    return by === 0 ? null : { scroll: middle(view), by };
  };

  const isSeen = (node: Node): boolean => {
    const transform = node.getComponent("cc.UITransform");
    return transform !== null && transform.width > 0 && transform.height > 0 && node._uiProps.opacity > 0.02;
  };

  const touch = (node: Node): Found => {
    const point = middle(boxOf(node));
    const turned = turn(node);
    if (turned) return turned;
    if (point.x < 0 || point.y < 0 || point.x > innerWidth || point.y > innerHeight)
      return { why: "lies outside of the screen" };
    if (node.getComponent("cc.Button")?.interactable === false) return { why: "is disabled" };
    const heard = hearer(point);
    if (heard && (isWithin(heard, node) || isWithin(node, heard))) return point;
    return { why: heard ? `is covered by ${heard.name}` : "hears of no touch" };
  };

  const choose = (found: readonly Node[]): Found => {
    const touches = found.map(touch);
    return touches.filter((one) => !("why" in one)).at(-1) ?? touches.at(-1) ?? { why: "is not there" };
  };

  const named = (name: string): Node[] =>
    nodes().filter((node) => (node.name === name || node.getComponent(name)) && isSeen(node));

  const textOf = (node: Node): string => {
    const label = node.getComponent("cc.Label") ?? node.getComponent("cc.RichText");
    return label?.enabled && isSeen(node) ? label.string : "";
  };

  const sight: Sight = {
    find: (name, at) => choose(at === undefined ? named(name) : named(name).slice(at).slice(0, 1)),
    box: (name) => named(name).map(boxOf).at(-1) ?? null,
    hears: (point) => hearer(point)?.name ?? "",
    count: (name) => named(name).length,
    texts: () => nodes().map(textOf).filter(Boolean),
    findText: (text) => choose(nodes().filter((node) => textOf(node) === text)),
  };
  Object.assign(globalThis, { sight });
}
