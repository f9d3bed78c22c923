import type { Payload } from 'payload';
import { subjectOfPartner, USAGE_DAYS, USUAL_QUOTA, type PartnerUse } from '../../domain/partner-use.ts';
import { dayOf } from '../../domain/usage.ts';
import type { Partner } from '../../payload-types.ts';
import { runtimeIfAny } from '../../runtime.ts';

const DAY_MS = 24 * 60 * 60_000;

/** How a partner used its key in the last 30 days, what was counted a moment ago included. */
export const readUse = async ({
  payload,
  partner,
  now = new Date(),
}: {
  payload: Payload;
  partner: Partner;
  now?: Date;
}): Promise<PartnerUse> => {
  await runtimeIfAny('usage')?.flush();
  const days = Array.from({ length: USAGE_DAYS }, (_, index) =>
    dayOf(new Date(now.getTime() - (USAGE_DAYS - 1 - index) * DAY_MS)),
  );
  const { docs } = await payload.find({
    collection: 'usage-counts',
    where: {
      and: [
        { kind: { equals: 'request' } },
        { subject: { equals: subjectOfPartner(partner.id) } },
        { day: { greater_than_equal: days[0] } },
      ],
    },
    limit: 0,
    pagination: false,
    depth: 0,
    overrideAccess: true,
  });
  const perDay = sums(docs.map(({ day, count }) => [day, count]));
  const perSurface = sums(docs.map(({ via, count }) => [via || 'other', count]));
  const until = partner.previousKeyUntil ? new Date(partner.previousKeyUntil) : null;
  const madeAt = partner.keyMadeAt ? new Date(partner.keyMadeAt) : null;
  return {
    name: partner.name,
    quota: partner.dailyQuota ?? USUAL_QUOTA,
    today: perDay.get(dayOf(now)) ?? 0,
    keyMadeAt: madeAt?.toISOString() ?? null,
    keyAgeDays: madeAt && Math.floor((now.getTime() - madeAt.getTime()) / DAY_MS),
    previousKeyUntil: until && until > now ? until.toISOString() : null,
    days: days.map((day) => ({ day, requests: perDay.get(day) ?? 0 })),
    surfaces: [...perSurface]
      .map(([surface, requests]) => ({ surface, requests }))
      .sort((one, other) => other.requests - one.requests),
  };
};

const sums = (counted: [name: string, count: number][]): Map<string, number> => {
  const sum = new Map<string, number>();
  for (const [name, count] of counted) sum.set(name, (sum.get(name) ?? 0) + count);
  return sum;
};
