import { useEffect, useRef, useState } from 'react';
import type { Suggestion } from '../../search/results.ts';

const PAUSE_MS = 150;
const LEAST_LETTERS = 2;

/**
 * Suggestions for what is typed, asked for once typing pauses; an answer to anything older is cancelled. A server that
 * does not answer is no matter to a reader: the field works without.
 */
export const useSuggestions = () => {
  const [suggestions, setSuggestions] = useState<Suggestion[]>([]);
  const [isOpen, setIsOpen] = useState(false);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const request = useRef<AbortController>(undefined);

  const cancel = (): void => {
    clearTimeout(timer.current);
    request.current?.abort();
  };
  const close = (): void => {
    cancel();
    setIsOpen(false);
  };
  const ask = async (q: string): Promise<void> => {
    const asking = new AbortController();
    request.current = asking;
    try {
      const found = await fetchSuggestions({ q, signal: asking.signal });
      if (asking.signal.aborted) return;
      setSuggestions(found);
      setIsOpen(found.length > 0);
    } catch {
      if (!asking.signal.aborted) setIsOpen(false);
    }
  };
  const askSoon = (typed: string): void => {
    cancel();
    const q = typed.trim();
    if ([...q].length < LEAST_LETTERS) return close();
    timer.current = setTimeout(() => void ask(q), PAUSE_MS);
  };
  useEffect(() => cancel, []);

  return { suggestions, isOpen, askSoon, cancel, close };
};

const fetchSuggestions = async ({ q, signal }: { q: string; signal: AbortSignal }): Promise<Suggestion[]> => {
  const params = new URLSearchParams({ q, lang: document.documentElement.lang });
  const response = await fetch(`/api/suggest?${params}`, { signal });
  if (!response.ok) return [];
  const { suggestions } = (await response.json()) as { suggestions: Suggestion[] };
  return suggestions;
};
