import { useState } from 'react';

import type { AddressesAnswer } from '#shared/api.ts';
import type { AskError } from '../../session/api.ts';
import { askAddresses, chooseAddress } from '../answers.ts';
import { QrCode } from '../../ui/QrCode.tsx';
import { useTrainer } from '../TrainerContext.ts';
import { useAsked } from '../../session/useAsked.ts';
import { useLooking } from './useLooking.ts';
import { refusalSentence, useLang, useTrainerWords } from '../words.ts';
import styles from './Aside.module.css';
import { Choices } from './Field.tsx';

/**
 * Where phones reach this computer. Only a phone that has come in proves it.
 * @param joined whether one takes part in the session of now
 */
export function AddressChoice({ joined }: { joined: boolean }) {
  const { address: words } = useTrainerWords();
  const lang = useLang();
  const trainer = useTrainer();
  const { answer: addresses, set, again } = useAsked('addresses', async () => askAddresses(trainer));
  const [error, setError] = useState<AskError | null>(null);

  useLooking(again);

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
          <Chosen addresses={addresses} joined={joined} />
          <Candidates addresses={addresses} onChoose={(url) => void choose(url)} />
          <WaysOut />
          {!addresses.encrypted && <p className={styles.why}>{words.unencrypted}</p>}
        </>
      )}
      {error !== null && <p role="alert">{refusalSentence(error, lang)}</p>}
    </section>
  );
}

function Chosen({ addresses, joined }: { addresses: AddressesAnswer; joined: boolean }) {
  const { address: words } = useTrainerWords();
  const { chosen, reached, unreachable } = addresses;
  const isReached = joined || reached.includes(chosen);
  const isDead = !isReached && unreachable.includes(chosen);
  return (
    <>
      <div className={styles.address}>
        <QrCode text={`${chosen}/check`} name={words.qr(hostOf(chosen))} className={styles.code} />
        <div>
          <p className={styles.url}>{hostOf(chosen)}</p>
          <p className={isReached ? styles.saved : styles.state} role="status">
            {isReached ? words.reached : isDead ? words.unreachable : words.untried}
          </p>
        </div>
      </div>
      <p className={styles.why}>{isReached || isDead ? words.why : `${words.why} ${words.untriedNext}`}</p>
    </>
  );
}

/** In this order: the first works nearly everywhere, and the last takes preparing. */
function WaysOut() {
  const { address: words } = useTrainerWords();
  return (
    <details className={styles.stuck}>
      <summary>{words.stuck}</summary>
      <ol>
        {words.waysOut.map((way) => (
          <li key={way}>{way}</li>
        ))}
      </ol>
      <p>{words.firewall}</p>
    </details>
  );
}

interface CandidatesProps {
  addresses: AddressesAnswer;
  onChoose: (url: string) => void;
}

function Candidates({ addresses, onChoose }: CandidatesProps) {
  const { address: words } = useTrainerWords();
  const { chosen, fixed, candidates, unreachable } = addresses;
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
                unreachable.includes(candidate.url) ? words.unreachableShort : null,
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
