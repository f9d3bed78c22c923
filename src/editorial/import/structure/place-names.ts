import { leaveUnplaced, type CaseDraft } from './draft.ts';
import { wordCountOf, type Line } from './lines.ts';
import { looksLikeOrganisation, organisationOf } from './organisations.ts';
import { namesIn, partnerOf } from './parts/names.ts';

const LONGEST_NAME = 14;
const PARTNERS =
  /^(?:(?:the|our) )?(?:partners?|partneriaid)\b|^(?:working |delivered )?in partnership with\b|^(?:working|together) with\b|^mewn partneriaeth/i;
const WITH = /,?\s(?:(?:working )?in partnership with|(?:working )?together with|mewn partneriaeth â)\s/i;

/** The first short line is the organisation; lines that speak of partners are read as such. */
export const placeOrganisation = ({ draft, lines }: { draft: CaseDraft; lines: Line[] }): boolean => {
  const { structured } = draft;
  const [first] = lines;
  if (!first) return true;
  if (!structured.organisation && wordCountOf(first.text) > LONGEST_NAME && !WITH.test(first.text))
    return false;
  for (const line of lines) {
    if (line.marker) structured.labels.push(line.marker);
    const text = line.text.replaceAll('\n', ', ');
    const joint = WITH.exec(text);
    const name = joint ? text.slice(0, joint.index) : text;
    if (PARTNERS.test(text) || (structured.organisation && isListOfNames(text))) {
      if (!addPartners({ draft, text })) structured.unplaced.push(text);
    } else if (!structured.organisation && wordCountOf(name) <= LONGEST_NAME) {
      structured.organisation = organisationOf(name.replace(/[.,;]$/, ''));
      if (!joint) continue;
      const rest = text.slice(joint.index + joint[0].length);
      structured.labels.push(joint[0].replace(/^[,\s]+/, '').trim());
      if (!addPartners({ draft, text: rest })) structured.unplaced.push(rest);
    } else structured.unplaced.push(text);
  }
  return true;
};

const isListOfNames = (text: string): boolean => {
  const found = namesIn({ text, splitsPairs: true });
  return found?.names.every(looksLikeOrganisation) ?? false;
};

/** Every line is a list of names or one of them; prose is left where an editor can read it. */
export const placePartners = ({ draft, lines }: { draft: CaseDraft; lines: Line[] }): boolean => {
  const readable = lines.filter((line) => namesIn({ text: line.text, splitsPairs: true }) !== undefined);
  if (lines.length > 0 && readable.length === 0) return false;
  for (const line of lines) {
    const isAdded = addPartners({ draft, text: line.text, isOne: line.kind === 'item' });
    if (!isAdded) leaveUnplaced({ draft, lines: [line] });
    else if (line.marker) draft.structured.labels.push(line.marker);
  }
  return true;
};

const addPartners = (options: { draft: CaseDraft; text: string; isOne?: boolean }): boolean => {
  const { draft, text, isOne = false } = options;
  const { structured } = draft;
  const single = isOne ? partnerOf(text) : undefined;
  if (single?.role && wordCountOf(single.name) <= LONGEST_NAME) {
    structured.partners.push(single);
    return true;
  }
  const found = namesIn({ text, splitsPairs: true });
  if (!found) return false;
  structured.labels.push(...found.joiners);
  for (const name of found.names) {
    const partner = partnerOf(name);
    const isKnown = structured.partners.some((known) => known.name === partner.name);
    // Named twice: the words are kept, the partner is one.
    if (isKnown) structured.labels.push(name);
    else structured.partners.push(partner);
  }
  return true;
};

/** Names that a label announces: "Themes: play, refugees". Prose is left unplaced. */
export const placeNames = (options: {
  draft: CaseDraft;
  lines: Line[];
  name: 'themes' | 'audiences' | 'methods' | 'places';
}): boolean => {
  const { draft, lines, name } = options;
  const { structured } = draft;
  const found = lines.map((line) => namesIn({ text: line.text, splitsPairs: name === 'places' }));
  if (found.some((names) => !names || names.names.some((one) => wordCountOf(one) > 8))) return false;
  for (const names of found) {
    structured.labels.push(...(names?.joiners ?? []));
    structured.names[name].push(...(names?.names ?? []));
  }
  structured.labels.push(...lines.flatMap(({ marker }) => marker ?? []));
  return true;
};
