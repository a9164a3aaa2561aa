import { useId, useState, type SyntheticEvent } from 'react';

import type { PhoneScreen } from '#shared/views/participantScreen.ts';
import { Button } from '../../ui/Button.tsx';
import { ClauseChoice, type Clause } from './ClauseChoice.tsx';
import { dayAfter, isDay } from '../days.ts';
import { useWords } from '../language.ts';
import page from '../page.module.css';
import { clause, newUid, PLAN_LIMITS, planSentence, type Plan } from '../plan.ts';
import styles from './PlanForm.module.css';

interface PlanFormProps {
  screen: Extract<PhoneScreen, { kind: 'plan' }>;
  plan: Plan | null;
  onKeep: (plan: Plan) => void;
}

/** In days; where the scenario has no follow-up of its own. */
const LOOK_BACK = 14;

/** Chooses or writes the ‘if’ and the ‘then’, a client and a day. */
export function PlanForm({ screen, plan, onKeep }: PlanFormProps) {
  const words = useWords();
  const id = useId();
  const [trigger, setTrigger] = useState(() => clauseOf(plan?.trigger, screen.triggers));
  const [action, setAction] = useState(() => clauseOf(plan?.action, screen.actions));
  const [client, setClient] = useState(plan?.client ?? '');
  const [day, setDay] = useState(
    () => plan?.day ?? dayAfter(Date.now(), screen.followUp?.afterDays ?? LOOK_BACK),
  );
  const [today] = useState(() => dayAfter(Date.now(), 0));
  const [incomplete, setIncomplete] = useState(false);

  const made = {
    trigger: textOf(trigger, screen.triggers, words.plan.triggerOpens),
    action: textOf(action, screen.actions, words.plan.actionOpens),
  };
  const forming = {
    trigger: made.trigger || `${words.plan.triggerOpens} …`,
    action: made.action || `${words.plan.actionOpens} …`,
  };

  const keep = (event: SyntheticEvent) => {
    event.preventDefault();
    const whole = made.trigger !== '' && made.action !== '' && isDay(day);
    setIncomplete(!whole);
    if (!whole) return;
    const lookBack = screen.followUp?.invite ?? '';
    onKeep({ ...made, client: client.trim(), day, lookBack, uid: plan?.uid ?? newUid() });
  };

  return (
    <form className={styles.form} onSubmit={keep} noValidate>
      <ClauseChoice
        legend={words.plan.trigger}
        ownLabel={words.plan.ownTrigger}
        offered={screen.triggers}
        clause={trigger}
        onChange={setTrigger}
      />
      <ClauseChoice
        legend={words.plan.action}
        ownLabel={words.plan.ownAction}
        offered={screen.actions}
        clause={action}
        onChange={setAction}
      />
      <p className={`${page.written} ${styles.sentence}`}>{planSentence(forming)}</p>
      <div className={styles.field}>
        <label htmlFor={`${id}-client`}>{words.plan.client}</label>
        <input
          id={`${id}-client`}
          className={styles.input}
          value={client}
          maxLength={PLAN_LIMITS.client}
          autoComplete="off"
          aria-describedby={`${id}-hint`}
          onChange={(event) => setClient(event.target.value)}
        />
        <p id={`${id}-hint`} className={styles.hint}>
          {words.plan.clientHint}
        </p>
      </div>
      <div className={styles.field}>
        <label htmlFor={`${id}-day`}>{words.plan.date}</label>
        <input
          id={`${id}-day`}
          className={styles.input}
          type="date"
          required
          min={today}
          value={day}
          onChange={(event) => setDay(event.target.value)}
        />
      </div>
      <div>
        <Button type="submit" kind="filled" className={styles.keep}>
          {words.plan.keep}
        </Button>
        <p className={styles.incomplete} role="alert">
          {incomplete && words.plan.incomplete}
        </p>
      </div>
    </form>
  );
}

function clauseOf(kept: string | undefined, offered: readonly string[]): Clause {
  if (kept === undefined) return { chosen: null, own: '' };
  const index = offered.indexOf(kept);
  return index === -1 ? { chosen: 'own', own: kept } : { chosen: index, own: '' };
}

function textOf({ chosen, own }: Clause, offered: readonly string[], opening: string): string {
  if (chosen === 'own') return clause(opening, own);
  return chosen === null ? '' : (offered[chosen] ?? '');
}
