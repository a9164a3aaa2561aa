import type { DocumentOption } from '#shared/document/blocks.ts';
import { OptionSign, signOf } from '../../ui/OptionSign.tsx';
import styles from './fills.module.css';

/** What an option is called, behind its sign where it has one. */
export function OptionName({ option: { id, label } }: { option: DocumentOption }) {
  const sign = signOf(id);
  return (
    <span className={styles.name}>
      {sign !== null && <OptionSign sign={sign} className={styles.sign} />}
      <span>{label}</span>
    </span>
  );
}
