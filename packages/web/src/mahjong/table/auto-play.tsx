import { deskActions } from "@shaddock/game";
import type { ReactNode } from "react";
import { useDispatch } from "react-redux";
import { useTexts } from "../../texts/texts.js";
import { Picture } from "../tile/picture.js";

/** Lies over one's hand while prompts are answered by themselves; one tap ends that. */
export function AutoPlay(): ReactNode {
  const dispatch = useDispatch();
  const { board } = useTexts();
  return (
    <button type="button" className="auto-play" onClick={() => dispatch(deskActions.setAutoPlay(false))}>
      <Picture name="icon-auto" />
      {board.autoPlaying}
    </button>
  );
}
