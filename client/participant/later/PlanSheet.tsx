import type { Lang } from '#shared/ids.ts';
import { phoneWording } from '#shared/wording/phone.ts';
import { Button } from '../../ui/Button.tsx';
import { calendarFile } from '../calendar.ts';
import { spokenDay } from '../days.ts';
import { saveFile } from '../saveFile.ts';
import { useLang, useWords } from '../language.ts';
import page from '../page.module.css';
import { planSentence, type Plan } from '../plan.ts';
import styles from './PlanSheet.module.css';

/** The plan as it was kept, and the way into the calendar. */
export function PlanSheet({ plan, onChange }: { plan: Plan; onChange?: () => void }) {
  const lang = useLang();
  const words = useWords();
  return (
    <section className={page.sheets}>
      <div className={page.sheet}>
        <h2 className={styles.heading}>{words.plan.mine}</h2>
        <p className={styles.sentence}>{planSentence(plan)}</p>
        {plan.client !== '' && <p className={styles.line}>{words.plan.callClient(plan.client)}</p>}
        <p className={styles.line}>{words.plan.onDay(spokenDay(plan.day, lang))}</p>
        <div className={styles.actions}>
          <Button onClick={() => saveFile('aanname.ics', reminderOf(plan, lang))}>
            {words.plan.calendar}
          </Button>
          {onChange !== undefined && (
            <Button kind="quiet" onClick={onChange}>
              {words.plan.change}
            </Button>
          )}
        </div>
      </div>
    </section>
  );
}

function reminderOf(plan: Plan, lang: Lang): string {
  const words = phoneWording[lang].plan;
  return calendarFile({
    uid: plan.uid,
    day: plan.day,
    title: plan.client === '' ? words.eventTitle : words.eventTitleClient(plan.client),
    note: [planSentence(plan), plan.lookBack].filter((line) => line !== '').join('\n\n'),
    madeAt: Date.now(),
  });
}
