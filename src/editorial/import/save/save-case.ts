import { isolateObjectProperty, type Payload, type PayloadRequest } from 'payload';
import { DEFAULT_LOCALE, type LocaleCode } from '../../../domain/locales.ts';
import type { EvidenceLevel } from '../../../domain/vocabulary.ts';
import { logCase } from '../../workflow/log-case.ts';
import type { SourceImage } from '../document.ts';
import { readKnownRecords, type KnownRecords } from '../match/known-records.ts';
import { matchCase, type MatchedCase, type Proposal } from '../match/match-case.ts';
import type { StructuredCase } from '../structured-case.ts';
import { caseData } from './case-data.ts';
import { savePictures } from './save-pictures.ts';

export interface SaveCase {
  payload: Payload;
  /** Whose act it is: their rights decide which records a name is matched with. Without one, all are. */
  req?: PayloadRequest;
  structured: StructuredCase;
  /** Of the document; the case's `pictures` name places in it. */
  images: SourceImage[];
  /** The member of staff whose draft it will be. */
  createdBy?: string;
  /** The kept original: the case is added to its list. */
  importId?: string;
  locale?: LocaleCode;
  /** What a list says beside the parts of the template. */
  evidence?: EvidenceLevel;
  /** Read once for many cases; read anew otherwise. */
  known?: KnownRecords;
  /** Lasting names, set beforehand so that what a killed process leaves can be found. */
  keys?: { case?: string; media?: (place: number) => string };
  /** Told of each record as soon as it is there. */
  onMade?: (made: { collection: 'cases' | 'media'; id: string }) => void;
}

export interface SavedCase {
  id: string;
  title: string;
  remarks: string[];
  proposals: Proposal[];
  matched: MatchedCase['matched'];
}

const SUMMARY_WORDS = 120;

/**
 * Makes a draft of a structured case: names matched with records or proposed, figures marked for checking, the contact in
 * its private part, pictures as drafts, and what has no place in `unplaced`. Never publishes, never makes other records.
 */
export const saveStructuredCase = async ({
  payload,
  req,
  structured,
  images,
  createdBy,
  importId,
  locale = DEFAULT_LOCALE,
  evidence,
  known,
  keys,
  onMade,
}: SaveCase): Promise<SavedCase> => {
  const matched = matchCase({ structured, known: known ?? (await readKnownRecords({ payload, req })) });
  const { idOf, remarks: pictureRemarks } = await savePictures({
    payload,
    user: req?.user ?? undefined,
    images,
    wanted: structured.pictures.map(({ image }) => image),
    createdBy,
    keyOf: keys?.media,
    onSaved: (id) => onMade?.({ collection: 'media', id }),
  });
  const pictures = structured.pictures.flatMap(({ image, caption }) => {
    const id = idOf.get(image);
    return id ? [{ image: id, caption }] : [];
  });
  const lostCaptions = structured.pictures.flatMap(({ image, caption }) =>
    caption && !idOf.has(image) ? [caption] : [],
  );
  const created = await payload.create({
    collection: 'cases',
    draft: true,
    depth: 0,
    locale,
    overrideAccess: true,
    req: req && withoutFile(req),
    data: {
      ...caseData({
        structured: { ...structured, unplaced: [...structured.unplaced, ...lostCaptions] },
        matched,
        pictures,
        ownSource: { title: structured.title, publisher: structured.organisation?.name ?? '' },
      }),
      ...(evidence && { evidence }),
      ...(keys?.case && { key: keys.case }),
      createdBy,
      _status: 'draft',
    } as never,
  });
  const id = String(created.id);
  onMade?.({ collection: 'cases', id });
  if (importId) await addToImport({ payload, importId, caseId: id });
  await logCase({ ...(req ? { req: withoutFile(req) } : { payload }), caseId: id, action: 'imported' });
  return {
    id,
    title: structured.title,
    remarks: [...structured.remarks, ...matched.remarks, ...pictureRemarks, ...summaryRemarks(structured)],
    proposals: matched.proposals,
    matched: matched.matched,
  };
};

/** The request for a save of its own: Payload writes the locale and the file of a call onto the request it is given. */
const withoutFile = (req: PayloadRequest): PayloadRequest => {
  const own = isolateObjectProperty(req, ['file', 'locale', 'context', 'query'] as never);
  own.file = undefined;
  own.context = { ...req.context };
  return own;
};

const addToImport = async ({
  payload,
  importId,
  caseId,
}: {
  payload: Payload;
  importId: string;
  caseId: string;
}): Promise<void> => {
  const { cases } = await payload.findByID({
    collection: 'imports',
    id: importId,
    depth: 0,
    overrideAccess: true,
  });
  await payload.update({
    collection: 'imports',
    id: importId,
    depth: 0,
    overrideAccess: true,
    data: { cases: [...(cases ?? []).map(idIn), caseId] },
  });
};

const idIn = (value: string | { id: string }): string => (typeof value === 'string' ? value : value.id);

const summaryRemarks = ({ summary }: StructuredCase): string[] => {
  const words = summary.split(/\s+/).filter(Boolean).length;
  if (words === 0) return ['No summary was found: write one of at most 120 words.'];
  return words > SUMMARY_WORDS
    ? [`The summary has ${words} words; readers get at most ${SUMMARY_WORDS}.`]
    : [];
};
