import { useId } from 'react';

import { keyedLines } from '../../ui/keyed.ts';
import { useWords } from '../language.ts';
import { PLAN_LIMITS } from '../plan.ts';
import styles from './PlanForm.module.css';

export interface Clause {
  /** Which of those that are offered, or one's own. */
  chosen: number | 'own' | null;
  own: string;
}

interface ClauseChoiceProps {
  legend: string;
  ownLabel: string;
  offered: readonly string[];
  clause: Clause;
  onChange: (clause: Clause) => void;
}

/** One half of the sentence: choose it, or write it. */
export function ClauseChoice({ legend, ownLabel, offered, clause, onChange }: ClauseChoiceProps) {
  const words = useWords();
  const id = useId();
  const choose = (chosen: Clause['chosen']) => onChange({ ...clause, chosen });
  return (
    <fieldset>
      <legend className={styles.legend}>{legend}</legend>
      <div className={styles.clauses}>
        {keyedLines(offered).map(({ key, item: text }, index) => (
          <ClauseRadio
            key={key}
            name={id}
            text={text}
            checked={clause.chosen === index}
            onCheck={() => choose(index)}
          />
        ))}
        <ClauseRadio
          name={id}
          text={words.plan.own}
          checked={clause.chosen === 'own'}
          onCheck={() => choose('own')}
        />
      </div>
      {clause.chosen === 'own' && (
        <div className={styles.own}>
          <label htmlFor={`${id}-own`}>{ownLabel}</label>
          <textarea
            id={`${id}-own`}
            className={styles.input}
            rows={2}
            maxLength={PLAN_LIMITS.clause}
            value={clause.own}
            onChange={(event) => onChange({ ...clause, own: event.target.value })}
          />
        </div>
      )}
    </fieldset>
  );
}

interface ClauseRadioProps {
  name: string;
  text: string;
  checked: boolean;
  onCheck: () => void;
}

function ClauseRadio({ name, text, checked, onCheck }: ClauseRadioProps) {
  return (
    <label className={styles.clause}>
      <input type="radio" className={styles.radio} name={name} checked={checked} onChange={onCheck} />
      <span>{text}</span>
    </label>
  );
}
