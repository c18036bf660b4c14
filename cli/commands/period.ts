import type { Day, PeriodQuery } from '../../app/engine/index.ts'
import { JURISDICTIONS, parseDay, periodOf } from '../../app/engine/index.ts'
import { LOCALES } from '../../app/locales/languages.ts'
import { BadInput } from '../bad-input.ts'
import type { Command, Given } from '../command.ts'
import { localeOf } from '../locale-of.ts'
import { shown } from '../shown.ts'

const LONGEST = 3_650

export const period: Command = {
  name: 'period',
  summary: 'until when a period runs, step by step',
  usage: '--from <day> --days <n> --country <code> [options]',
  options: [
    { name: 'from', value: 'day', help: 'the day of the event, e.g. 2026-11-16; itself not counted' },
    { name: 'days', value: 'n', help: 'calendar days' },
    {
      name: 'country',
      value: 'code',
      help: `the consumer's: ${Object.keys(JURISDICTIONS).sort().join(', ')}`,
    },
    { name: 'region', value: 'code', help: "its part, e.g. BY; without it every region's holidays count" },
    { name: 'informed', value: 'day|never', help: 'when the buyer was told of the right (default: in time)' },
    { name: 'json', help: 'as data' },
    { name: 'locale', value: LOCALES.join('|'), help: 'the language of the sentence (default: en)' },
  ],
  notes: [
    'Regulation (EEC, Euratom) 1182/71, and the holidays of the place. `endsAt` is the first instant that is too late; `calendarKnown: false` says that the holidays of those years are not known.',
  ],
  examples: [
    {
      says: 'Two holidays in a row',
      shell: 'npx recourse period --from 2026-11-16 --days 14 --country RO --json',
    },
    { says: 'To read', shell: 'npx recourse period --from 2026-11-16 --days 14 --country RO --locale ro' },
    {
      says: 'Bavaria; the buyer was never told of the right',
      shell:
        'npx recourse period --from 2026-12-18 --days 14 --country DE --region BY --informed never --json',
    },
  ],
  words: 0,
  run: async (given, { stdout, stderr }) => {
    if (given.has('json') && given.has('locale')) throw new BadInput('--locale: does not go with --json')
    const locale = localeOf(given.get('locale'))
    const query = queryOf(given)
    const answer = periodOf(query)
    if ('refused' in answer)
      throw new BadInput(`--country: we hold no law of ${answer.country}; see recourse period --help`)
    if (query.region !== undefined && !isKnownRegion(query.country, query.region))
      stderr.write(
        `recourse: --region: we know no region ${query.region} of ${query.country} with holidays of its own; every region's count\n`,
      )
    const { nominal, lastDay, endsAt, steps, calendarKnown } = answer
    if (!calendarKnown)
      stderr.write('recourse: the holidays of those years are not known; it may end later\n')
    if (given.has('json')) {
      stdout.write(
        `${JSON.stringify({ nominal, lastDay, endsAt, steps, ...(!calendarKnown && { calendarKnown }) })}\n`,
      )
      return 0
    }
    const { periodSentence } = await import('../../app/locales/period-words.ts')
    stdout.write(`${periodSentence({ steps, lastDay, endsAt }, locale)}\n`)
    return 0
  },
}

/** A region that is not known has the calendar of all of them. */
const isKnownRegion = (country: string, region: string): boolean => {
  const law = Object.hasOwn(JURISDICTIONS, country) ? JURISDICTIONS[country] : undefined
  return law !== undefined && law.calendarFor(region).buyer !== law.calendarFor().buyer
}

const queryOf = (given: Given): PeriodQuery => {
  const [country, region, informed] = [given.get('country'), given.get('region'), given.get('informed')]
  if (country === undefined || !/^[A-Z]{2}$/.test(country))
    throw new BadInput('--country: two capital letters are needed, such as RO')
  if (region !== undefined && !/^[A-Z0-9]{1,3}$/.test(region))
    throw new BadInput('--region: one to three capital letters or digits are needed, such as BY')
  return {
    from: dayOf('from', given.get('from')),
    days: daysOf(given.get('days')),
    country,
    ...(region !== undefined && { region }),
    ...(informed !== undefined && {
      informed: informed === 'never' ? ('never' as const) : dayOf('informed', informed),
    }),
  }
}

const dayOf = (name: string, text: string | undefined): Day => {
  if (text === undefined) throw new BadInput(`--${name}: needed; a calendar day, such as 2026-11-16`)
  try {
    const day = parseDay(text)
    if (day >= '1900' && day < '2200') return day
  } catch {}
  throw new BadInput(`--${name}: "${shown(text)}" is not a calendar day of the years 1900 to 2199`)
}

const daysOf = (text: string | undefined): number => {
  const days = /^\d{1,5}$/.test(text ?? '') ? Number(text) : Number.NaN
  if (days >= 1 && days <= LONGEST) return days
  const given = text === undefined ? 'needed; a' : `"${shown(text)}" is no`
  throw new BadInput(`--days: ${given} whole number from 1 to ${LONGEST}`)
}
