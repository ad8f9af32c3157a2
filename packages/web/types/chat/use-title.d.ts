/** The page's title: the room, and how many messages there are that one has not seen. */
export declare function useTitle(): void;
