import type { LocaleCode } from '../domain/locales.ts';
import type { Adoption, Case } from '../payload-types.ts';
import { idOf, recordsOf, type NamedLink } from './case-view-records.ts';
import { presentDate, type DateView } from './timeline.ts';

export interface AdoptionView {
  who: NamedLink;
  where: NamedLink | null;
  when: DateView | null;
  changed: string | null;
  outcome: string;
}

export interface AdoptionsView {
  /** "Used by 3 others"; null where nobody else has said so. */
  line: string | null;
  reports: AdoptionView[];
}

/** Who took the practice over, and what came of it. */
export const presentAdoptions = ({
  record,
  adoptions,
  locale,
}: {
  record: Case;
  /** Those of other cases are passed over. */
  adoptions: Adoption[];
  locale: LocaleCode;
}): AdoptionsView => {
  const own = adoptions.filter((adoption) => idOf(adoption.case) === record.id);
  const others = countOthers({ record, adoptions: own });
  return {
    line: others === 0 ? null : `Used by ${others} ${others === 1 ? 'other' : 'others'}`,
    reports: own.map((adoption) => ({
      who: adopterOf(adoption),
      where: placeOfUse(adoption),
      when: presentDate({ date: adoption.date, locale }),
      changed: adoption.changed?.trim() || null,
      outcome: adoption.outcome,
    })),
  };
};

/** Organisations other than the one the case is about, each once however often it reports. */
export const countOthers = ({ record, adoptions }: { record: Case; adoptions: Adoption[] }): number => {
  const own = recordsOf([record.organisation])[0];
  const names = adoptions
    .filter(
      ({ organisation, organisationName }) =>
        !(own && (idOf(organisation) === own.id || isSameName(organisationName, own.title))),
    )
    .map(({ organisation, organisationName }) =>
      (recordsOf([organisation])[0]?.title ?? organisationName).trim().toLowerCase(),
    );
  return new Set(names).size;
};

export const adopterOf = ({ organisation, organisationName }: Adoption): NamedLink => {
  const [known] = recordsOf([organisation]);
  return known
    ? { label: known.title, href: `/organisations/${known.slug}` }
    : { label: organisationName, href: null };
};

export const placeOfUse = ({ place, placeName }: Adoption): NamedLink | null => {
  const [known] = recordsOf([place]);
  if (known) return { label: known.title, href: `/places/${known.slug}` };
  return placeName?.trim() ? { label: placeName.trim(), href: null } : null;
};

const isSameName = (one: string, other: string): boolean =>
  one.trim().toLowerCase() === other.trim().toLowerCase();
