import { JsonLd } from '../../components/case/json-ld.tsx';
import type { LinkView } from '../../presenters/card.ts';
import { casesList, collectionJsonLd, trailJsonLd } from '../../presenters/json-ld-pages.ts';
import type { RoomList } from './read-room.ts';
import { siteWords } from './site-words.ts';

/** What a room tells machines: what it is about, the cases that stand in it, and where it stands itself. */
export const RoomJsonLd = async ({
  path,
  title,
  description,
  about,
  trail,
  list,
}: {
  path: string;
  title: string;
  description?: string | null;
  about: Record<string, unknown>;
  trail: LinkView[];
  list: RoomList;
}) => {
  const words = await siteWords();
  return (
    <>
      <JsonLd
        value={collectionJsonLd({
          ...words,
          path,
          title,
          description,
          about,
          list: list.results && casesList(list.results),
        })}
      />
      <JsonLd value={trailJsonLd({ ...words, trail, here: title, path })} />
    </>
  );
};
