/**
 * Our key of a holiday, where the slug of the library's English name is unclear, wrong, or the same for two
 * different days. `RO Boxing Day` counts in one country alone and wins over `Boxing Day`. The words of every
 * key are in `app/locales`.
 */
const EVERYWHERE: Readonly<Record<string, string>> = {
  'Boxing Day': 'second-christmas-day',
  'St. Stephen’s Day': 'saint-stephens-day',
  'San Esteban': 'saint-stephens-day',
  'San Juan': 'saint-john-midsummer',
  'Santiago Apóstol': 'saint-james',
  'Arafat Day': 'feast-of-the-sacrifice',
  'Feast of the Sacrifice (Eid al-Adha)': 'feast-of-the-sacrifice',
  'End of Ramadan (Eid al-Fitr)': 'end-of-ramadan',
}

const ORTHODOX: Readonly<Record<string, string>> = {
  'Good Friday': 'orthodox-good-friday',
  'Easter Sunday': 'orthodox-easter-sunday',
  'Easter Monday': 'orthodox-easter-monday',
  Pentecost: 'orthodox-pentecost',
  'Whit Monday': 'orthodox-whit-monday',
}

const BY_COUNTRY: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  RO: {
    ...ORTHODOX,
    'National holiday': 'great-union-day',
    'Day of the Unification of the Romanian Principalities': 'unification-day',
  },
  GR: {
    ...ORTHODOX,
    'National Holiday': 'ohi-day',
    'Annunciation, Anniversary of 1821 Revolution': 'independence-day',
    'Ash Sunday': 'clean-monday',
  },
  BG: {
    ...ORTHODOX,
    'Liberation Day': 'bulgarian-liberation-day',
    'St. George’s Day': 'saint-george',
    "St. George's Day": 'saint-george',
    'Bulgarian Education and Culture, and Slavonic Literature Day': 'slavonic-literature-day',
    'Unification Day': 'bulgarian-unification-day',
    'Independence Day': 'bulgarian-independence-day',
  },
  DE: {
    'National Holiday': 'german-unity-day',
    'International Women’s Day': 'womens-day',
    "International Women's Day": 'womens-day',
    "International Children's Day": 'world-childrens-day',
    'Liberation Day (80th Anniversary)': 'liberation-from-nazism',
    '75th anniversary of the GDR uprising': 'uprising-of-1953',
    'Day of Prayer and Repentance': 'repentance-day',
  },
  FR: { 'Victory Day': 'victory-in-europe-day', 'Bastille Day': 'bastille-day' },
  IT: {
    'Liberation from Nazi-Fascism (1945)': 'italian-liberation-day',
    'Republic Day': 'italian-republic-day',
    'National Day of Saint Francis of Assisi': 'saint-francis',
  },
  ES: {
    'Fiesta Nacional de España': 'spanish-national-day',
    'Día de la Constitución Española': 'spanish-constitution-day',
    'Día de Andalucía': 'andalusia-day',
    'Día de Aragón': 'aragon-day',
    'Día de Asturias': 'asturias-day',
    'Día de las Instituciones de Cantabria': 'cantabria-day',
    'La Bien Aparecida': 'bien-aparecida',
    'Nuestra Señora de África': 'our-lady-of-africa',
    'Día de Ceuta': 'ceuta-day',
    'Fiesta de Castilla y León': 'castile-and-leon-day',
    'Día de Castilla-La Mancha': 'castile-la-mancha-day',
    'Dia de Cataluña': 'catalonia-day',
    'Día de Extremadura': 'extremadura-day',
    'Día de las Letras Gallegas': 'galician-literature-day',
    'Día Nacional de Galicia': 'galicia-day',
    'Día de les Illes Balears': 'balearic-islands-day',
    'Día de la Comunidad de Madrid': 'madrid-day',
    'Día de La Rioja': 'rioja-day',
  },
  AT: { Staatsfeiertag: 'labour-day', 'National Holiday': 'austrian-national-day' },
  NL: { "King's Day": 'kings-day' },
  PL: { 'Constitution Day': 'polish-constitution-day', 'Independence Day': 'polish-independence-day' },
  HU: {
    "Saint Stephen's Day": 'hungarian-state-foundation-day',
    'National Day': 'hungarian-revolution-day',
  },
  IE: {
    'St. Brigid’s Day': 'saint-brigid',
    'St. Patrick’s Day': 'saint-patrick',
    'First Monday in May': 'may-holiday',
    'First Monday in June': 'june-holiday',
    'First Monday in August': 'august-holiday',
    'Last Monday in October': 'october-holiday',
  },
  SE: { 'National Day': 'swedish-national-day' },
  PT: {
    'Liberty Day': 'freedom-day',
    'Portugal Day': 'portugal-day',
    'Implantação da República': 'portuguese-republic-day',
    'Restauração da Independência': 'portuguese-independence-day',
  },
  BE: { 'National Holiday': 'belgian-national-day' },
  CZ: {
    'Liberation Day': 'victory-in-europe-day',
    'Saints Cyril and Methodius Day': 'saints-cyril-and-methodius',
    'Jan Hus Day': 'jan-hus',
    'St. Wenceslas Day (Czech Statehood Day)': 'czech-statehood-day',
    'Independent Czechoslovak State Day': 'czechoslovak-independence-day',
    'Struggle for Freedom and Democracy Day': 'freedom-and-democracy-day',
  },
}

const slug = (name: string): string =>
  name
    .toLowerCase()
    .replaceAll(/['’]/g, '')
    .replaceAll(/[^a-z]+/g, '-')
    .replaceAll(/^-|-$/g, '')

/** A day that stands in for a holiday that fell on a Sunday has no name of its own. */
export const keyOf = (country: string, name: string): string =>
  name.endsWith('(substitute day)')
    ? 'moved-holiday'
    : (BY_COUNTRY[country]?.[name] ?? EVERYWHERE[name] ?? slug(name))
