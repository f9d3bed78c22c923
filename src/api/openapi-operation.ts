import { REFUSALS, type Parameter } from './openapi-parts.ts';

export interface Operation {
  operationId: string;
  tags: string[];
  summary: string;
  description?: string;
  parameters?: Parameter[];
  requestBody?: unknown;
  responses: Record<string, unknown>;
  security?: Record<string, string[]>[];
}
export type Paths = Record<string, Partial<Record<'get' | 'post', Operation>>>;

export const ANYBODY_OR_PARTNER: Record<string, string[]>[] = [{}, { partnerKey: [] }];

/** A path that everybody may read. */
export const read = (operation: Omit<Operation, 'security'>): { get: Operation } => ({
  get: { ...operation, responses: { ...operation.responses, ...REFUSALS }, security: ANYBODY_OR_PARTNER },
});
