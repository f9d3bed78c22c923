import { createHash } from 'node:crypto';
import { Router, type Request, type RequestHandler } from 'express';
import { LRUCache } from 'lru-cache';
import { readShownCase, readShownGuide } from '../content/shown-elsewhere.ts';
import { readSite } from '../content/site.ts';
import { CARD_WIDTHS, FULL_CARD, type CardSubject, type CardWidth } from '../domain/card-picture.ts';
import { badRequest, notFound, type FieldProblem } from '../domain/errors.ts';
import { DEFAULT_LOCALE, type LocaleCode } from '../domain/locales.ts';
import { renderCard } from '../pictures/render-card.ts';
import {
  pictureOfCase,
  pictureOfGuide,
  pictureOfHome,
  type CardPicture,
} from '../presenters/card-picture.ts';
import { runtime } from '../runtime.ts';
import { sendFresh } from './feeds-freshness.ts';
import { paramsOf } from './search.ts';

const KEPT_BYTES = 24 * 1024 * 1024;
/** Counted up when the same words are drawn in another way. */
const DESIGN = 1;

/**
 * `/cards/cases/{slug}.png`, `/cards/guides/{slug}.png` and `/cards/home.png`: what social networks show beside a link. What a
 * picture says is read each time, as a visitor, so nothing that was taken down is ever shown; the drawing itself is kept
 * for as long as it says the same.
 */
export const cardPicturesRouter = (): Router => {
  const router = Router();
  const drawing = new Map<string, Promise<Buffer>>();
  const kept = new LRUCache<string, Buffer>({ maxSize: KEPT_BYTES, sizeCalculation: ({ length }) => length });

  /** Once for all who ask while it is drawn. */
  const draw = ({ name, card, width }: { name: string; card: CardPicture; width: CardWidth }) => {
    const known = kept.get(name) ?? drawing.get(name);
    if (known) return known;
    const turn = renderCard({ card, width })
      .then((picture) => {
        kept.set(name, picture);
        return picture;
      })
      .finally(() => drawing.delete(name));
    drawing.set(name, turn);
    return turn;
  };

  const answer =
    (subjectOf: (request: Request) => CardSubject): RequestHandler =>
    async (request, response) => {
      const { lang, width } = readRequest(request);
      const card = await readCard({ subject: subjectOf(request), lang });
      if (!card) throw notFound('There is no picture here: nothing of this name is published.');
      const said = JSON.stringify([DESIGN, width, card]);
      const name = createHash('sha256').update(said).digest('base64url').slice(0, 27);
      const etag = `"${name}"`;
      response.set({
        'content-type': 'image/png',
        'content-language': lang,
        'cache-control': 'public, max-age=300, stale-while-revalidate=3600, stale-if-error=86400',
        'access-control-allow-origin': '*',
        'cross-origin-resource-policy': 'cross-origin',
      });
      if (request.method === 'HEAD') response.set('etag', etag).end();
      else sendFresh({ request, response, content: await draw({ name, card, width }), etag });
    };

  router.get(
    '/cards/home.png',
    answer(() => ({ kind: 'home' })),
  );
  for (const kind of ['cases', 'guides'] as const)
    router.get(
      `/cards/${kind}/:slug.png`,
      answer(({ params }) => ({ kind, slug: String(params.slug) })),
    );
  return router;
};

const readCard = async ({
  subject,
  lang,
}: {
  subject: CardSubject;
  lang: LocaleCode;
}): Promise<CardPicture | null> => {
  const payload = runtime('payload');
  const { locales, publicUrl } = runtime('env');
  const site = await readSite({ payload, lang });
  if (subject.kind === 'home') return pictureOfHome({ site, publicUrl, lang });
  const { slug } = subject;
  if (subject.kind === 'guides') {
    const guide = await readShownGuide({ payload, slug, lang });
    return guide && pictureOfGuide({ guide, siteName: site.name });
  }
  const found = await readShownCase({ payload, slug, lang, locales, taxonomy: runtime('taxonomy') });
  return found && pictureOfCase({ found, siteName: site.name });
};

const readRequest = (request: Request): { lang: LocaleCode; width: CardWidth } => {
  const { locales } = runtime('env');
  const params = paramsOf(request);
  const problems: FieldProblem[] = [];
  const oneOf = <Value extends string | number>(
    name: string,
    values: readonly Value[],
    otherwise: Value,
  ): Value => {
    const given = params.get(name)?.trim();
    const value = given ? values.find((each) => String(each) === given) : otherwise;
    if (value === undefined)
      problems.push({
        field: name,
        message: `${name}: takes ${values.join(' or ')}; it is “${given?.slice(0, 60)}”.`,
      });
    return value ?? otherwise;
  };
  const read = {
    lang: oneOf('lang', locales, DEFAULT_LOCALE),
    width: oneOf<CardWidth>('width', CARD_WIDTHS, FULL_CARD),
  };
  if (problems.length > 0) throw badRequest(problems);
  return read;
};
