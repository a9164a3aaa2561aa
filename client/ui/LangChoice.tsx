import type { Lang } from '#shared/ids.ts';
import { langNames } from '#shared/wording/langNames.ts';
import styles from './LangChoice.module.css';

interface LangChoiceProps {
  /** What the language is of. */
  label: string;
  /** Whether the label is there to be seen as well. */
  shown?: boolean;
  langs: readonly Lang[];
  chosen: Lang;
  onChoose: (lang: Lang) => void;
}

/** Languages side by side, each by its own name. */
export function LangChoice({ label, shown = false, langs, chosen, onChoose }: LangChoiceProps) {
  return (
    <div className={shown ? styles.named : styles.choice} role="group" aria-label={label}>
      {shown && (
        <p className={styles.label} aria-hidden="true">
          {label}
        </p>
      )}
      {langs.map((lang) => (
        <button
          key={lang}
          type="button"
          lang={lang}
          className={styles.lang}
          aria-pressed={lang === chosen}
          onClick={() => onChoose(lang)}
        >
          {langNames[lang]}
        </button>
      ))}
    </div>
  );
}
