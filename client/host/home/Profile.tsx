import { useState } from 'react';

import type { Contact } from '#shared/session/events.ts';
import type { AskError } from '../../session/api.ts';
import { Button } from '../../ui/Button.tsx';
import { Tick } from '../../ui/Tick.tsx';
import { askProfile, saveProfile } from '../answers.ts';
import { useTrainer } from '../TrainerContext.ts';
import { useAsked } from '../../session/useAsked.ts';
import { refusalSentence, useLang, useTrainerWords } from '../words.ts';
import { Field } from './Field.tsx';
import styles from './form.module.css';
import aside from './Aside.module.css';

/** How participants can reach the trainer. Entered once; it fills the close of every session. */
export function Profile() {
  const { profile: words } = useTrainerWords();
  const trainer = useTrainer();
  const { answer: contact } = useAsked('profile', async () => askProfile(trainer));
  return (
    <section className={aside.section}>
      <h2 className={aside.title}>{words.title}</h2>
      <p className={aside.why}>{words.why}</p>
      {contact !== null && <ProfileForm contact={contact} />}
    </section>
  );
}

function ProfileForm({ contact }: { contact: Contact }) {
  const { profile: words } = useTrainerWords();
  const lang = useLang();
  const trainer = useTrainer();
  const [state, setState] = useState<'saved' | AskError | null>(null);

  const save = async (filled: FormData) => {
    const asked = await saveProfile(trainer, contactOf(filled));
    setState(asked.ok ? 'saved' : asked.error);
  };

  return (
    <form
      className={aside.form}
      onChange={() => setState(null)}
      onSubmit={(event) => {
        event.preventDefault();
        void save(new FormData(event.currentTarget));
      }}
    >
      <Field label={words.name} name="name" defaultValue={contact.name} maxLength={120} autoComplete="name" />
      <Field
        label={words.company}
        name="company"
        defaultValue={contact.company}
        maxLength={120}
        autoComplete="organization"
      />
      <Field
        label={words.email}
        name="email"
        type="email"
        defaultValue={contact.email}
        maxLength={120}
        autoComplete="email"
      />
      <Field
        label={words.phone}
        name="phone"
        type="tel"
        defaultValue={contact.phone}
        maxLength={120}
        autoComplete="tel"
      />
      <Field
        label={words.web}
        name="web"
        inputMode="url"
        defaultValue={contact.web}
        maxLength={192}
        autoComplete="url"
        autoCapitalize="none"
      />
      <div className={styles.buttons}>
        <Button type="submit">{words.save}</Button>
        <p className={state === 'saved' ? aside.saved : styles.state} role="status">
          {state === 'saved' && (
            <>
              <Tick /> {words.saved}
            </>
          )}
          {state !== null && state !== 'saved' && refusalSentence(state, lang)}
        </p>
      </div>
    </form>
  );
}

/** What was filled in. People leave out the beginning of a web address, and a link needs it. */
export function contactOf(filled: FormData): Contact {
  const line = (name: string): string => {
    const value = filled.get(name);
    return typeof value === 'string' ? value.trim() : '';
  };
  const web = line('web');
  return {
    name: line('name'),
    company: line('company'),
    email: line('email'),
    phone: line('phone'),
    web: web === '' || /^https?:\/\//i.test(web) ? web : `https://${web}`,
  };
}
