import type { Lang } from '../ids.ts';
import type { Widen } from './widen.ts';

/** What stands on paper besides the document itself. */
const nl = {
  /** Before an earlier number, which is struck through. */
  was: 'was',
  missing:
    'Enkele tekens kan deze letter niet tonen; die zijn hier weggelaten. In het CSV-bestand staan ze wel.',
};
export type PaperWording = Widen<typeof nl>;

const en: PaperWording = {
  was: 'was',
  missing: 'Some characters cannot be shown in this typeface and are left out here. The CSV file has them.',
};

export const paperWording: Record<Lang, PaperWording> = { nl, en };
