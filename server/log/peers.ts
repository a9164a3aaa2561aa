/** The other servers that work with the same database. Nothing that is told has to arrive: it is only ever a hint. */
export interface Peers {
  /** To all others, once there is a way; forgotten where there is none. At most 7,900 bytes. */
  tell(text: string): void;
  /** Hears what others tell, with a name of the sender that lasts as long as it runs. */
  onTold(listener: (text: string, from: string) => void): void;
  /** Hears that others may have told something that was missed; also once at the beginning. */
  onGap(listener: () => void): void;
  /** The names of those that have given a sign of life within the last seconds. */
  others(): ReadonlySet<string>;
}

/** Whether the store can be reached at this moment, for a store that is not on this computer's own disk. */
export interface Reach {
  isAway(): boolean;
  /** Hears when that has changed. */
  onChange(listener: () => void): void;
}
