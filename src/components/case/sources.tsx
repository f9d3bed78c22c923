import type { SourceView } from '../../presenters/case-view-lineage.ts';
import { Section } from '../section.tsx';
import { SourceList } from '../source-list.tsx';

/** Where each fact can be checked, each with whose voice it is. */
export const Sources = ({ sources, id = 'sources' }: { sources: SourceView[]; id?: string }) => (
  <Section id={id} title="Sources">
    <SourceList sources={sources.map((source) => ({ ...source, date: source.date?.label ?? '' }))} />
  </Section>
);
