import type { DocumentOption } from '#shared/document/blocks.ts';
import { isOwnCall } from '#shared/wording/callOptions.ts';
import { OptionSign, signOf } from '../../ui/OptionSign.tsx';
import styles from './fills.module.css';

/** What an option is called, behind its sign where it has one. */
export function OptionName({ option: { id, label } }: { option: DocumentOption }) {
  const sign = signOf(id);
  return (
    <span className={styles.name}>
      {sign !== null && <OptionSign sign={sign} own={isOwnCall(label)} className={styles.sign} />}
      <span>{label}</span>
    </span>
  );
}
