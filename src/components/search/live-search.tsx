'use client';

import { useRouter, useSearchParams } from 'next/navigation';
import {
  useEffect,
  useEffectEvent,
  useRef,
  useTransition,
  type ChangeEvent,
  type MouseEvent,
  type ReactNode,
  type SubmitEvent,
} from 'react';
import { formAddress, isTouched, isWholeYear, syncForm, syncSort } from './form-address.ts';

const PAUSE_MS = 200;

/**
 * Makes the plain form answer while one types or ticks. Without JavaScript it stays the plain form. The fields are never
 * re-rendered from outside while they are being used, so focus and caret stay; what is shown meanwhile is dimmed in place.
 */
export const LiveSearch = ({ form, results }: { form: ReactNode; results: ReactNode }) => {
  const router = useRouter();
  const address = useSearchParams().toString();
  const formRef = useRef<HTMLFormElement>(null);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  /** What the form last asked for: an answer to anything older must not touch the fields. */
  const asked = useRef<string>(undefined);
  const [isPending, startTransition] = useTransition();

  const go = (search: string): void => {
    clearTimeout(timer.current);
    asked.current = search === address ? undefined : search;
    if (search === address) return;
    startTransition(() => router.replace(search ? `/cases?${search}` : '/cases', { scroll: false }));
  };
  const goSoon = (pause: number): void => {
    clearTimeout(timer.current);
    timer.current = setTimeout(() => {
      if (formRef.current) go(formAddress(formRef.current));
    }, pause);
  };

  const onChange = (event: ChangeEvent<HTMLElement>): void => {
    const field = event.target as unknown as HTMLInputElement;
    if ((event.nativeEvent as InputEvent).isComposing) return;
    if (field.type === 'number' && !isWholeYear(field)) return;
    goSoon(field.type === 'search' || field.type === 'number' ? PAUSE_MS : 0);
  };
  const onSubmit = (event: SubmitEvent<HTMLFormElement>): void => {
    event.preventDefault();
    go(formAddress(event.currentTarget));
    // The sheet stays the address's target while the address is replaced; only going elsewhere in the page closes it.
    if (document.querySelector('#narrow:target')) window.location.hash = 'results';
  };
  /** Words taken out of the sentence, and pages, change the list in place. */
  const onClick = (event: MouseEvent<HTMLElement>): void => {
    const link = (event.target as HTMLElement).closest<HTMLAnchorElement>('a[data-live]');
    if (!link || event.button !== 0 || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey)
      return;
    event.preventDefault();
    asked.current = undefined;
    startTransition(() => router.push(link.href, { scroll: link.dataset.live === 'page' }));
  };

  // What was typed or ticked before this script ran is asked for now.
  const goAsFilled = useEffectEvent(() => {
    if (formRef.current && isTouched(formRef.current)) go(formAddress(formRef.current));
  });
  useEffect(() => goAsFilled(), []);
  // Back, forward and removed words: the fields follow the address, unless it is the answer to what the fields asked.
  useEffect(() => {
    const form = formRef.current;
    if (!form) return;
    if (asked.current === undefined) syncForm({ form, address });
    if (asked.current === address) asked.current = undefined;
    syncSort({ form, address });
  }, [address]);
  useEffect(() => {
    const forget = (): void => {
      asked.current = undefined;
    };
    window.addEventListener('popstate', forget);
    return () => window.removeEventListener('popstate', forget);
  }, []);
  useEffect(() => () => clearTimeout(timer.current), []);

  return (
    <div className="search" onChange={onChange} onCompositionEnd={() => goSoon(PAUSE_MS)} onClick={onClick}>
      <form
        ref={formRef}
        id="case-search"
        className="search__form"
        role="search"
        lang="en"
        action="/cases"
        onSubmit={onSubmit}
      >
        {form}
      </form>
      <div
        className="search__results"
        id="results"
        lang="en"
        tabIndex={-1}
        data-pending={isPending || undefined}
      >
        {results}
      </div>
    </div>
  );
};
