import type { RootState } from "@shaddock/game";
import { useEffect } from "react";
import { useSelector } from "react-redux";
import { useTexts } from "../texts/texts.js";

/** Gives the page its language and its colours. */
export function useAppearance(): void {
  const { locale } = useTexts();
  const theme = useSelector(({ settings }: RootState) => settings.theme);
  useEffect(() => {
    document.documentElement.lang = locale;
  }, [locale]);
  useEffect(() => {
    document.documentElement.dataset.theme = theme;
  }, [theme]);
}
