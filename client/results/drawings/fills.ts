import styles from './fills.module.css';

/** The class of a box that stands for people of an option; options without a colour of their own share three greys. */
export function fillOf(option: string, place: number): string | undefined {
  switch (option) {
    case 'skip':
      return styles.skip;
    case 'unsure':
      return styles.unsure;
    case 'call':
      return styles.call;
    default:
      return [styles.dark, styles.light, styles.middle][place % 3];
  }
}
