import type { SearchEngine } from './engine/port.ts';
import { readMark } from './index-mark.ts';

/** Knows whether an engine answers, and notices when another process has put its index in place of this one's. */
export interface Heartbeat {
  isAnswering(): boolean;
  /** Something has failed: the engine is asked at once, and often, until it answers. */
  doubt(): void;
  /** The index that was just built or compared, by when it was built; null for one that does not say. */
  know(builtAt: number | null): void;
  stop(): void;
}

const CALM_MS = 5_000;
const DOUBTFUL_MS = 500;

/** Asks for the index's mark again and again: cheap on every engine, and telling. */
export const watchEngine = ({
  engine,
  onReturn,
  onOtherIndex,
}: {
  engine: Pick<SearchEngine, 'mark'>;
  /** The engine did not answer, and answers again. */
  onReturn: () => Promise<void>;
  /** The index in use is another one than a moment ago. */
  onOtherIndex: () => void;
}): Heartbeat => {
  let isAnswering = true;
  let isStopped = false;
  let isAsking = false;
  let known: { builtAt: number | null } | undefined;
  let timer: NodeJS.Timeout | undefined;

  const schedule = (inMs: number): void => {
    if (isStopped) return;
    clearTimeout(timer);
    timer = setTimeout(() => void ask(), inMs);
    timer.unref();
  };

  const ask = async (): Promise<void> => {
    if (isAsking) return;
    isAsking = true;
    try {
      const builtAt = readMark(await engine.mark())?.builtAt ?? null;
      const isOther = known !== undefined && known.builtAt !== builtAt;
      const isBack = !isAnswering;
      known = { builtAt };
      isAnswering = true;
      if (isStopped) return;
      if (isBack) await onReturn();
      else if (isOther) onOtherIndex();
    } catch {
      isAnswering = false;
    } finally {
      isAsking = false;
      schedule(isAnswering ? CALM_MS : DOUBTFUL_MS);
    }
  };

  schedule(CALM_MS);
  return {
    isAnswering: () => isAnswering,
    doubt: () => {
      if (isAnswering && !isAsking) schedule(0);
    },
    know: (builtAt) => {
      known = { builtAt };
    },
    stop: () => {
      isStopped = true;
      clearTimeout(timer);
    },
  };
};
