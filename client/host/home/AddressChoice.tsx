import { useState } from 'react';

import type { Addresses } from '#shared/api.ts';
import type { AskError } from '../../session/api.ts';
import { askAddresses, chooseAddress } from '../answers.ts';
import { QrCode } from '../../ui/QrCode.tsx';
import { useTrainer } from '../TrainerContext.ts';
import { useAsked } from '../../session/useAsked.ts';
import { refusalSentence, useLang, useTrainerWords } from '../words.ts';
import styles from './Aside.module.css';
import { Choices } from './Field.tsx';

/**
 * Where phones reach this computer. Only a phone that has come in proves it.
 * @param reached whether one has
 */
export function AddressChoice({ reached }: { reached: boolean }) {
  const { address: words } = useTrainerWords();
  const lang = useLang();
  const trainer = useTrainer();
  const { answer: addresses, set } = useAsked('addresses', async () => askAddresses(trainer));
  const [error, setError] = useState<AskError | null>(null);

  const choose = async (url: string) => {
    const asked = await chooseAddress(trainer, url);
    setError(asked.ok ? null : asked.error);
    if (asked.ok) set(asked.answer);
  };

  return (
    <section className={styles.section}>
      <h2 className={styles.title}>{words.title}</h2>
      {addresses !== null && (
        <>
          <div className={styles.address}>
            <QrCode
              text={addresses.chosen}
              name={words.qr(hostOf(addresses.chosen))}
              className={styles.code}
            />
            <div>
              <p className={styles.url}>{hostOf(addresses.chosen)}</p>
              <p className={reached ? styles.saved : styles.state}>
                {reached ? words.reached : words.untried}
              </p>
            </div>
          </div>
          <p className={styles.why}>{reached ? words.why : `${words.why} ${words.untriedNext}`}</p>
          {addresses.chosen.startsWith('http:') && <p className={styles.why}>{words.plain}</p>}
          <Candidates addresses={addresses} onChoose={(url) => void choose(url)} />
        </>
      )}
      {error !== null && <p role="alert">{refusalSentence(error, lang)}</p>}
    </section>
  );
}

interface CandidatesProps {
  addresses: Addresses;
  onChoose: (url: string) => void;
}

function Candidates({ addresses, onChoose }: CandidatesProps) {
  const { address: words } = useTrainerWords();
  const { chosen, fixed, candidates } = addresses;
  // Where the operator has fixed the address, none of this computer's own is in use.
  if (candidates.length < 2 || !candidates.some(({ url }) => url === chosen)) return null;
  const [likeliest] = candidates;
  return (
    <Choices
      name="address"
      label={words.choose}
      chosen={chosen}
      onChoose={onChoose}
      options={candidates.map((candidate) => ({
        value: candidate.url,
        label: (
          <>
            <span className={styles.candidate}>{hostOf(candidate.url)}</span>
            <span className={styles.why}>
              {[
                candidate.name,
                words.kind[candidate.kind],
                !fixed && candidate === likeliest ? words.likeliest : null,
              ]
                .filter((part) => part !== null)
                .join(', ')}
            </span>
          </>
        ),
      }))}
      stacked
    />
  );
}

/** An address as people type it. */
export function hostOf(url: string): string {
  return url.replace(/^https?:\/\//, '').replace(/\/$/, '');
}
