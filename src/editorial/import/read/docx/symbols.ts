const GREEK = 'αβχδεφγηιϕκλμνοπθρστυϖωξψζ';
const CAPITALS = 'ΑΒΧΔΕΦΓΗΙϑΚΛΜΝΟΠΘΡΣΤΥςΩΞΨΖ';
const BOXES: Record<number, string> = {
  0xa8: '☐',
  0xfe: '☑',
  0xfd: '☒',
  0xfc: '✓',
  0xfb: '✗',
  0xf0: '→',
  0xe0: '→',
};

/** A sign of a symbol font as a letter anyone can read: these fonts keep theirs where no other has any. */
export const symbolOf = (font = '', char = ''): string => {
  const code = Number.parseInt(char, 16);
  if (!Number.isFinite(code) || code <= 0 || code > 0x10ffff) return '';
  const isPrivate = code >= 0xf000 && code <= 0xf0ff;
  const place = isPrivate ? code - 0xf000 : code;
  if (/^symbol$/i.test(font)) {
    if (place >= 0x61 && place <= 0x7a) return GREEK[place - 0x61] ?? '';
    if (place >= 0x41 && place <= 0x5a) return CAPITALS[place - 0x41] ?? '';
    if (place >= 0x20 && place <= 0x3f) return String.fromCharCode(place);
    return '•';
  }
  if (/wingdings|webdings|dingbats/i.test(font)) return BOXES[place] ?? '•';
  return isPrivate ? '•' : String.fromCodePoint(code);
};
