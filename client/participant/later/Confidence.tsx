import type { OptionId, RoundId } from '#shared/ids.ts';
import { CONFIDENCES } from '#shared/session/askings.ts';
import { phoneConfidenceWording } from '#shared/wording/phoneConfidence.ts';
import type { Desk } from '../../session/ballots.ts';
import { confidenceOf } from '../confidenceOf.ts';
import { useLang } from '../language.ts';
import styles from './Confidence.module.css';
import { Scale } from './Scale.tsx';

interface ConfidenceProps {
  /** The choice that it is about, and the round that asks for it. */
  choice: RoundId;
  round: RoundId;
  desk: Desk;
  /** Whether there is a choice that one can be sure of. */
  asked: boolean;
  open: boolean;
  onChoose: (round: RoundId, choice: OptionId) => void;
}

/** It has its room before it is asked. */
const UNSEEN = { visibility: 'hidden' } as const;

/** How sure one is of a choice, at one tap. To choose otherwise takes it back. */
export function Confidence({ choice, round, desk, asked, open, onChoose }: ConfidenceProps) {
  const words = phoneConfidenceWording[useLang()];
  const chosen = confidenceOf(desk, { choice, round });
  return (
    <fieldset className={styles.points} style={asked ? {} : UNSEEN}>
      <legend className={styles.legend}>{words.ask}</legend>
      <Scale
        round={round}
        points={CONFIDENCES}
        nameOf={words.point}
        chosen={chosen}
        open={open}
        ends={[words.guess, words.certain]}
        onChoose={onChoose}
      />
    </fieldset>
  );
}
