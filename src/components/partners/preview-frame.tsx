'use client';

import { useEffect, useRef, useState } from 'react';
import styles from './builder.module.css';

/** What the code will show, in a frame as high as what is in it. Without scripts it has a height of its own, and scrolls. */
export const PreviewFrame = ({ src, title }: { src: string; title: string }) => {
  const frame = useRef<HTMLIFrameElement>(null);
  const [height, setHeight] = useState<number>();
  useEffect(() => {
    const onMessage = ({ data, source, origin }: MessageEvent): void => {
      if (source !== frame.current?.contentWindow || origin !== window.location.origin) return;
      if (data?.type === 'casebook-height' && data.height > 0) setHeight(Math.min(data.height, 4000));
    };
    window.addEventListener('message', onMessage);
    frame.current?.contentWindow?.postMessage({ type: 'casebook-ask' }, window.location.origin);
    return () => window.removeEventListener('message', onMessage);
  }, [src]);
  // A frame whose address changed would add a step to the browser's way back: each address has a frame of its own.
  return (
    <iframe key={src} ref={frame} className={styles.preview} src={src} title={title} height={height ?? 560} />
  );
};
