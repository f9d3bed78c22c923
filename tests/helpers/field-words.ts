/** What generated cases are made of: the field's words, phrases and lists. Data only. */

export const FUNCTION_WORDS =
  'the of and to in a for with was that on is as by were from at it they this their an be or not which have had are has been who but more all also when than into there we our its he she'.split(
    ' ',
  );

export const FIELD_WORDS =
  `community people housing families council local support residents tenants children work project young play school
  group staff training refugees language english information women landlord neighbourhood service partnership advice
  police parents volunteers meetings estate events sessions newcomers migrants asylum cohesion integration induction
  myths busting hate crime reporting library books film forum roma gypsy traveller sports garden cooking arts festival
  mentoring interpreters translation welcome packs leaflets radio media funding evaluation survey interviews health
  employment skills jobs isolation elders faith mosque church culture heritage identity tension conflict mediation
  trust dialogue listening consultation involvement tenancy repairs homelessness allocation rent benefits debt
  childcare nursery transport safety lighting alcohol drugs graffiti bullying racism prejudice equality disability
  carers befriending champions ambassadors outreach drop signposting casework toolkit standards policy strategy review
  partners charity association registered provider social enterprise learning lessons challenge solution result`.split(
    /\s+/,
  );

export const FIELD_PHRASES = [
  'housing association',
  'community cohesion',
  'hate crime',
  'human library',
  'good practice',
  'registered provider',
  'English for speakers of other languages',
  'ESOL',
  'RSL',
  'BME',
  'ethnic minority',
  'Gypsy, Roma and Traveller',
  'refugee children',
  'isolated families',
  'tenancy support',
  'myth busting',
  'drop-in session',
  'asylum seekers',
  'play sessions',
  'local authority',
];

const slugOf = (label: string): string => label.toLowerCase().replace(/[^a-z0-9]+/g, '-');

const list = (labels: string): { slug: string; label: string }[] =>
  labels.split('|').map((label) => ({ slug: slugOf(label), label }));

export const THEMES: { slug: string; label: string; parent?: string }[] = [
  ...list('Children and play|Newcomers|Safety|Culture|Information|Governance'),
  ...list('Play|Schools|Youth work').map((theme) => ({ ...theme, parent: 'children-and-play' })),
  ...list('Refugees|Roma|Induction|Language').map((theme) => ({ ...theme, parent: 'newcomers' })),
  ...list('Hate crime|Mediation').map((theme) => ({ ...theme, parent: 'safety' })),
  ...list('Arts|Faith|Heritage').map((theme) => ({ ...theme, parent: 'culture' })),
  ...list('Myth busting|Media').map((theme) => ({ ...theme, parent: 'information' })),
  ...list('Equality|Partnership|Monitoring').map((theme) => ({ ...theme, parent: 'governance' })),
];

export const AUDIENCES = list(
  'Children|Young people|Older people|Women|Refugees and asylum seekers|Roma people|Migrant workers|Tenants|Staff|Faith groups|Disabled people|Parents',
);

export const METHODS = list(
  'Drop-in|Training|Film|Welcome pack|Forum|Mentoring|Events|Outreach|Survey|Play sessions|Toolkit|Peer support|Mediation|Interpreting',
);

const PLACE_ROWS = `Birmingham|52.48|-1.9|West Midlands
Wolverhampton|52.59|-2.13|West Midlands
Coventry|52.41|-1.51|West Midlands
Stoke-on-Trent|53.0|-2.18|West Midlands
Leicester|52.63|-1.13|East Midlands
Derby|52.92|-1.48|East Midlands
Nottingham|52.95|-1.15|East Midlands
Bradford|53.79|-1.75|Yorkshire
Leeds|53.8|-1.55|Yorkshire
Sheffield|53.38|-1.47|Yorkshire
Rochdale|53.61|-2.16|North West
Salford|53.48|-2.29|North West
Manchester|53.48|-2.24|North West
Liverpool|53.4|-2.99|North West
Newcastle|54.97|-1.61|North East
Sunderland|54.9|-1.38|North East
Bristol|51.45|-2.58|South West
Plymouth|50.37|-4.14|South West
Southampton|50.9|-1.4|South East
Brighton|50.82|-0.13|South East
Hackney|51.54|-0.05|London
Newham|51.52|0.03|London
Cardiff|51.48|-3.18|Wales
Glasgow|55.86|-4.25|Scotland`;

export const PLACES = PLACE_ROWS.split('\n').map((row) => {
  const [label = '', lat, lng, region = ''] = row.split('|');
  return { slug: slugOf(label), label, lat: Number(lat), lng: Number(lng), region: slugOf(region) };
});
