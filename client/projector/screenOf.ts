import type { BigScreen } from '#shared/views/projectorScreen.ts';

/** The screen of one kind. */
export type ScreenOf<Kind extends BigScreen['kind']> = Extract<BigScreen, { kind: Kind }>;
