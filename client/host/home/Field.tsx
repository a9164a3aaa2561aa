import { useId, type ComponentProps, type ReactNode } from 'react';

import styles from './form.module.css';

interface FieldProps extends ComponentProps<'input'> {
  label: string;
  /** Said beside the label: what may be left out. */
  aside?: string;
  why?: string;
}

/** A line to fill in, with its name above it and the reason below. */
export function Field({ label, aside, why, ...input }: FieldProps) {
  const id = useId();
  return (
    <div className={styles.field}>
      <label className={styles.label} htmlFor={id}>
        {label} {aside !== undefined && <span className={styles.aside}>{aside}</span>}
      </label>
      <input
        id={id}
        className={styles.input}
        aria-describedby={why === undefined ? undefined : `${id}-why`}
        {...input}
      />
      {why !== undefined && (
        <p id={`${id}-why`} className={styles.why}>
          {why}
        </p>
      )}
    </div>
  );
}

interface ChoicesProps {
  name: string;
  label: string;
  options: { value: string; label: ReactNode }[];
  chosen: string;
  onChoose?: (value: string) => void;
  why?: string;
  /** One below the other, for labels of a line or more. */
  stacked?: boolean;
}

/** One of a few, all in sight. */
export function Choices({ name, label, options, chosen, onChoose, why, stacked = false }: ChoicesProps) {
  const id = useId();
  return (
    <fieldset className={styles.field} aria-describedby={why === undefined ? undefined : id}>
      <legend className={styles.label}>{label}</legend>
      <div className={stacked ? styles.stacked : styles.inRow}>
        {options.map((option) => (
          <label key={option.value} className={styles.option}>
            <input
              type="radio"
              name={name}
              value={option.value}
              {...(onChoose === undefined
                ? { defaultChecked: option.value === chosen }
                : { checked: option.value === chosen, onChange: () => onChoose(option.value) })}
            />
            <span>{option.label}</span>
          </label>
        ))}
      </div>
      {why !== undefined && (
        <p id={id} className={styles.why}>
          {why}
        </p>
      )}
    </fieldset>
  );
}
