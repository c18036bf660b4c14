import { expect, test } from 'vitest'
import { compile, type Facts, type LineFacts, PRESETS } from '../../../app/engine/index.ts'
import { decisionWords } from '../../../app/locales/decision-words.ts'
import { translator } from '../../../app/locales/translate.ts'
import { unansweredSettings } from '../../../app/policies/shop-settings.ts'
import { buyerItem } from '../../../app/returns/buyer/buyer-item.ts'
import { weighDefects } from '../../../app/returns/buyer/weigh-defects.ts'
import { unitsOf } from '../../../app/returns/case/order-units.ts'
import { consumerPlace } from '../../../app/returns/deciding/consumer-place.ts'
import { gatherFacts } from '../../../app/returns/deciding/gather-facts.ts'
import { aLine, anOrder, aParcel } from '../an-order.ts'

const policy = PRESETS['preset-a']
const decide = compile(policy, { policyVersion: 'preset-a@1' })
const settings = {
  ...unansweredSettings({ country: 'RO', contactEmail: null }),
  specificationProperty: 'Specification',
  transitDays: 5,
}
/** Buyers were told of their right, so that it ends after 14 days. */
const INFORMED = { informedSince: '2026-01-01' }
const headphones = aLine({ category: 'standard' })
const ownCamera = aLine({ category: 'custom_made', properties: { Specification: 'Brass' } })

/** The only item of an order, as its buyer sees it at an instant; `known`: what an order in Shopify does not say. */
function itemAt(
  instant: string,
  order: Parameters<typeof anOrder>[0],
  answers: object = {},
  under = decide,
  known: Partial<LineFacts> = {},
) {
  const read = anOrder(order)
  const at = new Date(instant)
  const place = consumerPlace(read, { country: 'RO', timezone: 'Europe/Bucharest' })
  const units = unitsOf(read)
  const gathered = gatherFacts(
    { order: read, readAt: at, settings: { ...settings, ...answers }, ...place },
    units,
    new Map(),
    at,
  ).facts
  const facts: Facts = { ...gathered, lines: gathered.lines.map((line) => ({ ...line, ...known })) }
  const [unit, line, thing] = [units[0], under(facts).lines[0], facts.lines[0]]
  if (unit === undefined || line === undefined || thing === undefined) throw new Error('an item was expected')
  const today = '2026-11-16'
  const speech = {
    t: translator('en'),
    locale: 'en',
    words: decisionWords('en', policy, today),
    today,
  } as const
  const weigh = weighDefects({ facts, policy: { compiled: under } }, today)
  return buyerItem({ unit, line, thing, price: '100.00 RON', weigh }, speech)
}
const remedies = (item: ReturnType<typeof itemAt>) => item.options.map(({ remedy }) => remedy)

const { deliveredAt: _, ...onItsWay } = aParcel()
const DELIVERIES = [
  ['not shipped', '2026-11-16T10:00:00Z', [], false],
  ['on its way, the day before it is taken to have come', '2026-11-07T10:00:00Z', [onItsWay], false],
  ['taken to have come', '2026-11-08T10:00:00Z', [onItsWay], true],
  ['delivered', '2026-11-16T10:00:00Z', [aParcel()], true],
] as const

test.each(DELIVERIES)(
  '%s: the guarantee is asked about only once goods are there',
  (_, at, parcels, isThere) => {
    const item = itemAt(at, { lines: [headphones], fulfillments: [...parcels] })
    expect(remedies(item)).toContain('withdrawal')
    expect(remedies(item).includes('conformity_claim')).toBe(isThere)
  },
)

const SAID = [
  ['headphones that came', { fulfillments: [aParcel()] }, {}, true],
  ['headphones on their way', { fulfillments: [onItsWay] }, {}, true],
  ['headphones still at the shop', { fulfillments: [] }, {}, false],
  ['a course', { fulfillments: [] }, { kind: 'service' }, false],
  ['a course that Shopify calls fulfilled', { fulfillments: [aParcel()] }, { kind: 'service' }, false],
  ['a film', { fulfillments: [] }, { kind: 'digital_content' }, false],
] as const

test.each(SAID)('%s: sent back or only withdrawn from', (_, { fulfillments }, known, isSentBack) => {
  const order = { lines: [headphones], fulfillments: [...fulfillments] }
  const item = itemAt('2026-11-07T10:00:00Z', order, INFORMED, decide, known)
  expect(item).toMatchObject({ outcome: 'granted', isSentBack })
  const withdrawal = item.options.find(({ remedy }) => remedy === 'withdrawal')
  expect(withdrawal?.label).toBe(isSentBack ? 'Send it back, money back' : 'Withdraw, money back')
  expect(item.headline.map(({ text }) => text).join('')).toMatch(/withdraw|send this back until/)
  if (!isSentBack) expect(JSON.stringify(item)).not.toMatch(/send (it|this) back/i)
})

test('refused before it has come: no question about faults, yet the guarantee is named and it can be stated', () => {
  const item = itemAt('2026-11-07T10:00:00Z', { lines: [ownCamera], fulfillments: [onItsWay] })
  expect(item).toMatchObject({ outcome: 'refused', options: [], insist: { remedy: 'withdrawal' } })
  expect(item.why?.staysOpen.join(' ')).toContain('guarantee')
})

test('what can be withdrawn from needs no insisting', () => {
  expect(itemAt('2026-11-16T10:00:00Z', { lines: [headphones] })).not.toHaveProperty('insist')
})

test('insisting says that it is recorded and answered, under the statutory label, the note being free to give', () => {
  const { insist } = itemAt('2026-11-16T10:00:00Z', { lines: [ownCamera] })
  expect(insist).toEqual({
    remedy: 'withdrawal',
    label: 'I withdraw all the same',
    detail: [{ text: 'Your statement is recorded with its date and time, and answered.' }],
    confirmLabel: 'Confirm withdrawal',
    noteLabel: 'What do we not know yet? (optional)',
  })
})

test('out of time for both: the swap that ended with it is named with its own clause', () => {
  const { why } = itemAt('2026-12-10T10:00:00Z', { lines: [headphones] }, INFORMED)
  expect(why?.also).toMatch(/^The time .* ended on Wednesday 9 December\.$/)
  expect(why?.citations.filter((words) => words.startsWith('Clause A7 '))).toHaveLength(1)
})

test('while the swap is open nothing is said against it', () => {
  const { why } = itemAt('2026-12-09T10:00:00Z', { lines: [headphones] }, INFORMED)
  expect(why?.summary).toContain('23 November')
  expect(why).not.toHaveProperty('also')
})

test('a camera that is not swapped says why, beside why it is not withdrawn from', () => {
  const { why } = itemAt('2026-11-16T10:00:00Z', { lines: [ownCamera] })
  expect(why?.also).toMatch(/swapped\.$/)
  expect(why?.citations.length).toBeGreaterThan(1)
  expect(new Set(why?.citations).size).toBe(why?.citations.length)
})

test('the shop’s own guarantee is no door of its own while the legal one lasts as long', () => {
  const item = itemAt('2026-11-16T10:00:00Z', { lines: [headphones] })
  expect(remedies(item)).toEqual(['withdrawal', 'exchange', 'conformity_claim'])
  const late = itemAt('2026-11-16T10:00:00Z', { lines: [ownCamera] })
  expect(late.why?.staysOpen).toHaveLength(1)
})

test('what stands whatever the answer is offered until the certain day, and no question stands in its way', () => {
  const promised = compile(
    {
      ...PRESETS['statutory-minimum'],
      sections: [
        {
          title: '',
          clauses: [
            { clause: 'withdrawal-period', ref: '1', params: { days: 30, from: 'receipt' }, words: '' },
            { clause: 'hygiene-seal', ref: '2', params: { triggers: ['package_opened'] }, words: '' },
          ],
        },
      ],
    },
    { policyVersion: '1' },
  )
  const earpiece = aLine({ category: 'hygiene_sensitive', hygieneEvidence: { seal: true, cleanable: true } })
  const item = itemAt('2026-11-16T10:00:00Z', { lines: [earpiece] }, INFORMED, promised)
  expect(item.outcome).toBe('granted')
  expect(item).not.toHaveProperty('ask')
  expect(remedies(item)).toContain('withdrawal')
  expect(item.headline.map(({ text }) => text).join('')).toContain('23 November')
  const later = itemAt('2026-11-26T10:00:00Z', { lines: [earpiece] }, INFORMED, promised)
  expect(later).toMatchObject({ outcome: 'asks', ask: { fact: 'packageOpened' } })
})

test('what could change a refusal is told where that alone could, and promises nothing', () => {
  const inTime = itemAt('2026-11-16T10:00:00Z', { lines: [ownCamera] })
  expect(inTime.why?.wouldChange).toMatch(/standard range .*it may change the answer\.$/)
  const late = itemAt('2026-12-10T10:00:00Z', { lines: [ownCamera] }, INFORMED)
  expect(late.why?.summary).toMatch(/^Made to your own specification/)
  expect(late.why).not.toHaveProperty('wouldChange')
  const tooLate = itemAt('2026-12-10T10:00:00Z', { lines: [headphones] }, INFORMED)
  expect(tooLate.why?.wouldChange).toMatch(/^If you wrote to us before .*23 November/)
})

test('until when is said once: above, where there is nothing else to choose; beside each, where there is', () => {
  const words = (sentence: readonly { text: string }[] = []) => sentence.map(({ text }) => text).join('')
  const detailOf = (item: ReturnType<typeof itemAt>) => words(item.options[0]?.detail)
  const onlyByLaw = compile(PRESETS['statutory-minimum'], { policyVersion: 'statutory-minimum@1' })
  const parcel = { lines: [headphones], fulfillments: [aParcel()] }
  const alone = itemAt('2026-11-16T10:00:00Z', parcel, INFORMED, onlyByLaw)
  expect(remedies(alone).filter((remedy) => remedy !== 'conformity_claim')).toEqual(['withdrawal'])
  expect(words(alone.headline)).toContain('until Monday 23 November')
  expect(detailOf(alone)).toMatch(/^You get back .* for it\.$/)
  const beside = itemAt('2026-11-16T10:00:00Z', parcel, INFORMED)
  expect(remedies(beside)).toContain('exchange')
  expect(detailOf(beside)).toMatch(/^Until Monday 23 November\. You get back /)
})
