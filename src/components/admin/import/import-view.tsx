import { DefaultTemplate } from '@payloadcms/next/templates';
import type { AdminViewServerProps } from 'payload';
import { staffOf } from '../../../../collections/access/roles.ts';
import { ImportDesk } from './import-desk.tsx';

/** `/admin/import`: documents, pasted text and lists in, drafts out. */
export const ImportView = ({ initPageResult, params, searchParams }: AdminViewServerProps) => {
  const { req, permissions, visibleEntities, locale } = initPageResult;
  const { localization } = req.payload.config;
  return (
    <DefaultTemplate
      i18n={req.i18n}
      locale={locale}
      params={params}
      payload={req.payload}
      permissions={permissions}
      searchParams={searchParams}
      user={req.user ?? undefined}
      visibleEntities={visibleEntities}
    >
      {staffOf(req) ? (
        <ImportDesk
          languages={(localization ? localization.locales : []).map(({ code, label }) => ({
            code,
            label: typeof label === 'string' ? label : code,
          }))}
        />
      ) : (
        <main className="import-desk">
          <p>
            <a href="/admin/login?redirect=%2Fadmin%2Fimport">Sign in</a> to import documents.
          </p>
        </main>
      )}
    </DefaultTemplate>
  );
};
