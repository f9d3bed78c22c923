import type { Block } from '../../document.ts';
import { readHtmlBlocks } from '../html/read-html.ts';
import { XML_BYTES } from '../limits.ts';
import { decodeText } from '../text/decode-text.ts';
import { readTextBlocks } from '../text/read-text.ts';
import type { Package } from '../zip/open-package.ts';
import type { DocxContext } from './context.ts';

/** A document in another format that Word shows as part of this one: web pages and text are read, others are told. */
export const readInsert = async ({
  file,
  target,
  context,
}: {
  file: Package;
  target: string;
  context: DocxContext;
}): Promise<Block[]> => {
  const bytes = await file.read(target, XML_BYTES);
  const text = bytes && decodeText(bytes);
  if (text && /\.x?html?$/i.test(target))
    return readHtmlBlocks({ html: text, images: context.images, remarks: context.remarks }).blocks;
  if (text && /\.txt$/i.test(target)) return readTextBlocks(text);
  context.remarks.add(
    `A part of the text is a file within the file (${target.replace(/^.*\//, '')}) and was not read: open the document in Word, save it again and import that.`,
  );
  return [];
};
