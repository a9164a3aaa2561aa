import { useRef, useState } from 'react';

import type { PhoneScreen } from '#shared/views/participantScreen.ts';
import type { PLAN_MADE } from '#shared/scenario.ts';
import { ballotOf, type OwnBallot } from '../../session/ballots.ts';
import { useWords } from '../language.ts';
import page from '../page.module.css';
import { PlanForm } from './PlanForm.tsx';
import { PlanSheet } from './PlanSheet.tsx';
import { readPlan, writePlan, type Plan } from '../plan.ts';
import { SaveState } from '../SaveState.tsx';
import type { SaveWords } from '../saveWords.ts';
import type { ScreenProps } from '../screenProps.ts';
import type { PhoneWording } from '#shared/wording/phone.ts';

type PlanPart = Extract<PhoneScreen, { kind: 'plan' }>;

// The type is the scenario's own; its value would bring the whole schema onto the phone.
const MADE: typeof PLAN_MADE = 'made';

/** An if-then plan: made and kept here, while the server learns no more than that there is one. */
export function PlanScreen({ screen, code, keep, desk, onChoose }: ScreenProps<PlanPart>) {
  const words = useWords();
  const [plan, setPlan] = useState(() => readPlan(keep, code));
  const [editing, setEditing] = useState(plan === null);
  const ballot = ballotOf(desk, screen.round);
  const part = useRef<HTMLElement>(null);

  const turn = (toForm: boolean) => {
    // The button that was pressed goes with its half; the focus must not go with it.
    part.current?.focus();
    setEditing(toForm);
  };

  const keepPlan = (next: Plan) => {
    writePlan(keep, code, next);
    setPlan(next);
    turn(false);
    if (screen.open) onChoose(screen.round, MADE);
  };

  return (
    <>
      <h1 className={page.kicker}>{screen.title}</h1>
      <h2 className={page.question}>{screen.question}</h2>
      {screen.help !== null && <p className={page.help}>{screen.help}</p>}
      <section ref={part} tabIndex={-1} aria-label={words.plan.mine}>
        {editing && (screen.open || plan !== null) && (
          <PlanForm screen={screen} plan={plan} onKeep={keepPlan} />
        )}
        {!editing && plan !== null && <PlanSheet plan={plan} onChange={() => turn(true)} />}
      </section>
      {(!editing || !screen.open) && (
        <SaveState words={planWords({ open: screen.open, kept: plan !== null, ballot }, words.plan)} />
      )}
      <p className={page.note}>{words.plan.private}</p>
    </>
  );
}

interface PlanStanding {
  open: boolean;
  kept: boolean;
  ballot: OwnBallot | undefined;
}

function planWords({ open, kept, ballot }: PlanStanding, words: PhoneWording['plan']): SaveWords {
  if (ballot?.status === 'pending') return { tone: 'waiting', first: words.kept, second: words.counting };
  if (ballot?.status === 'saved' && kept) return { tone: 'saved', first: words.counted, second: null };
  if (!open) return { tone: 'quiet', first: kept ? words.closed : words.noneClosed, second: null };
  return { tone: 'quiet', first: words.kept, second: null };
}
