import type { ReactNode } from 'react';
import type { FormReply } from '../../domain/form-reply.ts';
import { Breadcrumbs } from '../breadcrumbs.tsx';
import { Reply } from './reply.tsx';

/** A page with one form about a case: its trail, what came of the form, and the form until it is done. */
export const CaseFormPage = ({
  found,
  title,
  lead,
  reply,
  children,
}: {
  found: { slug: string; title: string };
  title: string;
  lead: string;
  reply: FormReply | undefined;
  /** The form. */
  children: ReactNode;
}) => {
  const href = `/cases/${found.slug}`;
  return (
    <div className="wrap page">
      <Breadcrumbs
        trail={[
          { href: '/cases', label: 'Cases' },
          { href, label: found.title },
        ]}
        here={title}
      />
      <h1>{title}</h1>
      <p className="lead">{lead}</p>
      <Reply reply={reply} />
      {reply?.done ? (
        <p>
          <a href={href}>Back to the case</a>
        </p>
      ) : (
        children
      )}
    </div>
  );
};
