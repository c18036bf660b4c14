import { describe, expect, it } from 'vitest'
import { PRESETS } from '../../app/engine/index.ts'
import { LOCALES } from '../../app/locales/translate.ts'
import { facts, intangible, line, onDay, RECORDED } from '../engine/case.ts'
import { fileOf, recourse } from './shell.ts'

const told = async (document: object, ...args: string[]): Promise<string> =>
  toldUnder('preset-a', document, ...args)

const toldUnder = async (policy: string, document: object, ...args: string[]): Promise<string> => {
  const { code, out, err } = await recourse(
    ['decide', '--policy', policy, '--text', ...args],
    JSON.stringify(document),
  )
  expect({ code, err }).toEqual({ code: 0, err: '' })
  return out
}

describe('decide --text', () => {
  it('says until when and how that was found, who pays, the money, by what, and what was set aside', async () => {
    const opened = facts(onDay(5), [
      line('hygiene_sensitive', { ...RECORDED, packageOpened: true, sealIntact: true }),
    ])
    const { returnCostDisclosed: _, ...order } = opened.order
    const out = await told({ ...opened, order })
    expect(out).toContain('Stated on Saturday 14 November 2026.')
    expect(out).toContain('Withdrawal: yes. You can withdraw until Monday 23 November 2026.')
    expect(out).toContain('Until: 14 days from 9 November → Monday 23 November 2026')
    expect(out).toMatch(/The shop pays for sending it back, and tells you how\. \(.*Article 14\(1\)\)/)
    expect(out).toMatch(/Price paid: RON\s189\.00 \(.*Article 13/)
    expect(out).toMatch(/Delivery you paid: RON\s4\.95 \(.*\) \[1\/1\]/)
    expect(out).toMatch(
      /Not applied:\n\s+- Clause A5 of the shop's policy; .*Article 16\(e\)\) takes its place\. /,
    )
    expect(out).toMatch(/policy preset-a@[0-9a-f]{12}, law RO@/i)
  })

  it('says why not, what would change it and what stays open', async () => {
    const unsealed = facts(onDay(5), [line('hygiene_sensitive', { ...RECORDED, sealIntact: false })])
    const out = await told(unsealed)
    expect(out).toContain(
      "Withdrawal: no. The hygiene seal was broken, and it can't be cleaned for anyone else",
    )
    expect(out).toMatch(/− The hygiene seal was broken/)
    expect(out).toMatch(/\+ You can withdraw until/)
    expect(out).toContain('What would change it:')
    expect(out).toContain(
      'What stays open:\n      - If something is wrong with it, the legal guarantee holds until',
    )
  })

  it('says from which day the time of a buyer whom nobody told was counted, in Germany too', async () => {
    const untold = facts(onDay(5), [line('standard')], { informedOn: 'never', place: { country: 'DE' } })
    const out = await told(untold)
    expect(out).toContain(
      '12 months from 9 November 2026, because the information about the right was missing → 14 days from ',
    )
    expect(out).toMatch(/14 days from 9 November 2027 → (.* → )?\w+day \d+ November 2027/)
  })

  it('asks, with the answers there are', async () => {
    const out = await told(facts(onDay(5), [line('hygiene_sensitive', RECORDED)]))
    expect(out).toContain('one answer is needed first. Is the hygiene seal unbroken?')
    expect(out).toContain("Yes, unbroken / No, it's open")
    expect(out).toContain('\n    If your answer makes it a yes:\n      What follows:')
    expect(out).not.toContain('a person says yes')
  })

  it('names one day to withdraw by and another to send it by, and not both for the same', async () => {
    const out = await told(facts(onDay(5), [line('standard')]))
    expect(out).toContain('Withdrawal: yes. You can withdraw until Monday 23 November 2026.')
    expect(out).toMatch(/- Send it by \w+day \d+ (November|December) 2026\./)
    expect(out).not.toMatch(/send (this|it) back until/)
  })

  it('says of more than was ordered that nothing is owed for it, not that it is yet to arrive', async () => {
    const surplus = line('standard', { defect: { kind: 'too_many' } })
    const out = await told(facts(onDay(5), [surplus]))
    expect(out).toContain('Legal guarantee: yes. You got more than you ordered. You owe nothing for it')
    expect(out).not.toContain('when it arrives')
  })

  it('says of a notice whose arrival nobody recorded that it counts if it arrived in time', async () => {
    const voucher = intangible('voucher', {
      voucher: { issuedOn: '2026-11-02', activatedAt: 'not_activated' },
    })
    const sent = facts('2026-11-16T20:00:00.000Z', [voucher])
    const out = await toldUnder('preset-b', sent)
    expect(out).toContain(
      'Your notice counts as in time if it reached the shop by Monday 16 November 2026; nobody recorded when it did.',
    )
    const arrived = { statement: { receivedAt: '2026-11-16T21:59:59.000Z' } }
    expect(await toldUnder('preset-b', { ...sent, ...arrived })).toContain(
      'Your notice reached the shop in time: it had until Monday 16 November 2026.',
    )
    const late = { statement: { receivedAt: '2026-11-16T22:00:00.000Z' } }
    expect(await toldUnder('preset-b', { ...sent, ...late })).toContain(
      'Exchange: no. The notice had to reach the shop by Monday 16 November 2026.',
    )
  })

  it('names the question beside what is granted whatever the answer', async () => {
    const period = { clause: 'withdrawal-period', ref: '1', params: { days: 30, from: 'receipt' }, words: '' }
    const opened = { clause: 'hygiene-seal', ref: '2', params: { triggers: ['package_opened'] }, words: '' }
    const sections = [{ title: '', clauses: [period, opened] }]
    const policy = fileOf({ id: 'promised', title: 'Promised', locale: 'en', sections })
    const untold = line('hygiene_sensitive', { hygieneNoticeGiven: false })
    const out = await toldUnder(policy, facts(onDay(5), [untold]))
    expect(out).toContain('Withdrawal: yes. You can withdraw until Monday 23 November 2026.')
    expect(out).toContain("Is the package still unopened? Yes, unopened / No, it's been opened")
  })

  it.each(LOCALES)('speaks %s throughout', async (locale) => {
    const out = await told(
      facts(onDay(5), [line('hygiene_sensitive', { ...RECORDED, sealIntact: false })]),
      '--locale',
      locale,
    )
    expect(out.length).toBeGreaterThan(500)
    expect(out).not.toMatch(/\{\{|<b>|undefined|report:|decision:/)
    const english = /\b(You can|The shop|Basis|Until|Why|no\.)\b/
    expect(english.test(out)).toBe(locale === 'en')
  })
})

describe('lint', () => {
  it('finds what contradicts the law or itself, and ends with 1', async () => {
    const { code, out, err } = await recourse(['lint', '--policy', 'preset-a', '--country', 'RO'])
    expect({ code, err }).toEqual({ code: 1, err: '' })
    expect(out).toMatch(/^error: sections\.\d+\.clauses\.\d+: A3 names two moments/m)
    expect(out).toMatch(
      /^warning: sections\.\d+\.clauses\.\d+ \[RO\]: A13 answers for 12 months; .*OUG nr\. 140\/2021/m,
    )
    expect(out).not.toMatch(/\{\{|undefined/)
  })

  it('gives them as data, and refuses a country that we do not hold', async () => {
    const { out } = await recourse(['lint', '--policy', 'preset-a', '--country', 'RO', '--json'])
    const { findings, complete } = JSON.parse(out) as {
      findings: { path: string; severity: string }[]
      complete: object
    }
    expect(findings.length).toBeGreaterThan(5)
    expect(complete).toMatchObject({ countries: ['RO'] })
    const refused = await recourse(['lint', '--policy', 'preset-a', '--country', 'XX'])
    expect(refused.code).toBe(2)
    expect(refused.err).toContain('--country: we hold no law of "XX"')
  })

  it('says so where a policy is of a country whose law we do not hold, and nobody named another', async () => {
    const file = fileOf({ ...PRESETS['preset-a'], jurisdiction: 'XX' })
    const told = 'recourse: jurisdiction: we hold no law of XX; only the policy itself was looked at\n'
    expect((await recourse(['lint', '--policy', file])).err).toBe(told)
    expect((await recourse(['lint', '--policy', file, '--country', 'RO'])).err).toBe('')
  })
})
