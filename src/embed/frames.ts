import { isOfBase } from './bases.ts';

const HIGHEST = 20_000;

/** Gives each of the page's frames that shows a base the height it asks for. By attribute: a style may be forbidden. */
export const sizeFrames = (): void => {
  addEventListener('message', ({ data, source, origin }: MessageEvent) => {
    const height = Math.ceil(Number((data as { height?: unknown } | null)?.height));
    if ((data as { type?: unknown } | null)?.type !== 'casebook-height' || !(height > 0)) return;
    const frame = ourFrames().find(({ contentWindow }) => contentWindow === source);
    // A frame in a sandbox speaks without an origin.
    if (!frame || (origin !== 'null' && origin !== new URL(frame.src).origin)) return;
    const border =
      getComputedStyle(frame).boxSizing === 'border-box' ? frame.offsetHeight - frame.clientHeight : 0;
    frame.height = String(Math.min(height, HIGHEST) + border);
  });
  askFrames();
};

/** Frames may have spoken before this script ran. */
export const askFrames = (): void => {
  for (const { contentWindow } of ourFrames()) contentWindow?.postMessage({ type: 'casebook-ask' }, '*');
};

const ourFrames = (): HTMLIFrameElement[] =>
  [...document.querySelectorAll('iframe')].filter(({ src }) => isOfBase(src));
