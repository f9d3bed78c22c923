import sharp from 'sharp';
import { cardHeight, type CardWidth } from '../domain/card-picture.ts';
import { unavailable } from '../domain/errors.ts';
import type { CardPicture } from '../presenters/card-picture.ts';
import { drawCard } from './draw-card.ts';

/** Pictures are painted outside the process's own thread; more at a time would take the processors from readers. */
const AT_ONCE = 2;
const MOST_WAITING = 50;

let painting = 0;
const waiting: (() => void)[] = [];

/**
 * A card as PNG.
 * @throws AppError 503 where too many wait for theirs
 */
export const renderCard = async ({
  card,
  width,
}: {
  card: CardPicture;
  width: CardWidth;
}): Promise<Buffer> => {
  if (painting < AT_ONCE) painting += 1;
  else if (waiting.length >= MOST_WAITING)
    throw unavailable({ message: 'Many pictures are being drawn. Please try again in some seconds.' });
  else await new Promise<void>((resolve) => waiting.push(resolve));
  try {
    return await sharp(Buffer.from(drawCard(card)))
      .resize(width, cardHeight(width))
      .png({ palette: true, colours: 64 })
      .toBuffer();
  } finally {
    // Whoever waited longest takes this place.
    const next = waiting.shift();
    if (next) next();
    else painting -= 1;
  }
};
