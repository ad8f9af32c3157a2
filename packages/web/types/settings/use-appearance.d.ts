/** Gives the page its language and its colours. */
export declare function useAppearance(): void;
