/** A number as a list shows it. `format` is a name of Word's or OpenDocument's; what is unknown counts in digits. */
export const numeral = (value: number, format: string): string => {
  switch (format) {
    case 'lowerLetter':
    case 'a':
      return letters(value).toLowerCase();
    case 'upperLetter':
    case 'A':
      return letters(value);
    case 'lowerRoman':
    case 'i':
      return roman(value).toLowerCase();
    case 'upperRoman':
    case 'I':
      return roman(value);
    case 'decimalZero':
      return String(value).padStart(2, '0');
    case 'ordinal':
      return `${value}${ordinalEnding(value)}`;
    default:
      return String(value);
  }
};

/** 27 is AA, 28 BB, as both formats count. */
const letters = (value: number): string => {
  if (value < 1) return String(value);
  return String.fromCharCode(65 + ((value - 1) % 26)).repeat(Math.min(20, Math.ceil(value / 26)));
};

const ROMAN: [number, string][] = [
  [1000, 'M'],
  [900, 'CM'],
  [500, 'D'],
  [400, 'CD'],
  [100, 'C'],
  [90, 'XC'],
  [50, 'L'],
  [40, 'XL'],
  [10, 'X'],
  [9, 'IX'],
  [5, 'V'],
  [4, 'IV'],
  [1, 'I'],
];

const roman = (value: number): string => {
  if (value < 1 || value > 3999) return String(value);
  let left = value;
  return ROMAN.map(([worth, sign]) => {
    const times = Math.floor(left / worth);
    left -= times * worth;
    return sign.repeat(times);
  }).join('');
};

const ordinalEnding = (value: number): string => {
  if (value % 100 >= 11 && value % 100 <= 13) return 'th';
  return ['th', 'st', 'nd', 'rd'][value % 10] ?? 'th';
};
