import { directionOf } from '../domain/locales.ts';
import { labelsFor } from '../i18n/labels.ts';
import type { NamedLink } from './case-view-records.ts';
import type { CaseView } from './case-view.ts';
import { linkHtml, pictureHtml, richTextHtml, wrapped } from './feed-rich-text.ts';
import { escapeMarkup } from './feed-text.ts';
import type { FigureView } from './figures.ts';

interface Telling {
  home: string;
  /** Attributes of words that are not an editor's: they are English so far. */
  ours: string;
}

/**
 * The whole public story of a case, in the order of the template, as HTML for feed readers: well formed, in one line, with
 * whole addresses. It holds what the page of the case shows, and so no contact.
 */
export const caseStoryHtml = ({
  view,
  url,
  lang,
  home,
}: {
  view: CaseView;
  /** Where it is read in this reader's language. */
  url: string;
  lang: string;
  home: string;
}): string => {
  const telling: Telling = { home, ours: lang === 'en' ? '' : ' lang="en" dir="ltr"' };
  const { sections } = labelsFor(lang);
  const part = (title: string, html: string): string =>
    html ? `<h3${telling.ours}>${escapeMarkup(title)}</h3>${html}` : '';
  const { story, means, whatDidNotWork: failed, comment, transferability } = view;
  const parts = [
    wrapped('p', escapeMarkup(view.summary)),
    view.pictures.map((picture) => pictureHtml({ picture, home })).join(''),
    part('Who did it', whoHtml({ view, telling })),
    part(sections.challenges, list(story.challenges.map(challengeText))),
    part(sections.solutions, list(story.solutions.map(escapeMarkup))),
    part(sections.results, list(resultsOf({ view, telling }))),
    part(
      sections['what-did-not-work'],
      failed?.isNoneReported
        ? `<p${telling.ours}>None reported.</p>`
        : richTextHtml({ content: failed?.text, home }),
    ),
    part(sections['learning-points'], list(view.learningPoints.map(escapeMarkup))),
    part(
      sections.transferability,
      wrapped('p', escapeMarkup(transferability?.conditions ?? '')) +
        wrapped('p', names({ links: transferability?.alsoThemes ?? [], home })),
    ),
    part(
      sections.comment,
      comment
        ? richTextHtml({ content: comment.text, home }) +
            wrapped('p', escapeMarkup(comment.author ?? 'The editors'))
        : '',
    ),
    part('Context', contextHtml({ view, telling })),
    part(
      'Costs and funding',
      list([
        ...means.costs.map(({ amount, period, note }) => escapeMarkup(joined([amount, period, note]))),
        ...means.funders.map((funder) => joined([name({ link: funder, home }), escaped(funder.note)])),
        ...(means.staffing ? [escapeMarkup(means.staffing)] : []),
      ]),
    ),
    part(
      'Recognition',
      list(
        means.recognition.map(({ level, award, body, year, proofLink }) =>
          linkHtml({
            href: proofLink,
            html: escapeMarkup(joined([level, award, body, year && String(year)])),
            home,
          }),
        ),
      ),
    ),
    part(sections.updates, list(view.timeline.map((entry) => updateText({ entry, telling })))),
    part(
      'What it was based on',
      list(
        view.lineage.basedOn.map(({ title, href, note }) =>
          joined([name({ link: { label: title, href }, home }), escaped(note)]),
        ),
      ),
    ),
    part(
      'Resources',
      list(
        view.resources.map(({ title, href, kind, description }) =>
          joined([name({ link: { label: title, href }, home }), escaped(kind), escaped(description)]),
        ),
      ),
    ),
    part(
      'Sources',
      list(
        view.sources.map(({ title, publisher, kind, date, url }) =>
          joined([
            name({ link: { label: title, href: url }, home }),
            escaped(joined([publisher, date?.label, kind])),
          ]),
        ),
      ),
    ),
    `<p><a${telling.ours} href="${escapeMarkup(url)}">This case study where it is kept up to date</a></p>`,
  ];
  return `<div lang="${lang}" dir="${directionOf(lang)}">${parts.filter(Boolean).join('')}</div>`;
};

const whoHtml = ({ view, telling: { home } }: { view: CaseView; telling: Telling }): string =>
  list([
    ...(view.organisation
      ? [joined([name({ link: view.organisation, home }), escaped(view.organisation.kind)])]
      : []),
    ...view.partners.map((partner) => joined([name({ link: partner, home }), escaped(partner.role)])),
  ]);

const challengeText = ({ statement, kind, figure }: CaseView['story']['challenges'][number]): string =>
  joined([
    escapeMarkup(statement),
    kind && `<em>${escapeMarkup(kind.label)}</em>`,
    figure && escapeMarkup(figureText(figure)),
  ]);

const resultsOf = ({ view, telling }: { view: CaseView; telling: Telling }): string[] => [
  ...view.results.figures.map(
    ({ figure, statement }) =>
      `<strong>${escapeMarkup(joinedBy(' ', [figure.amount, figure.unit]))}</strong>: ${escapeMarkup(statement)}${originOf({ figure, telling })}`,
  ),
  ...view.results.statements.map(escapeMarkup),
];

/** Against what, of when, and who says so. */
const originOf = ({ figure, telling: { ours } }: { figure: FigureView; telling: Telling }): string => {
  const { baseline, target, asOf, saidBy, kindWords } = figure;
  const told = joinedBy('; ', [
    baseline && `before: ${baseline}`,
    target && `aim: ${target}`,
    kindWords,
    asOf && `as of ${asOf.label}`,
    saidBy && `said by ${saidBy}`,
  ]);
  return told ? ` <span${ours}>(${escapeMarkup(told)})</span>` : '';
};

const contextHtml = ({
  view: { context, glance },
  telling: { home, ours },
}: {
  view: CaseView;
  telling: Telling;
}): string =>
  list([
    ...context.rows.map(
      ({ label, values }) => `<span${ours}>${escapeMarkup(label)}:</span> ${names({ links: values, home })}`,
    ),
    `<span${ours}>Evidence:</span> ${escapeMarkup(
      joined([labelsFor('en').evidenceLevels[glance.evidence], glance.evidenceNote]),
    )}`,
    ...context.indicators.map(({ code, title, definition, source }) =>
      escapeMarkup(joined([`${code} ${title}`, definition, source])),
    ),
  ]);

const updateText = ({
  entry: { date, statement, figures },
  telling,
}: {
  entry: CaseView['timeline'][number];
  telling: Telling;
}): string => {
  const counted = figures.map(
    ({ figure }) => `${escapeMarkup(figureText(figure))}${originOf({ figure, telling })}`,
  );
  return joinedBy(': ', [date && `<strong>${escapeMarkup(date.label)}</strong>`, escapeMarkup(statement)])
    .concat(counted.length > 0 ? ' ' : '')
    .concat(counted.join('; '));
};

const figureText = ({ amount, unit }: FigureView): string => joinedBy(' ', [amount, unit]);

const name = ({ link, home }: { link: NamedLink; home: string }): string =>
  linkHtml({ href: link.href, html: escapeMarkup(link.label), home });

const names = ({ links, home }: { links: readonly NamedLink[]; home: string }): string =>
  links.map((link) => name({ link, home })).join(', ');

const list = (entries: readonly string[]): string =>
  wrapped(
    'ul',
    entries
      .filter(Boolean)
      .map((entry) => `<li>${entry}</li>`)
      .join(''),
  );

const escaped = (text: string | null): string => escapeMarkup(text ?? '');

const joined = (texts: readonly (string | null | 0 | undefined)[]): string => joinedBy(' · ', texts);

const joinedBy = (sign: string, texts: readonly (string | null | 0 | undefined)[]): string =>
  texts.filter(Boolean).join(sign);
