'use client';

import { useRouter } from 'next/navigation';
import { useEffect, useRef, useTransition, type ChangeEvent, type ReactNode, type SubmitEvent } from 'react';
import { formAddress, isWholeYear } from '../search/form-address.ts';

const PAUSE_MS = 350;

/**
 * Makes a plain form show its outcome while one chooses. Without JavaScript it stays the plain form. What is typed stays in
 * the fields; what is shown meanwhile is dimmed in place.
 */
export const LiveForm = ({
  path,
  className,
  form,
  outcome,
}: {
  /** Where the form leads to. */
  path: string;
  className?: string;
  form: ReactNode;
  outcome: ReactNode;
}) => {
  const router = useRouter();
  const formRef = useRef<HTMLFormElement>(null);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const [isPending, startTransition] = useTransition();
  useEffect(() => () => clearTimeout(timer.current), []);

  const go = (): void => {
    clearTimeout(timer.current);
    if (!formRef.current) return;
    const search = formAddress(formRef.current);
    startTransition(() => router.replace(search ? `${path}?${search}` : path, { scroll: false }));
  };
  const onChange = (event: ChangeEvent<HTMLElement>): void => {
    const field = event.target as unknown as HTMLInputElement;
    if ((event.nativeEvent as InputEvent).isComposing) return;
    if (['from', 'to'].includes(field.name) && !isWholeYear(field)) return;
    clearTimeout(timer.current);
    const isTyped = ['text', 'search', 'number'].includes(field.type);
    timer.current = setTimeout(go, isTyped ? PAUSE_MS : 0);
  };
  const onSubmit = (event: SubmitEvent<HTMLFormElement>): void => {
    event.preventDefault();
    go();
  };

  return (
    <div className={className}>
      <form ref={formRef} action={path} onChange={onChange} onSubmit={onSubmit}>
        {form}
      </form>
      <div data-pending={isPending || undefined}>{outcome}</div>
    </div>
  );
};
