import { createSlice, type PayloadAction } from "@reduxjs/toolkit";

/** What a newcomer is told, when it first matters. */
export const TIPS = ["missing", "discard", "claim", "ready"] as const;
/** One of {@link TIPS}. */
export type Tip = (typeof TIPS)[number];

/** What a newcomer is told, and has been told. */
export interface TipsState {
  /** What is on the screen. */
  readonly told: Tip | null;
  /** What somebody has understood who used this device: it is not told again. */
  readonly understood: readonly Tip[];
}

/** Nothing was told yet. */
export const initialTips: TipsState = { told: null, understood: [] };

const slice = createSlice({
  name: "tips",
  initialState: initialTips,
  reducers: {
    /** Intent: this is on the screen now, or nothing is. What was there before counts as understood. */
    tell: (state, { payload }: PayloadAction<Tip | null>): TipsState => {
      const { told, understood } = state;
      if (payload === told) return state;
      return { told: payload, understood: told === null ? understood : [...understood, told] };
    },
  },
});

/** Next tips. */
export const tipsReducer = slice.reducer;
/** What may happen to tips. */
export const tipsActions = slice.actions;
