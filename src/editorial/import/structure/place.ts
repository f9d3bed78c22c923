import { challengeKindOf } from './challenge-kind.ts';
import { leaveUnplaced, type CaseDraft } from './draft.ts';
import { findFigure } from './figures/find-figure.ts';
import { placeHead, setTitle } from './head.ts';
import type { Part } from './labels/parts.ts';
import { isContactPart } from './labels/parts.ts';
import { shownText, type Line } from './lines.ts';
import { organisationOf } from './organisations.ts';
import { placeNames, placeOrganisation, placePartners } from './place-names.ts';
import { costsOf } from './parts/costs.ts';
import { periodOf, type Period } from './parts/period.ts';
import { sourcesOf } from './parts/sources.ts';
import { paragraphsOf, statementsOf } from './parts/statements.ts';
import type { Section } from './sections.ts';

/** Puts a section's lines where its label says; what the part can't hold is left unplaced with the label, so that it keeps its sense. */
export const placeSection = ({ draft, section }: { draft: CaseDraft; section: Section }): void => {
  const { part, lines } = section;
  if (part === 'head') {
    placeHead({ draft, lines });
    return;
  }
  const isUnderstood = part !== 'other' && PLACES[part]({ draft, lines, section });
  if (isUnderstood) {
    if (section.label) draft.structured.labels.push(section.label);
    return;
  }
  if (section.label) draft.structured.unplaced.push(section.label);
  leaveUnplaced({ draft, lines });
};

/** Takes the lines or says that it can't; then it has taken none. */
type Place = (options: { draft: CaseDraft; lines: Line[]; section: Section }) => boolean;

const keep =
  (name: 'background' | 'comment' | 'intro'): Place =>
  ({ draft, lines }) => {
    draft[name].push(...lines);
    return true;
  };

const statements =
  (name: 'challenges' | 'solutions' | 'results' | 'learningPoints'): Place =>
  ({ draft, lines }) => {
    addStatements({ draft, name, lines });
    return true;
  };

/** Adds lines as statements, with the kind of a challenge and the figure of a challenge or result where they are clear. */
export const addStatements = (options: {
  draft: CaseDraft;
  name: 'challenges' | 'solutions' | 'results' | 'learningPoints';
  lines: Line[];
}): void => {
  const { draft, name, lines } = options;
  const { structured } = draft;
  const found = statementsOf(lines);
  structured.labels.push(...found.markers);
  for (const statement of found.statements) {
    if (name === 'solutions' || name === 'learningPoints') {
      structured[name].push({ statement });
      continue;
    }
    const figure = findFigure(statement);
    if (name === 'results') structured.results.push({ statement, ...(figure && { figure }) });
    else {
      const kind = challengeKindOf(statement);
      structured.challenges.push({ statement, ...(kind && { kind }), ...(figure && { figure }) });
    }
  }
};

const textIn =
  (name: 'staffing' | 'conditions'): Place =>
  ({ draft, lines }) => {
    const text = [draft.structured[name], ...paragraphsOf(lines)].filter(Boolean).join('\n\n');
    if (text) draft.structured[name] = text;
    return true;
  };

const period =
  (side: 'both' | 'start' | 'end'): Place =>
  ({ draft, lines }) => {
    const { structured } = draft;
    const text = lines.map(shownText).join(' ');
    const found = periodOf(text);
    if (found.period) {
      const sided: Period = side === 'end' && found.period.start ? { end: found.period.start } : found.period;
      structured.period = { ...structured.period, ...sided };
    }
    if (!found.isWhole) return text === '';
    structured.labels.push(text);
    return true;
  };

const costs: Place = ({ draft, lines }) => {
  const { structured } = draft;
  const texts = lines.map(shownText);
  const hasAmount = texts.some((text) => costsOf(text).length > 0);
  if (!hasAmount) return texts.length === 0;
  // What says more about the amounts than one line holds stays with them.
  let rest: string[] = [];
  for (const text of texts) {
    const found = costsOf(text);
    const [first] = found;
    if (!first) {
      const last = structured.costs.findLast(({ note }) => note !== undefined);
      if (last && structured.costs.length > 0) last.note = `${last.note}\n${text}`;
      else rest.push(text);
      continue;
    }
    first.note = [...rest, text].join('\n');
    rest = [];
    structured.costs.push(...found);
  }
  return true;
};

const sources: Place = ({ draft, lines }) => {
  draft.structured.sources.push(...lines.flatMap((line) => sourcesOf(line)));
  return true;
};

/** More to read, or whom to ask: a link is a source, the rest leads to a person when something there does. */
const further: Place = ({ draft, lines, section }) => {
  const isAboutPeople = draft.contactPieces.length > 0 && section.style !== undefined;
  const linked = lines.filter((line) => line.links.length > 0 || /https?:\/\/|www\./.test(line.text));
  const others = lines.filter((line) => !linked.includes(line));
  if (!isAboutPeople && others.length > 0 && linked.length === 0) return false;
  draft.structured.sources.push(...linked.flatMap((line) => sourcesOf(line)));
  if (isAboutPeople) draft.contactPieces.push(...others.map((line) => ({ text: shownText(line) })));
  else leaveUnplaced({ draft, lines: others });
  return true;
};

const title: Place = ({ draft, lines, section }) => {
  const [first, ...others] = lines;
  if (!first) return true;
  if (draft.structured.title !== '') {
    if (section.isCaseMarker) return false;
    leaveUnplaced({ draft, lines });
    return true;
  }
  if (first.marker) draft.structured.labels.push(first.marker);
  setTitle({ draft, text: first.text });
  placeHead({ draft, lines: others });
  return true;
};

const contact: Place = ({ draft, lines, section }) => {
  const part = isContactPart(section.part as Part) ? (section.part as Part) : undefined;
  draft.contactPieces.push(
    ...lines.map((line) => ({ text: shownText(line), ...(part && part !== 'contact' && { part }) })),
  );
  return true;
};

const prose: Place = ({ draft, lines }) => {
  draft.structured.summary = [draft.structured.summary, ...paragraphsOf(lines)].filter(Boolean).join('\n\n');
  return true;
};

const didNotWork: Place = ({ draft, lines }) => {
  draft.structured.whatDidNotWork.push(...paragraphsOf(lines));
  return true;
};

const funders: Place = ({ draft, lines }) => {
  const before = draft.structured.partners.length;
  if (!placePartners({ draft, lines })) return false;
  const names = draft.structured.partners.slice(before).map(({ name }) => name);
  if (names.length > 0) draft.structured.remarks.push(`Named as funders: ${names.join(', ')}.`);
  return true;
};

const PLACES: Record<Exclude<Part, 'other'>, Place> = {
  title,
  organisation: ({ draft, lines }) => placeOrganisation({ draft, lines }),
  partners: ({ draft, lines }) => placePartners({ draft, lines }),
  funders,
  summary: prose,
  background: keep('background'),
  challenges: statements('challenges'),
  solutions: statements('solutions'),
  results: statements('results'),
  whatDidNotWork: didNotWork,
  learningPoints: statements('learningPoints'),
  comment: keep('comment'),
  period: period('both'),
  start: period('start'),
  end: period('end'),
  staffing: textIn('staffing'),
  conditions: textIn('conditions'),
  costs,
  sources,
  further,
  contact,
  contactName: ({ draft, lines, section }) => {
    const [first] = lines;
    const named = first && organisationOf(first.text);
    return named?.type && !draft.structured.organisation
      ? placeOrganisation({ draft, lines })
      : contact({ draft, lines, section });
  },
  contactRole: contact,
  mailbox: contact,
  phone: contact,
  address: contact,
  themes: ({ draft, lines }) => placeNames({ draft, lines, name: 'themes' }),
  audiences: ({ draft, lines }) => placeNames({ draft, lines, name: 'audiences' }),
  methods: ({ draft, lines }) => placeNames({ draft, lines, name: 'methods' }),
  places: ({ draft, lines }) => placeNames({ draft, lines, name: 'places' }),
};
