import iconv from 'iconv-lite';

/**
 * The words of a file of text in whatever encoding it came: a mark at its start says so, zero bytes betray UTF-16, what is
 * no UTF-8 is Windows-1252. Null for bytes that are no text at all.
 */
export const decodeText = (bytes: Uint8Array): string | null => {
  const marked = encodingByMark(bytes);
  const label = marked ?? encodingByZeros(bytes);
  if (label) return checked(new TextDecoder(label).decode(bytes));
  try {
    return checked(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  } catch {
    return checked(decodeAs(namedCharset(bytes) ?? 'windows-1252', bytes));
  }
};

/** Old encodings. Node's own decoder takes Windows-1252 for Latin-1 and loses its quotation marks. */
export const decodeAs = (label: string, bytes: Uint8Array): string =>
  iconv.decode(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength), label);

const encodingByMark = (bytes: Uint8Array): string | null => {
  const [one, two, three] = bytes;
  if (one === 0xef && two === 0xbb && three === 0xbf) return 'utf-8';
  if (one === 0xff && two === 0xfe) return 'utf-16le';
  if (one === 0xfe && two === 0xff) return 'utf-16be';
  return null;
};

const encodingByZeros = (bytes: Uint8Array): string | null => {
  const sample = bytes.subarray(0, 2000);
  let even = 0;
  let odd = 0;
  sample.forEach((byte, place) => {
    if (byte === 0 && place % 2 === 0) even += 1;
    else if (byte === 0) odd += 1;
  });
  const many = sample.length / 4;
  if (odd > many && even < odd / 10) return 'utf-16le';
  return even > many && odd < even / 10 ? 'utf-16be' : null;
};

/** A page may name its charset near its start. */
const namedCharset = (bytes: Uint8Array): string | null => {
  const start = new TextDecoder('latin1').decode(bytes.subarray(0, 2048));
  const label = /<meta[^>]+charset\s*=\s*["']?([\w-]+)/i.exec(start)?.[1];
  return label && iconv.encodingExists(label) ? label : null;
};

/** Text holds no signs that steer machines, but for a few that old programs leave behind. */
const checked = (text: string): string | null => {
  let strange = 0;
  for (let place = 0; place < text.length; place += 1) {
    const code = text.charCodeAt(place);
    if (code < 9 || (code > 13 && code < 32 && code !== 27) || code === 0xfffd) strange += 1;
  }
  return strange > 4 + text.length / 500 ? null : text;
};
