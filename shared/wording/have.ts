/** The verb for so many people, in Dutch. */
export const hebben = (people: number): string => (people === 1 ? 'heeft' : 'hebben');
/** The same in English. */
export const have = (people: number): string => (people === 1 ? 'has' : 'have');
