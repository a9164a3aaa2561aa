import { useEffect, useRef } from 'react';

import styles from './picture.module.css';

interface PreviewProps {
  /** `null` while it is being drawn. */
  image: Blob | null;
  alt: string;
}

/** The picture, px by px: on a canvas, since pages load images from their own server's addresses only. */
export function Preview({ image, alt }: PreviewProps) {
  const canvas = useRef<HTMLCanvasElement>(null);
  useEffect(() => {
    let left = false;
    if (image === null) return;
    void createImageBitmap(image).then((bitmap) => {
      if (!left) canvas.current?.getContext('2d')?.drawImage(bitmap, 0, 0);
      bitmap.close();
    });
    return () => {
      left = true;
    };
  }, [image]);
  return (
    <canvas ref={canvas} className={styles.preview} width={1200} height={630} role="img" aria-label={alt} />
  );
}
