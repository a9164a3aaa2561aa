import { createContext, use } from 'react';

import type { Trainer } from './trainer.ts';

export const TrainerContext = createContext<Trainer | null>(null);

/** The trainer of this browser; only within the trainer's pages. */
export function useTrainer(): Trainer {
  const trainer = use(TrainerContext);
  if (trainer === null) throw new Error('there is no trainer outside the trainer’s pages');
  return trainer;
}
