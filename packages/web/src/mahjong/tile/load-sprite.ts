import url from "@shaddock/art/sprite.svg";

/** Puts the drawings into the page, once, so that `<use href="#name">` finds them. Until then there are none to see. */
export async function loadSprite(): Promise<void> {
  const text = await (await fetch(url)).text();
  const sprite = new DOMParser().parseFromString(text, "image/svg+xml").documentElement;
  sprite.classList.add("sprite");
  sprite.setAttribute("aria-hidden", "true");
  document.body.append(document.adoptNode(sprite));
}
