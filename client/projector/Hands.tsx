import type { ReactNode } from 'react';

import type { ScreenOption } from '#shared/views/projectorScreen.ts';
import { isOwnCall } from '#shared/wording/callOptions.ts';
import { handsWording } from '#shared/wording/hands.ts';
import { OptionSign, signOf } from '../ui/OptionSign.tsx';
import { keyed } from '../ui/keyed.ts';
import styles from './Hands.module.css';
import { optionWords } from './optionWords.ts';
import { useStageWords } from './stageWords.ts';

interface HandsProps {
  /** Hands per option; `label` where there are several moments. */
  counted: { label: string | null; counts: number[] }[];
  options: ScreenOption[];
  /** How many had a phone, on the same line where there is room. */
  lead?: ReactNode;
}

/** The hands of people without a phone: beside the drawing of the phones and never in it. */
export function Hands({ counted, options, lead = null }: HandsProps) {
  const { lang } = useStageWords();
  return (
    <div className={styles.hands}>
      {lead}
      <p className={lead === null ? styles.label : styles.rest}>{handsWording[lang].screen.label}</p>
      {keyed(counted, ({ label }) => label ?? '').map(({ key, item: { label, counts } }) => (
        <p key={key} className={styles.moment}>
          {label !== null && <span className={styles.name}>{label}</span>}
          {options.map((option, index) => (
            <Choice key={option.id} option={option} hands={counts[index] ?? 0} />
          ))}
        </p>
      ))}
    </div>
  );
}

/** The constant question's options by their signs, with the words for who cannot see them. */
function Choice({ option, hands }: { option: ScreenOption; hands: number }) {
  const { words } = useStageWords();
  const label = optionWords(option, words);
  const sign = signOf(option.id);
  return (
    <span className={styles.choice}>
      {sign !== null && <OptionSign sign={sign} own={isOwnCall(label)} className={styles.sign} />}
      <span className={sign === null ? undefined : 'unseen'}>{label} </span>
      <span className={styles.count}>{hands}</span>
    </span>
  );
}
