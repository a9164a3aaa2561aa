import { useLayoutEffect, useRef, type ReactNode } from 'react';

import styles from './Dialog.module.css';

interface DialogProps {
  title: string;
  children: ReactNode;
  /** Wide enough for a scene's script. */
  wide?: boolean;
  /** Asked for by Esc, or by a press beside the dialog. */
  onClose: () => void;
}

/**
 * A window over the page, which waits: the browser's own, with its focus and its Esc. Open while it is rendered. The
 * focus begins at what is marked with `data-first`, so that a key pressed in haste does no harm.
 */
export function Dialog({ title, children, wide = false, onClose }: DialogProps) {
  const dialog = useRef<HTMLDialogElement>(null);

  useLayoutEffect(() => {
    const element = dialog.current;
    element?.showModal();
    element?.querySelector<HTMLElement>('[data-first]')?.focus();
    // Only a dialog that is closed before it goes gives the focus back.
    return () => element?.close();
  }, []);

  return (
    // Esc is the keyboard's way to do what a press beside the dialog does.
    // oxlint-disable-next-line jsx-a11y/click-events-have-key-events, jsx-a11y/no-noninteractive-element-interactions
    <dialog
      ref={dialog}
      className={wide ? styles.wide : styles.dialog}
      aria-labelledby="dialog-title"
      onCancel={(event) => {
        event.preventDefault();
        onClose();
      }}
      onClick={(event) => {
        if (event.target === dialog.current) onClose();
      }}
    >
      <div className={styles.sheet}>
        <h2 id="dialog-title" className={styles.title}>
          {title}
        </h2>
        {children}
      </div>
    </dialog>
  );
}

/** The buttons under a dialog; the one that goes on first. */
export function DialogButtons({ children }: { children: ReactNode }) {
  return <div className={styles.buttons}>{children}</div>;
}
