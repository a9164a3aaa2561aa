/** The shape of a catalogue: every text any string, so that the compiler keeps the other language complete. */
export type Widen<T> = T extends string
  ? string
  : T extends (...values: infer Values) => infer Said
    ? (...values: Values) => Widen<Said>
    : T extends object
      ? { [Key in keyof T]: Widen<T[Key]> }
      : T;
