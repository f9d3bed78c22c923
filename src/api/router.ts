import { Router } from 'express';
import { adoptionRouter } from './forms/adoption.ts';
import { cardPicturesRouter } from './card-pictures.ts';
import { casesPageStatus } from './cases-page-status.ts';
import { changesRouter } from './changes.ts';
import { embedRouter } from './embed.ts';
import { exportsRouter } from './exports.ts';
import { feedsRouter } from './feeds.ts';
import { importDocumentsRouter } from './import/import-documents.ts';
import { importListRouter } from './import/import-list.ts';
import { oembedRouter } from './oembed.ts';
import { mcpRouter } from './mcp.ts';
import { openApiRouter } from './openapi.ts';
import { partnerUsageRouter } from './partner-usage.ts';
import { recordsRouter } from './records.ts';
import { searchApiRouter } from './search-api.ts';
import { searchRouter } from './search.ts';
import { alertsRouter } from './forms/alerts.ts';
import { askRouter } from './forms/ask.ts';
import { consentRouter } from './forms/consent.ts';
import { shareRouter } from './forms/share.ts';
import { oaiRouter } from './oai.ts';
import { hubFeedsRouter } from './hub-feeds.ts';
import { reportsRouter } from './reports.ts';
import { siteFilesRouter } from './site-files.ts';
import { suggestRouter } from './suggest.ts';

/** The project's own routes for programs, in front of Payload's. */
export const createApiRouter = (): Router => {
  const router = Router();
  router.use(
    searchRouter(),
    importDocumentsRouter(),
    importListRouter(),
    recordsRouter(),
    partnerUsageRouter(),
    openApiRouter(),
    mcpRouter(),
    searchApiRouter(),
    suggestRouter(),
    feedsRouter(),
    hubFeedsRouter(),
    embedRouter(),
    oembedRouter(),
    exportsRouter(),
    cardPicturesRouter(),
    oaiRouter(),
    changesRouter(),
    siteFilesRouter(),
    casesPageStatus(),
    shareRouter(),
    alertsRouter(),
    askRouter(),
    consentRouter(),
    adoptionRouter(),
    reportsRouter(),
  );
  return router;
};
