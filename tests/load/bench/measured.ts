import type { Figures } from './figures.ts';
import type { TargetName } from './targets.ts';

/** All servers with so many phones: the median of each figure over the runs. */
export interface Measured {
  people: number;
  runs: number;
  figures: Record<TargetName, Figures>;
  /** What must be zero, over all runs of ours: votes refused, lost or miscounted, lines dropped. */
  wrong: number;
}

/** What a bench has found; this is what `bench.json` holds. */
export interface Bench {
  about: {
    at: string;
    commit: string;
    node: string;
    cpu: string;
    cores: number;
    /** Whether server and phones had a core each. */
    pinned: boolean;
    /** Of the last minute, before the first run and after the last. */
    load: { before: number; after: number };
    minutes: number;
  };
  measured: Measured[];
  many: Figures | null;
  soak: Figures | null;
  /** What the phone's page and the files take, measured by their own programs. */
  others: Figures;
}
