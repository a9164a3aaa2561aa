import { useState } from 'react';

import type { Managed, NewShareLink, ShareLink } from '#shared/api.ts';
import { Button } from '../../ui/Button.tsx';
import { dayAndTime } from '../time.ts';
import { useLang, useManagingWords } from '../words.ts';
import styles from './manage.module.css';
import type { Managing } from './managing.ts';
import { NewLink } from './NewLink.tsx';
import { RevokeDialog } from './RevokeDialog.tsx';
import { ShownLink } from './ShownLink.tsx';

interface LinksPartProps {
  managed: Managed;
  managing: Managing;
  onChanged: (managed: Managed) => void;
  /** A link was made: there is more to list. */
  onMade: () => void;
}

/** Links with which a company reads the results: makes them, says how they were used, and takes them back. */
export function LinksPart({ managed, managing, onChanged, onMade }: LinksPartProps) {
  const { links: words } = useManagingWords();
  const [made, setMade] = useState<NewShareLink | null>(null);
  const [revoking, setRevoking] = useState<ShareLink | null>(null);
  const newestFirst = managed.links.toSorted((one, other) => other.madeAt - one.madeAt);
  return (
    <section className={styles.part}>
      <h2 className={styles.title}>{words.title}</h2>
      <p className={styles.why}>{words.why}</p>
      {made === null ? (
        <NewLink
          managing={managing}
          onMade={(link) => {
            setMade(link);
            onMade();
          }}
        />
      ) : (
        <ShownLink made={made} onDone={() => setMade(null)} />
      )}
      {newestFirst.length > 0 && (
        <ul className={styles.links} aria-label={words.list}>
          {newestFirst.map((link) => (
            <LinkRow key={link.id} link={link} onRevoke={() => setRevoking(link)} />
          ))}
        </ul>
      )}
      {revoking !== null && (
        <RevokeDialog
          link={revoking}
          managing={managing}
          onClose={() => setRevoking(null)}
          onRevoked={(next) => {
            setRevoking(null);
            if (made?.link.id === revoking.id) setMade(null);
            onChanged(next);
          }}
        />
      )}
    </section>
  );
}

function LinkRow({ link, onRevoke }: { link: ShareLink; onRevoke: () => void }) {
  const { links: words } = useManagingWords();
  const lang = useLang();
  const { label, expiresAt, revokedAt, opened } = link;
  const at = (moment: number) => dayAndTime(moment, lang);
  const [now] = useState(() => Date.now());
  const open = revokedAt === null && expiresAt > now;
  const state =
    revokedAt !== null
      ? words.revoked(at(revokedAt))
      : open
        ? words.until(at(expiresAt))
        : words.expired(at(expiresAt));
  const { times, first, last } = opened;
  const use =
    first === null || last === null
      ? open
        ? words.unopened
        : words.neverOpened
      : words.opened({ times, first: at(first), last: at(last) });
  return (
    <li className={styles.link}>
      <div className={styles.about}>
        <p className={styles.label}>{label}</p>
        <p className={styles.why}>
          {state} {use}
        </p>
      </div>
      {open && (
        <Button kind="quiet" aria-label={words.revokeNamed(label)} onClick={onRevoke}>
          {words.revoke}
        </Button>
      )}
    </li>
  );
}
