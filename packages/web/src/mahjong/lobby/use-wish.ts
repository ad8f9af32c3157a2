import { lobbyActions, type RootState } from "@shaddock/game";
import { useEffect } from "react";
import { useDispatch, useSelector } from "react-redux";
import type { Wish } from "../wish.js";
import { useOptions } from "./use-options.js";

/** Does what was asked for at the entrance, once, when the server can be asked. */
export function useWish(wish: Wish | null, onAsked: () => void): void {
  const dispatch = useDispatch();
  const [options] = useOptions();
  // Before it has said whether it has bots it would not try.
  const isReady = useSelector(({ connection, lobby }: RootState) => connection.name === "open" && lobby.bots !== null);
  useEffect(() => {
    if (!wish || !isReady) return;
    dispatch(wish.type === "practise" ? lobbyActions.practise({ options }) : lobbyActions.join(wish.number));
    onAsked();
  }, [wish, isReady, options, onAsked, dispatch]);
}
