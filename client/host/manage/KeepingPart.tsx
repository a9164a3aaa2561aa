import { useState } from 'react';

import type { Managed } from '#shared/api.ts';
import { Button } from '../../ui/Button.tsx';
import { Field } from '../home/Field.tsx';
import form from '../home/form.module.css';
import { dayAndTime, dayOf } from '../time.ts';
import { useLang, useManagingWords } from '../words.ts';
import { DeleteDialog } from './DeleteDialog.tsx';
import styles from './manage.module.css';
import type { Managing } from './managing.ts';
import { SaveLine } from './SaveLine.tsx';
import { SealDialog } from './SealDialog.tsx';
import { useDoing } from './useDoing.ts';

const DAY = 24 * 60 * 60 * 1000;
const MOST_DAYS = 365;

interface KeepingPartProps {
  managed: Managed;
  managing: Managing;
  onChanged: (managed: Managed) => void;
  onErased: () => void;
}

/** What is kept of the session now and for how long; and the two ways to end that, of which none leads back. */
export function KeepingPart({ managed, managing, onChanged, onErased }: KeepingPartProps) {
  const words = useManagingWords();
  const [open, setOpen] = useState<'seal' | 'delete' | null>(null);
  const close = () => setOpen(null);
  return (
    <section className={styles.part}>
      <h2 className={styles.title}>{words.keeping.title}</h2>
      <p className={styles.kept}>{useKeptNow(managed)}</p>
      <DaysForm {...{ managed, managing, onChanged }} />
      <div className={form.buttons}>
        {managed.sealedAt === null && <Button onClick={() => setOpen('seal')}>{words.seal.action}</Button>}
        <Button onClick={() => setOpen('delete')}>{words.delete.action}</Button>
      </div>
      {open === 'seal' && (
        <SealDialog
          {...{ managed, managing }}
          onClose={close}
          onSealed={(next) => {
            close();
            onChanged(next);
          }}
        />
      )}
      {open === 'delete' && <DeleteDialog managing={managing} onClose={close} onErased={onErased} />}
    </section>
  );
}

function useKeptNow({ ended, sealedAt, sealsAt, keptUntil, days }: Managed): string {
  const { keeping: words, day } = useManagingWords();
  const lang = useLang();
  const at = (moment: number) => dayAndTime(moment, lang);
  if (sealedAt !== null) {
    const until = keptUntil === null ? [] : [words.until(dayOf(keptUntil, lang))];
    return [words.sealed(at(sealedAt)), ...until].join(' ');
  }
  const seals = sealsAt === null ? [] : [words.sealsAt(at(sealsAt))];
  return [ended ? words.ended : words.running, ...seals, words.after(days, day(days))].join(' ');
}

function DaysForm({ managed, managing, onChanged }: Omit<KeepingPartProps, 'onErased'>) {
  const words = useManagingWords();
  const [days, setDays] = useState(`${managed.days}`);
  const [now] = useState(() => Date.now());
  const { doing, run, reset } = useDoing();
  const { sealedAt } = managed;
  // Fewer days than have passed would delete the results by a number in a form.
  const least = sealedAt === null ? 0 : Math.min(MOST_DAYS, Math.floor((now - sealedAt) / DAY) + 1);
  return (
    <form
      className={styles.form}
      onSubmit={(event) => {
        event.preventDefault();
        run(async () => managing.settle({ days: Number(days) }), onChanged);
      }}
    >
      <Field
        label={words.keeping.days}
        why={sealedAt === null ? words.keeping.daysWhy : words.keeping.daysSealedWhy(least)}
        name="days"
        type="number"
        inputMode="numeric"
        min={least}
        max={MOST_DAYS}
        value={days}
        onChange={(event) => {
          setDays(event.target.value);
          reset();
        }}
        required
      />
      <div className={form.buttons}>
        <Button type="submit">{words.save}</Button>
        <SaveLine doing={doing} dirty={Number(days) !== managed.days} />
      </div>
    </form>
  );
}
