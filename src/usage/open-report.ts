import type { Payload } from 'payload';
import { monthOf } from '../domain/month.ts';
import { readOrganisationReport, type OrganisationReport } from './organisation-report.ts';
import { readReportSecret } from './report-link.ts';

/** The report that a secret opens: of a month that is over, for as long as the organisation and its cases are published. */
export const openReport = async ({
  payload,
  given,
  now,
}: {
  payload: Payload;
  given: string;
  now: Date;
}): Promise<OrganisationReport | null> => {
  const name = readReportSecret({ given, secret: payload.secret });
  if (!name || name.month >= monthOf(now)) return null;
  return readOrganisationReport({ payload, name, now });
};
