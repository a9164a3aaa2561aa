import { useEffect, useId, useRef, useState, type SyntheticEvent } from 'react';

import type { FollowUpRequest } from '#shared/api.ts';
import type { HEARD_LONGEST } from '#shared/results/followUpTable.ts';
import { phoneFollowUpWording } from '#shared/wording/phoneFollowUp.ts';
import { Button } from '../../ui/Button.tsx';
import { useLang } from '../language.ts';
import styles from './FollowUpPage.module.css';
import { problemOf, type Problem } from './followUpProblems.ts';
import { sendAnswer } from './recall.ts';

// The type is the rules' own; its value would bring them onto the phone.
const LONGEST: typeof HEARD_LONGEST = 140;

interface FollowUpFormProps {
  ticket: string;
  typed: string;
  onDone: (next: 'saved' | 'answered' | 'closed') => void;
}

type Standing = Problem | 'sending' | 'choose' | null;

/** Four questions on one page; sent once. */
export function FollowUpForm({ ticket, typed, onDone }: FollowUpFormProps) {
  const id = useId();
  const said = phoneFollowUpWording[useLang()];
  const { page: words } = said;
  const [called, setCalled] = useState<FollowUpRequest['called'] | null>(null);
  const [now, setNow] = useState<FollowUpRequest['now']>(null);
  const [before, setBefore] = useState<FollowUpRequest['before']>(null);
  const [heard, setHeard] = useState('');
  const [standing, setStanding] = useState<Standing>(null);
  const form = useRef<HTMLFormElement>(null);
  // Whoever cannot see it is told that the page is another one now.
  useEffect(() => form.current?.focus(), []);

  const send = async (event: SyntheticEvent) => {
    event.preventDefault();
    if (standing === 'sending') return;
    if (called === null) return setStanding('choose');
    setStanding('sending');
    const asked = await sendAnswer(ticket, { words: typed, called, before, now, heard });
    if (asked.ok) return onDone('saved');
    // Where the first answer did arrive and its receipt did not, this is the receipt.
    if (asked.error === 'answeredBefore') return onDone('answered');
    if (asked.error === 'followUpClosed') return onDone('closed');
    setStanding(problemOf(asked.error));
  };

  return (
    <form
      ref={form}
      tabIndex={-1}
      className={styles.form}
      aria-label={words.title}
      onSubmit={(event) => void send(event)}
      noValidate
    >
      <Options
        name="called"
        legend={said.calledAsked}
        offered={said.called}
        chosen={called}
        onChoose={setCalled}
      />
      <div className={styles.field}>
        <label className={styles.label} htmlFor={id}>
          {words.heard}
        </label>
        <textarea
          id={id}
          className={styles.input}
          rows={3}
          value={heard}
          maxLength={LONGEST}
          aria-describedby={`${id}-hint`}
          onChange={(event) => setHeard(event.target.value)}
        />
        <p id={`${id}-hint`} className={styles.hint}>
          {words.heardHint} {heard.length > LONGEST / 2 && words.left(LONGEST - heard.length)}
        </p>
      </div>
      <Options
        name="now"
        legend={words.now}
        hint={words.optional}
        offered={said.asking}
        chosen={now}
        onChoose={setNow}
      />
      <Options
        name="before"
        legend={words.before}
        offered={said.asking}
        chosen={before}
        onChoose={setBefore}
      />
      <div>
        <Button type="submit" kind="filled" className={styles.send}>
          {words.send}
        </Button>
        <p className={styles.problem} role="status">
          {words.once} {standing !== null && said.page[standing]}
        </p>
      </div>
    </form>
  );
}

interface OptionsProps<Option extends string> {
  name: string;
  legend: string;
  hint?: string;
  offered: Record<Option, string>;
  chosen: Option | null;
  onChoose: (option: Option) => void;
}

function Options<Option extends string>({
  name,
  legend,
  hint,
  offered,
  chosen,
  onChoose,
}: OptionsProps<Option>) {
  return (
    <fieldset>
      <legend className={styles.legend}>{legend}</legend>
      {hint !== undefined && <p className={styles.hint}>{hint}</p>}
      <div className={styles.options}>
        {(Object.keys(offered) as Option[]).map((option) => (
          <label key={option} className={styles.option}>
            <input
              type="radio"
              className={styles.radio}
              name={name}
              value={option}
              checked={option === chosen}
              onChange={() => onChoose(option)}
            />
            {offered[option]}
          </label>
        ))}
      </div>
    </fieldset>
  );
}
