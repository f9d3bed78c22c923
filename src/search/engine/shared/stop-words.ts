import type { LocaleCode } from '../../../domain/locales.ts';

const ENGLISH = `a about am an and any are as at be been but by can could did do does for from get gets getting got had has have
  he her his how i if in into is it its just me my of on or our shall she should so some such than that the their
  them then there these they this those to us was we were what when where which who whom whose why will with would you your`;

const BY_LANGUAGE: Partial<Record<LocaleCode, string>> = {
  cy: 'a ac ag am ar at beth dros ei eu fel gan gyda heb i mae mewn ni o oddi oes pan pwy sut sydd wrth y yn yng yr ym',
  pl: 'a aby ale co czy dla do i ich ile jak jaki jest jej jego kiedy kto lub na nad nie o od oraz po pod przez przy sa sie ten to tym u w we z za ze zeby',
  ro: 'a al ale am are au ca care cand ce cel cu cum da de despre din ei este fi fost in insa la mai ne nu o pe pentru prin sa sau se si sunt un una unei unui va',
  ru: 'а без бы был была были было в во вы да для до его ее если же за и из или их к как ко когда кто ли мы на не но о об он она они от по при с со так то у что чтобы это',
  uk: 'а або без би був була були було в ви від для до з за зі і й її його їх із й коли на не ми ні о об од он по при про та те то у хто це чи що щоб як',
};

/** Words that carry no information in a question ("how do we get … to"): English ones always, as cases fall back to it. */
export const stopWordsFor = (lang: LocaleCode): ReadonlySet<string> => {
  const known = cache.get(lang);
  if (known) return known;
  const words = new Set(`${ENGLISH} ${BY_LANGUAGE[lang] ?? ''}`.split(/\s+/).filter(Boolean));
  cache.set(lang, words);
  return words;
};

const cache = new Map<LocaleCode, ReadonlySet<string>>();
