import type { NewShareLink } from '#shared/api.ts';
import { Button } from '../../ui/Button.tsx';
import { Field } from '../home/Field.tsx';
import form from '../home/form.module.css';
import { refusalSentence, useLang, useManagingWords } from '../words.ts';
import styles from './manage.module.css';
import type { Managing } from './managing.ts';
import { refusedBy, useDoing } from './useDoing.ts';

const DAYS = { usual: 30, most: 90 };
const LABEL = 80;

interface NewLinkProps {
  managing: Managing;
  onMade: (made: NewShareLink) => void;
}

/** The form for a link: for whom, and for how long. */
export function NewLink({ managing, onMade }: NewLinkProps) {
  const { links: words } = useManagingWords();
  const lang = useLang();
  const { doing, run } = useDoing();
  const refused = refusedBy(doing);
  return (
    <form
      className={styles.form}
      onSubmit={(event) => {
        event.preventDefault();
        const filled = new FormData(event.currentTarget);
        const label = filled.get('label');
        const wish = {
          label: typeof label === 'string' ? label.trim() : '',
          days: Number(filled.get('days')),
        };
        if (wish.label !== '') run(async () => managing.share(wish), onMade);
      }}
    >
      <Field label={words.label} name="label" maxLength={LABEL} placeholder={words.labelHint} required />
      <Field
        label={words.days}
        why={words.daysWhy}
        name="days"
        type="number"
        inputMode="numeric"
        min={1}
        max={DAYS.most}
        defaultValue={DAYS.usual}
        required
      />
      <div className={form.buttons}>
        <Button type="submit">{words.make}</Button>
        <p className={styles.state} role="status">
          {doing === 'busy' && words.making}
          {refused !== null && refusalSentence(refused, lang)}
        </p>
      </div>
    </form>
  );
}
