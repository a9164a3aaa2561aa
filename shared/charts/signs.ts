/** The three signs of the constant question: cross, question mark, handset. */
export type Sign = 'skip' | 'unsure' | 'call';

/** SVG path data in a box of 24 by 24: what is drawn with a round pen of `SIGN_PEN`, and what is filled. */
interface SignDrawing {
  drawn?: string;
  filled?: string;
}

export const SIGN_PEN = 3;

/** `talk`, a balloon, stands for the handset where a scenario's yes is another one than a call. */
export const SIGN_DRAWINGS: Readonly<Record<Sign | 'talk', SignDrawing>> = {
  skip: { drawn: 'M5.2 5.4 18.9 18.8M18.6 5.1 5.4 18.9' },
  unsure: {
    drawn: 'M7.4 8.6c.1-2.9 2-4.7 4.8-4.7 2.7 0 4.6 1.7 4.6 4.2 0 3.7-4.6 3.9-4.7 7.7',
    filled: 'M10.5 19.9a1.6 1.6 0 1 1 3.2 0a1.6 1.6 0 1 1-3.2 0',
  },
  call: {
    filled:
      'M7.3 2.5 4 3.6C2.8 4 2 5.2 2.1 6.5c.7 8.2 7.2 14.7 15.4 15.4 1.3.1 2.5-.7 2.9-1.9l1.1-3.3c.2-.7-.1-1.4-.7-1.7l-3.7-2.1c-.6-.3-1.4-.2-1.9.3l-1.8 1.8a14 14 0 0 1-4.9-4.9l1.8-1.8c.5-.5.6-1.3.3-1.9L9 3.2c-.3-.6-1-.9-1.7-.7Z',
  },
  talk: { drawn: 'M4 4h16v12H9l-5 4V4' },
};
