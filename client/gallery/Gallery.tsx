import { useEffect, useMemo, useState } from 'react';

import { LANGS, type Lang } from '#shared/ids.ts';
import { exhibitsOf, ROLES, type GalleryRole } from './exhibits.tsx';
import styles from './gallery.module.css';

interface Place {
  role: GalleryRole;
  lang: Lang;
  /** Name of the exhibit, or `null` for the list of all. */
  show: string | null;
}

/** Every state of the screens, from fixtures: `?role=projector&show=dots-30-move&lang=en`. The arrows go along them. */
export function Gallery() {
  const [place, setPlace] = useState(() => placeOf(location.search));
  const exhibits = useMemo(() => exhibitsOf(place.role, place.lang), [place.role, place.lang]);
  const index = exhibits.findIndex(({ name }) => name === place.show);

  useEffect(() => {
    const go = ({ key }: KeyboardEvent) => {
      const by = key === 'ArrowRight' ? 1 : key === 'ArrowLeft' ? -1 : 0;
      const next = exhibits[index + by];
      if (by === 0 || index < 0 || next === undefined) return;
      const there = { ...place, show: next.name };
      history.replaceState(null, '', addressOf(there));
      setPlace(there);
    };
    window.addEventListener('keydown', go);
    return () => window.removeEventListener('keydown', go);
  }, [exhibits, index, place]);

  return exhibits[index]?.shown ?? <Contents />;
}

function Contents() {
  return (
    <main className={styles.contents}>
      {ROLES.flatMap((role) =>
        LANGS.map((lang) => (
          <section key={`${role} ${lang}`}>
            <h1>
              {role} {lang}
            </h1>
            <ul>
              {exhibitsOf(role, lang).map(({ name }) => (
                <li key={name}>
                  <a href={addressOf({ role, lang, show: name })}>{name}</a>
                </li>
              ))}
            </ul>
          </section>
        )),
      )}
    </main>
  );
}

function placeOf(search: string): Place {
  const asked = new URLSearchParams(search);
  return {
    role: ROLES.find((role) => role === asked.get('role')) ?? 'projector',
    lang: LANGS.find((lang) => lang === asked.get('lang')) ?? 'nl',
    show: asked.get('show'),
  };
}

function addressOf({ role, lang, show }: Place): string {
  return `?${new URLSearchParams({ role, lang, show: show ?? '' }).toString()}`;
}
