import { useState } from 'react';
import { useLocation } from 'wouter';

import type { CreateSession, ScenarioSummary } from '#shared/api.ts';
import type { Lang } from '#shared/ids.ts';
import { langNames } from '#shared/wording/langNames.ts';
import type { AskError } from '../../session/api.ts';
import { Button } from '../../ui/Button.tsx';
import { askScenarios, createSession } from '../answers.ts';
import { useTrainer } from '../TrainerContext.ts';
import { useAsked } from '../../session/useAsked.ts';
import { refusalSentence, useLang, useTrainerWords } from '../words.ts';
import { Choices, Field } from './Field.tsx';
import { ScenarioChoice } from './ScenarioChoice.tsx';
import styles from './form.module.css';

const FLOORS = [5, 8, 10] as const;
const SEATS = { usual: 60, most: 5000 };
const DAYS = { usual: 90, most: 365 };
const LINE = 80;

const REHEARSALS = [12, 30] as const;

interface NewSessionProps {
  /** Whether the trainer wants to practise, with participants who do not exist. */
  rehearse: boolean;
  onRehearse?: () => void;
  onCancel?: () => void;
}

/** The form for a new session. All has a sensible value already, so that one press is enough. */
export function NewSession({ rehearse, onRehearse, onCancel }: NewSessionProps) {
  const lang = useLang();
  const { retry } = useTrainerWords();
  const trainer = useTrainer();
  const { answer: scenarios, error, again } = useAsked('scenarios', async () => askScenarios(trainer));

  if (error !== null) {
    return (
      <div className={styles.buttons}>
        <p role="alert">{refusalSentence(error, lang)}</p>
        <Button onClick={again}>{retry}</Button>
      </div>
    );
  }
  return scenarios === null ? null : <Form {...{ scenarios, rehearse, onRehearse, onCancel }} />;
}

interface FormProps extends Pick<NewSessionProps, 'rehearse'> {
  scenarios: ScenarioSummary[];
  onRehearse: (() => void) | undefined;
  onCancel: (() => void) | undefined;
}

function Form({ scenarios, rehearse, onRehearse, onCancel }: FormProps) {
  const { form: words, sessions } = useTrainerWords();
  const lang = useLang();
  const trainer = useTrainer();
  const [, navigate] = useLocation();
  const [scenarioId, setScenario] = useState(scenarios[0]?.id ?? '');
  const [state, setState] = useState<'busy' | AskError | null>(null);
  const scenario = scenarios.find(({ id }) => id === scenarioId);
  const langs: Lang[] = scenario?.languages ?? ['nl'];

  const start = async (filled: FormData) => {
    setState('busy');
    const asked = await createSession(trainer, wishOf(filled));
    if (asked.ok) navigate(`/trainer/s/${asked.answer.id}`);
    else setState(asked.error);
  };

  return (
    <form
      className={styles.form}
      onSubmit={(event) => {
        event.preventDefault();
        const pressed = event.nativeEvent instanceof SubmitEvent ? event.nativeEvent.submitter : null;
        if (state !== 'busy') void start(new FormData(event.currentTarget, pressed));
      }}
    >
      <ScenarioChoice scenarios={scenarios} chosen={scenario} onChoose={setScenario} />
      <div className={styles.pair}>
        <Field
          label={words.group}
          aside={words.optional}
          name="group"
          maxLength={LINE}
          placeholder={words.groupHint}
        />
        <Field label={words.company} aside={words.optional} name="company" maxLength={LINE} />
      </div>
      <div className={styles.pair}>
        <Choices
          key={scenarioId}
          name="lang"
          label={words.lang}
          why={words.langWhy}
          chosen={langs.includes(lang) ? lang : (langs[0] ?? 'nl')}
          options={langs.map((each) => ({ value: each, label: langNames[each] }))}
        />
        <Field
          label={words.seats}
          why={words.seatsWhy}
          name="seats"
          type="number"
          inputMode="numeric"
          min={1}
          max={SEATS.most}
          defaultValue={SEATS.usual}
          required
        />
        {!rehearse && (
          <Field
            label={words.days}
            why={words.daysWhy}
            name="days"
            type="number"
            inputMode="numeric"
            min={0}
            max={DAYS.most}
            defaultValue={DAYS.usual}
            required
          />
        )}
      </div>
      <Choices
        name="floor"
        label={words.floor}
        why={words.floorWhy}
        chosen="5"
        options={FLOORS.map((people) => ({ value: `${people}`, label: words.floorOption(people) }))}
      />
      <div className={styles.buttons}>
        {rehearse ? (
          REHEARSALS.map((people, place) => (
            <Button
              key={people}
              kind={place === 0 ? 'filled' : 'outlined'}
              type="submit"
              name="rehearsal"
              value={people}
            >
              {sessions.rehearseWith(people)}
            </Button>
          ))
        ) : (
          <Button kind="filled" type="submit">
            {sessions.start}
          </Button>
        )}
        {onRehearse !== undefined && (
          <Button kind="quiet" onClick={onRehearse}>
            {sessions.rehearse}
          </Button>
        )}
        {onCancel !== undefined && <Button onClick={onCancel}>{sessions.cancel}</Button>}
        {state !== null && (
          <p className={styles.state} role="status">
            {state === 'busy' ? words.starting : refusalSentence(state, lang)}
          </p>
        )}
      </div>
    </form>
  );
}

/** What was filled in; the server looks at it once more. */
export function wishOf(filled: FormData): CreateSession {
  const line = (name: string): string => {
    const value = filled.get(name);
    return typeof value === 'string' ? value.trim() : '';
  };
  return {
    scenario: line('scenario'),
    lang: line('lang') === 'en' ? 'en' : 'nl',
    floor: FLOORS.find((people) => `${people}` === line('floor')) ?? FLOORS[0],
    seats: Number(line('seats')),
    group: line('group') || null,
    company: line('company') || null,
    days: Number(line('days') || DAYS.usual),
    rehearsal: REHEARSALS.find((people) => `${people}` === line('rehearsal')) ?? null,
  };
}
