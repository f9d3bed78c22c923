import type { Payload } from 'payload';
import type { TaxonomySnapshot } from '../domain/taxonomy.ts';

/** What an answer is drawn from. */
export interface OaiContext {
  payload: Payload;
  taxonomy: TaxonomySnapshot;
  publicUrl: string;
  siteName: string;
  adminEmail: string;
  secret: string;
  now: Date;
  pageSize?: number;
}
