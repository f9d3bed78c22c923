import type { BeforeListTableServerProps } from 'payload';
import Link from 'next/link';
import { staffOf } from '../../../../collections/access/roles.ts';

/** Above the list of cases: the way in for those who have a document. */
export const ImportLink = ({ user }: BeforeListTableServerProps) =>
  staffOf({ user: user ?? null }) && (
    <p>
      <Link href="/admin/import" prefetch={false}>
        Import documents
      </Link>
    </p>
  );
