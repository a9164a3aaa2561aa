import type { Lang } from '#shared/ids.ts';
import type { ResultsWording } from '#shared/wording/consoleResults.ts';
import type { ResultLabels } from './labels.ts';

/** How every result is put into words. */
export interface Told {
  labels: ResultLabels;
  words: ResultsWording;
  lang: Lang;
}
