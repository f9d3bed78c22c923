import type { LocaleCode } from '../../../domain/locales.ts';
import { foldedWords } from './text.ts';

const ENGLISH = `a about am an and any anybody anyone are as at be because been being but by can cannot could did do does
  doing done each else every everybody everyone for from get gets getting got had has have having he her
  here hers him his how i if in into is it its just may me might more most much must my no nor not of off
  on or our ours out over please shall she should so some somebody someone something such than that the
  their theirs them themselves then there these they this those to too toward towards us very via was we
  were what when where which while who whom whose why will with within without would you your yours`;

/** What is said of any work whatever: it says little about which. */
const ENGLISH_WEAK = `able achieve actually address again against ago all allow almost already also always another approach ask
  asked asking avoid away back bad become began begin best better big both bring came case cases change
  come comes coming cope could deal dealing different easy effective either encourage end ensure enough
  ever example examples experience explain few find finding fix gave give gives giving go goes going good
  great handle happen happened happening happens hard help helped helpful helping helps idea ideas improve
  improved improving including instead issue issues keep keeps kind know known knows less let lets like
  little long look looked looking looks lot lots made make makes making manage many matter maybe mean
  method methods need needed needs never new next nice now often ok old one ones only other others own
  part particular practical practice practices prevent problem problems project projects promote properly
  put quick quite rather real really reduce right run running said same say saying says scheme schemes see
  seen sees set several show showing shows similar solution solutions solve sort start started starting
  still stop studies study successful sure tackle tackling take taken takes taking tell tells telling
  thing things think though through time times together took tried try trying two use used useful using
  want wanted wanting wants way ways well went whether work worked working works worth wrong year years
  yet cant couldnt didnt doesnt dont isnt im ive thanks thats theres theyre weve whats`;

const BY_LANGUAGE: Partial<Record<LocaleCode, string>> = {
  ar: 'في من على الى إلى عن مع هذا هذه ذلك التي الذي كيف ما ماذا متى أين هل أو و ثم كان كانت هو هي هم نحن أن إن لا لم لن قد كل بين بعد قبل عند حتى',
  cy: 'a ac ag am ar at beth dros ei eu fel gan gyda heb i mae mewn ni o oddi oes pan pwy sut sydd wrth y yn yng yr ym',
  fa: 'از به با در را که و این آن برای تا بر هم یا چه چگونه کجا کی است بود شد شود می ما شما من او آنها هر اگر',
  ku: 'û li bi ji di de da ku ev ew em hûn çi çawa kî kengî yan ya yê yên bo ne',
  pl: 'a aby ale co czy dla do i ich ile jak jaki jest jej jego kiedy kto lub na nad nie o od oraz po pod przez przy sa sie ten to tym u w we z za ze zeby',
  ps: 'په د دا دې له ته چې او سره څنګه څه کله چېرته یا که نه یو',
  ro: 'a al ale am are au ca care cand ce cel cu cum da de despre din ei este fi fost in insa la mai ne nu o pe pentru prin sa sau se si sunt un una unei unui va',
  ru: 'а без бы был была были было в во вы да для до его ее если же за и из или их к как ко когда кто ли мы на не но о об он она они от по при с со так то у что чтобы это',
  so: 'waa ka ku la iyo ee in uu ay oo u soo sida maxaa goorma xagee ama aan',
  uk: 'а або без би був була були було в ви від для до з за зі і й її його їх із й коли на не ми ні о об од он по при про та те то у хто це чи що щоб як',
  ur: 'کا کی کے کو سے میں پر اور یہ وہ ہے ہیں تھا تھے تھی کیا کیسے کب کہاں کون جو نہیں ہم آپ یا بھی تک لیے',
};

export interface EmptyWords {
  /** Words that carry no information in a question ("how do we get … to"). */
  stop: ReadonlySet<string>;
  /** Words that say little: nothing has to have them, and they count little where something has. */
  weak: ReadonlySet<string>;
}

/** In a language, and in English always, as cases fall back to it; with the editors' own stop words. */
export const emptyWordsFor = ({
  lang,
  stopWords = NONE,
}: {
  lang: LocaleCode;
  stopWords?: readonly string[];
}): EmptyWords => {
  const known = cache.get(stopWords)?.get(lang);
  if (known) return known;
  const words: EmptyWords = {
    stop: new Set([
      ...foldedWords(`${ENGLISH} ${BY_LANGUAGE[lang] ?? ''}`),
      ...stopWords.flatMap(foldedWords),
    ]),
    weak: new Set(foldedWords(ENGLISH_WEAK)),
  };
  const byLanguage = cache.get(stopWords) ?? new Map<LocaleCode, EmptyWords>();
  cache.set(stopWords, byLanguage.set(lang, words));
  return words;
};

export const stopWordsFor = (lang: LocaleCode): ReadonlySet<string> => emptyWordsFor({ lang }).stop;

const NONE: readonly string[] = [];
/** By the settings' own list, which is another one whenever it was changed. */
const cache = new WeakMap<readonly string[], Map<LocaleCode, EmptyWords>>();
