import type { Part } from './parts.ts';

/** The Welsh headings and labels, without accents and without an article or possessive in front; mutated forms stand beside the plain. */
export const WELSH_LABELS: Partial<Record<Part, string>> = {
  title: `teitl|teitl yr astudiaeth achos|teitl astudiaeth achos|teitl y prosiect|enw'r prosiect|enw prosiect|prosiect|enw y prosiect|
    enw'r cynllun|cynllun|teitl prosiect|enw'r fenter|menter`,
  organisation: `sefydliad|enw'r sefydliad|enw sefydliad|mudiad|enw'r mudiad|corff|landlord|cymdeithas dai|cymdeithas tai|cyngor|
    awdurdod lleol|prif sefydliad|sefydliad arweiniol|enw'r corff|cyflwynwyd gan|asiantaeth`,
  partners: `partneriaid|partner|partneriaeth|sefydliadau partner|mewn partneriaeth a|pwy oedd yn rhan|pwy oedd yn cymryd rhan|
    partneriaid y prosiect|asiantaethau partner|gweithio gyda|gweithio mewn partneriaeth|gyda phwy y buom yn gweithio`,
  funders: `cyllidwyr|cyllidwr|ariannwyd gan|arianwyr|noddwyr|ffynhonnell cyllid|ffynonellau cyllid|cyllidwyd gan`,
  summary: `crynodeb|crynodeb gweithredol|trosolwg|cyflwyniad|disgrifiad|disgrifiad byr|amlinelliad|yn gryno|rhagarweiniad|
    am y prosiect|crynodeb o'r prosiect|disgrifiad o'r prosiect|cipolwg`,
  background: `cefndir|cyd-destun|nod|nodau|amcan|amcanion|nodau ac amcanion|cefndir a chyd-destun|pwrpas|pam|diben|y nod|
    cefndir y prosiect|beth oeddem am ei gyflawni`,
  challenges: `her|heriau|sialens|sialensau|problem|problemau|materion|materion allweddol|angen|anghenion|rhwystrau|anawsterau|
    heriau a wynebwyd|y heriau|yr her|yr heriau|beth oedd yr heriau|beth oedd yr her|beth oedd y broblem|rhwystrau a heriau|
    prif heriau|heriau allweddol|yr angen|y broblem|yr heriau a wynebwyd`,
  solutions: `atebion|ateb|datrysiad|datrysiadau|hyn a wnaethom|hyn a wnaed|hyn wnaethom ni|hyn a wnaethom ni|beth wnaethom|
    beth wnaethom ni|beth a wnaethom|beth a wnaethom ni|beth wnaethon ni|beth wnaethoch chi|beth a wnaed|camau|camau gweithredu|
    gweithgareddau|gweithgaredd|gweithredu|dull|dull gweithredu|dulliau gweithredu|ymateb|sut y gwnaethom hyn|sut wnaethom ni hyn|
    sut mae'n gweithio|gweithredoedd|camau a gymerwyd|yr hyn a wnaethom|yr hyn a wnaethom ni|yr hyn a wnaed|yr ateb|yr atebion|
    ein dull|ein hymateb|hymateb|ymagwedd`,
  results: `canlyniadau|canlyniad|effaith|effeithiau|deilliannau|deilliant|llwyddiannau|llwyddiant|manteision|budd|buddion|
    canlyniadau ac effaith|effaith a chanlyniadau|hyn a gyflawnwyd|yr hyn a gyflawnwyd|beth a gyflawnwyd|beth gyflawnwyd|
    pa wahaniaeth wnaeth hyn|pa wahaniaeth a wnaeth|pa wahaniaeth wnaeth|gwerthusiad|allbynnau|cyflawniadau|
    beth oedd y canlyniadau|beth oedd yr effaith|gwahaniaeth a wnaed|y gwahaniaeth|yr effaith|y canlyniadau|hyd yma|beth newidiodd`,
  whatDidNotWork: `hyn na weithiodd|yr hyn na weithiodd|beth na weithiodd|beth wnaeth ddim gweithio|beth na weithiodd cystal|
    hyn na weithiodd cystal|yr hyn na weithiodd cystal|gwendidau|cyfyngiadau|beth aeth o'i le|methiannau|beth oedd ddim yn gweithio`,
  learningPoints: `gwersi|gwersi a ddysgwyd|gwersi dysgu|pwyntiau dysgu|pwynt dysgu|hyn a ddysgwyd|yr hyn a ddysgwyd|yr hyn a ddysgom|
    yr hyn a ddysgwyd gennym|beth ddysgwyd|beth ddysgom|beth ddysgom ni|beth a ddysgom|beth ddysgon ni|awgrymiadau|
    awgrymiadau da|cynghorion|argymhellion|dysgu|prif wersi|gwersi allweddol|cyngor i eraill|gair o gyngor|awgrymiadau gorau`,
  comment: `sylw|sylwadau|sylw'r golygydd|sylwadau'r golygydd|sylwadau'r beirniaid|barn|ein barn|ein sylw|sylw golygyddol`,
  period: `cyfnod|dyddiad|dyddiadau|amserlen|hyd|pryd|dyddiadau'r prosiect|blwyddyn|cyfnod y prosiect|amser`,
  start: `dyddiad dechrau|dechrau|dechreuwyd|dyddiad cychwyn|cychwyn|lansiwyd|dechreuodd`,
  end: `dyddiad gorffen|gorffen|diwedd|dyddiad diwedd|cwblhawyd|daeth i ben`,
  staffing: `staff|staffio|tim|adnoddau staff|gwirfoddolwyr|adnoddau dynol`,
  conditions: `trosglwyddadwyedd|amodau|beth sydd ei angen|yr hyn sydd ei angen|ailadrodd`,
  costs: `cost|costau|cyllid|ariannu|cyllideb|costau a chyllid|cyllid a chostau|faint gostiodd|adnoddau|arian|cyfanswm y gost`,
  sources: `ffynonellau|ffynhonnell|cyfeiriadau|dolenni|dolen|dolenni defnyddiol|darllen pellach|gwefan|gwefannau|cyhoeddiadau|cyfeirnodau`,
  further: `gwybodaeth bellach|rhagor o wybodaeth|mwy o wybodaeth|am ragor o wybodaeth|am fwy o wybodaeth|manylion pellach|
    i gael rhagor o wybodaeth|i gael mwy o wybodaeth`,
  contact: `cyswllt|cysylltu|manylion cyswllt|cysylltwch|cysylltwch a ni|cysylltiad|gwybodaeth gyswllt|cysylltiadau|
    am ragor o wybodaeth cysylltwch a|am fwy o wybodaeth cysylltwch a|i gael rhagor o wybodaeth cysylltwch a|prif gyswllt|
    cysylltu a ni|pwynt cyswllt|â phwy i gysylltu`,
  contactName: `enw|enw cyswllt|enw'r cyswllt|person cyswllt|swyddog|rheolwr y prosiect|swyddog arweiniol`,
  contactRole: `swydd|rol|teitl swydd|swyddogaeth`,
  mailbox: `e-bost|ebost|cyfeiriad e-bost|cyfeiriad ebost`,
  phone: `ffon|rhif ffon|teleffon|ffon symudol|symudol|rhif teleffon|rhif cyswllt`,
  address: `cyfeiriad|cod post|cyfeiriad post`,
  themes: `thema|themau|pwnc|pynciau|categori|categoriau|allweddeiriau|geiriau allweddol|maes|meysydd|maes gwaith`,
  audiences: `cynulleidfa|cynulleidfaoedd|grwp targed|grwpiau targed|buddiolwyr|cyfranogwyr|ar gyfer pwy|pwy sy'n elwa|i bwy|
    defnyddwyr gwasanaeth`,
  methods: `dulliau|methodoleg|offer|technegau|dulliau a ddefnyddiwyd`,
  places: `lleoliad|lle|ardal|ardaloedd|rhanbarth|sir|tref|dinas|ble|lleoliadau|llefydd|cymuned|bro`,
  other: `camau nesaf|y dyfodol|dyfodol|casgliad|casgliadau|gwobrau|gwobr|cydnabyddiaeth|atodiad|atodiadau|nodiadau|diolchiadau|
    awdur|awduron|cynnwys|cynaliadwyedd|cynaladwyedd|edrych i'r dyfodol|beth nesaf|cyhoeddwyd`,
};
