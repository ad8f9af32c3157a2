import type { DeskOptions } from "@shaddock/contract/nanoserver";
import { type RootState, settingsActions } from "@shaddock/game";
import { useDispatch, useSelector } from "react-redux";

/** The options of the desk that one made last, or would make first; the second keeps others. */
export function useOptions(): [DeskOptions, (options: DeskOptions) => void] {
  const dispatch = useDispatch();
  const options = useSelector(({ settings }: RootState) => settings.deskOptions);
  return [options, (deskOptions) => dispatch(settingsActions.set({ deskOptions }))];
}
