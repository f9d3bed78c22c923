import type { NamedOrganisation, ProposedRecord, StructuredCase } from '../structured-case.ts';
import { findRecord } from './find-record.ts';
import type { KnownRecord, KnownRecords } from './known-records.ts';
import { guessOrganisationType } from './organisation-type.ts';
import { recordsNamedIn } from './records-named-in.ts';

/** A record an editor is offered: one to be made, or, with an id, one that the text names and nobody has set. */
export type Proposal = ProposedRecord & { id?: string };

export interface MatchedCase {
  organisation?: string;
  partners: { organisation: string; role?: string }[];
  themes: string[];
  audiences: string[];
  methods: string[];
  places: string[];
  proposals: Proposal[];
  /** Names as the document has them, beside the record each was taken for. */
  matched: { text: string; title: string }[];
  remarks: string[];
}

const SORTED_BY = ['themes', 'audiences', 'methods', 'places'] as const;

/** Finds the records that a case names. What is not there is proposed, never made; what the text only mentions, too. */
export const matchCase = ({
  structured,
  known,
  onlyNamed = false,
}: {
  structured: StructuredCase;
  known: KnownRecords;
  /** Without what the text merely mentions. */
  onlyNamed?: boolean;
}): MatchedCase => {
  const result: MatchedCase = {
    partners: [],
    themes: [],
    audiences: [],
    methods: [],
    places: [],
    proposals: [],
    matched: [],
    remarks: [],
  };
  const find = (collection: KnownRecord['collection'], name: string): string | undefined => {
    const { record, remark } = findRecord({ known, collection, name });
    if (remark) result.remarks.push(remark);
    if (record) result.matched.push({ text: name, title: record.title });
    return record?.id;
  };
  const propose = (proposal: Proposal): void => {
    const isThere = result.proposals.some(
      ({ path, title }) => path === proposal.path && title === proposal.title,
    );
    if (!isThere) result.proposals.push(proposal);
  };

  if (structured.organisation) {
    result.organisation = find('organisations', structured.organisation.name);
    if (!result.organisation)
      propose({ ...organisationProposal(structured.organisation), path: 'organisation' });
  }
  for (const { role, ...partner } of structured.partners) {
    const organisation = find('organisations', partner.name);
    if (organisation) result.partners.push({ organisation, ...(role && { role }) });
    else propose({ ...organisationProposal(partner), path: 'partners', ...(role && { role }) });
  }
  for (const collection of SORTED_BY)
    for (const title of structured.names[collection]) {
      const id = find(collection, title);
      if (!id) propose({ collection, title, path: collection });
      else if (!result[collection].includes(id)) result[collection].push(id);
    }

  if (onlyNamed) return result;
  for (const { collection, id, title } of recordsNamedIn({ structured, known })) {
    const path = collection === 'organisations' ? 'partners' : collection;
    if (!isSet({ result, id })) propose({ collection, id, title, path });
  }
  return result;
};

const organisationProposal = ({ name, type }: NamedOrganisation): Omit<Proposal, 'path'> => {
  const guess = type ?? guessOrganisationType(name);
  return { collection: 'organisations', title: name, ...(guess && { type: guess }) };
};

const isSet = ({ result, id }: { result: MatchedCase; id: string }): boolean =>
  result.organisation === id ||
  result.partners.some(({ organisation }) => organisation === id) ||
  SORTED_BY.some((collection) => result[collection].includes(id));
