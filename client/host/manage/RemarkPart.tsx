import { useId, useState } from 'react';

import type { Managed } from '#shared/api.ts';
import { Button } from '../../ui/Button.tsx';
import form from '../home/form.module.css';
import { useManagingWords } from '../words.ts';
import styles from './manage.module.css';
import type { Managing } from './managing.ts';
import { SaveLine } from './SaveLine.tsx';
import { useDoing } from './useDoing.ts';

const MOST = 1000;

interface RemarkPartProps {
  managed: Managed;
  managing: Managing;
  onChanged: (managed: Managed) => void;
}

/** What the trainer adds to the results in words. */
export function RemarkPart({ managed, managing, onChanged }: RemarkPartProps) {
  const words = useManagingWords();
  const id = useId();
  const [text, setText] = useState(managed.remark ?? '');
  const { doing, run, reset } = useDoing();
  const dirty = text.trim() !== (managed.remark ?? '');
  return (
    <section className={styles.part}>
      <h2 className={styles.title}>{words.remark.title}</h2>
      <form
        className={styles.form}
        onSubmit={(event) => {
          event.preventDefault();
          run(async () => managing.settle({ remark: text.trim() || null }), onChanged);
        }}
      >
        <div className={form.field}>
          <label className="unseen" htmlFor={id}>
            {words.remark.label}
          </label>
          <textarea
            id={id}
            className={styles.remark}
            rows={5}
            maxLength={MOST}
            value={text}
            aria-describedby={`${id}-why ${id}-count`}
            onChange={(event) => {
              setText(event.target.value);
              reset();
            }}
          />
          <p id={`${id}-count`} className={styles.count}>
            {words.remark.count(text.length, MOST)}
          </p>
          <p id={`${id}-why`} className={form.why}>
            {words.remark.why}
          </p>
        </div>
        <div className={form.buttons}>
          <Button type="submit">{words.save}</Button>
          <SaveLine doing={doing} dirty={dirty} />
        </div>
      </form>
    </section>
  );
}
