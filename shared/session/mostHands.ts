/** Nobody counts more hands than these by looking round a room. */
export const MOST_HANDS = 500;
