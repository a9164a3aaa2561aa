import type { ComponentProps } from 'react';

import styles from './Button.module.css';

interface ButtonProps extends ComponentProps<'button'> {
  /** At most one filled button a screen: the next thing to do. */
  kind?: 'filled' | 'outlined' | 'quiet';
}

/** A button that is at least 48 px tall. Its label is a verb. */
export function Button({ kind = 'outlined', type = 'button', className, ...rest }: ButtonProps) {
  const classes = [styles.button, styles[kind], className].filter(Boolean).join(' ');
  return <button type={type === 'submit' ? 'submit' : 'button'} className={classes} {...rest} />;
}
