/** A4 upright, in pt, as are all lengths of this folder; y grows downwards. */
export const PAGE = { width: 595.28, height: 841.89 };

/** Where text stands on a page: what runs along above and below it has its room outside. */
export const MARGIN = { side: 54, head: 42, foot: 36 };
export const MEASURE = PAGE.width - 2 * MARGIN.side;

/** The product's colours, as on the screen in its light dress (client/styles/tokens.css). */
export const COLOUR = {
  paper: '#FBF8F1',
  sheet: '#FFFFFF',
  ink: '#16181D',
  ink2: '#4A4F5A',
  ink3: '#767C88',
  rule: '#DED8CB',
  call: '#004F7C',
  skip: '#E69F00',
  skipHatch: '#C98700',
  unsure: '#4B5563',
  pen: '#C22A1E',
} as const;

/** For the options of other polls, in their order: neighbours differ also in a copy without colour. */
const GREYS = ['#5B616D', '#A7ACB6', '#3A3E47', '#C9CCD2', '#7D838F'] as const;

export type Face = 'serif' | 'serifMedium' | 'sans' | 'sansMedium' | 'sansStrong';

/** How a text is set. */
export interface Style {
  face: Face;
  size: number;
  /** From one baseline to the next. */
  leading: number;
  colour: string;
  /** Figures of one width, so that columns of them stand straight. */
  tabular?: boolean;
}

const { ink, ink2, ink3 } = COLOUR;

export const STYLE = {
  title: { face: 'serifMedium', size: 32, leading: 35, colour: ink },
  lead: { face: 'serif', size: 14.5, leading: 21, colour: ink },
  heading: { face: 'serifMedium', size: 16.5, leading: 20, colour: ink },
  text: { face: 'serif', size: 10.5, leading: 14.8, colour: ink },
  small: { face: 'sans', size: 8.3, leading: 11.4, colour: ink2 },
  running: { face: 'sans', size: 8.8, leading: 12, colour: ink2 },
  caption: { face: 'sansMedium', size: 9.4, leading: 13, colour: ink },
  column: { face: 'sans', size: 8.8, leading: 11.6, colour: ink2 },
  cell: { face: 'sans', size: 8.8, leading: 11.4, colour: ink, tabular: true },
  figure: { face: 'sansStrong', size: 34, leading: 38, colour: ink },
  was: { face: 'sansMedium', size: 18, leading: 38, colour: ink3 },
  figureLabel: { face: 'sans', size: 10, leading: 13.5, colour: ink2 },
  label: { face: 'sans', size: 10, leading: 13, colour: ink },
  labelStrong: { face: 'sansStrong', size: 10, leading: 13, colour: ink },
  count: { face: 'sansStrong', size: 13, leading: 16, colour: ink },
  tiny: { face: 'sans', size: 8.4, leading: 11, colour: ink },
  pile: { face: 'sansStrong', size: 22, leading: 26, colour: ink },
  pileWas: { face: 'sansMedium', size: 12.5, leading: 26, colour: ink3 },
} as const satisfies Record<string, Style>;

/** The colour of an option, by its id and, for those that have none of their own, by its place. */
export function colourOf(option: string, place: number): string {
  switch (option) {
    case 'skip':
      return COLOUR.skip;
    case 'unsure':
      return COLOUR.unsure;
    case 'call':
      return COLOUR.call;
    default:
      return GREYS[place % GREYS.length] ?? GREYS[0];
  }
}

/** What is written on the fill of an option. */
export function inkOn(option: string, place: number): string {
  if (option === 'skip' || option === 'unsure') return COLOUR.ink;
  const light = option !== 'call' && (place % GREYS.length) % 2 === 1;
  return light ? COLOUR.ink : COLOUR.sheet;
}
