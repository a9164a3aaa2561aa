import type { OptionId, RoundId } from '#shared/ids.ts';
import styles from './Scale.module.css';

interface ScaleProps {
  round: RoundId;
  points: readonly OptionId[];
  /** What a point says to those who cannot see where it lies. */
  nameOf: (point: OptionId) => string;
  chosen: OptionId | null;
  open: boolean;
  /** What the first and the last of them stand for. */
  ends: readonly [first: string, last: string];
  onChoose: (round: RoundId, choice: OptionId) => void;
}

/** One number out of a row of them, at one tap. How its points lie is set where it stands: see `Scale.module.css`. */
export function Scale({ round, points, nameOf, chosen, open, ends, onChoose }: ScaleProps) {
  return (
    <>
      <div className={styles.scale} data-open={open}>
        {points.map((point) => (
          <label key={point} className={styles.point}>
            <input
              type="radio"
              className={styles.input}
              name={round}
              value={point}
              aria-label={nameOf(point)}
              checked={point === chosen}
              aria-disabled={!open}
              onChange={() => open && onChoose(round, point)}
            />
            <span className={styles.face} data-chosen={point === chosen}>
              {point}
            </span>
          </label>
        ))}
      </div>
      <p className={styles.ends} aria-hidden="true">
        <span>{ends[0]}</span>
        <span>{ends[1]}</span>
      </p>
    </>
  );
}
