import { expect, test } from 'vitest'
import { type LineFacts, type Owed, PRESETS } from '../../app/engine/index.ts'
import { decisionReport } from '../../app/locales/decision-report.ts'
import { moneyWords, withColon } from '../../app/locales/format.ts'
import { LOCALES, translator } from '../../app/locales/translate.ts'
import { facts, line, onDay, underPresetA } from '../engine/case.ts'

const VOUCHER: Partial<LineFacts> = {
  kind: 'voucher',
  delivery: { status: 'not_shipped' },
  voucher: { issuedOn: '2026-11-02', offerSale: true, activatedAt: 'not_activated' },
}
const UNSEALED: Partial<LineFacts> = { sealed: true, hygieneNoticeGiven: true, sealIntact: false }

const report = (one: LineFacts, locale: (typeof LOCALES)[number]): string => {
  const told = facts(onDay(7), [one])
  return decisionReport(underPresetA(told), told, PRESETS['preset-a'], locale)
}

test.each(LOCALES)(
  'in %s no title stands alone, also where a person decides about nothing owed',
  (locale) => {
    const t = translator(locale)
    const ifApproved = withColon(t('report:ifApproved'), locale)
    expect(report(line('hygiene_sensitive', UNSEALED), locale)).toContain(ifApproved)
    const nothingOwed = report(line('standard', VOUCHER), locale)
    expect(nothingOwed).toContain(`${withColon('', locale)} ${t('report:outcome.review')}. `)
    expect(nothingOwed).not.toContain(ifApproved)
    for (const text of [nothingOwed, report(line('standard'), locale)]) {
      const lines = text.split('\n')
      const titles = lines.flatMap((words, at) => (words.endsWith(':') ? [at] : []))
      expect(titles.length).toBeGreaterThan(1)
      const depth = (at: number): number => lines[at]?.search(/\S/) ?? -1
      for (const at of titles) expect(depth(at + 1), lines[at] ?? '').toBeGreaterThan(depth(at))
    }
  },
)

const DELIVERY = { what: 'outward_shipping', amount: { minor: 495, currency: 'RON' } } as const

test.each(LOCALES)(
  'in %s what is owed once per order is told under what a person may say yes to',
  (locale) => {
    const t = translator(locale)
    const told = facts(onDay(7), [line('hygiene_sensitive', UNSEALED)])
    const decision = underPresetA(told)
    const reviewed = decision.lines.flatMap(({ remedies }) => remedies).filter(({ ifApproved }) => ifApproved)
    expect(reviewed.length).toBeGreaterThan(0)
    const approving = (ifApproved: Pick<Owed, 'duties' | 'money'>) => {
      const [
        {
          citations: [citation],
        } = { citations: [] },
      ] = reviewed
      if (!citation) throw new Error('no citation')
      const lines = decision.lines.map((one) => ({
        ...one,
        remedies: reviewed.slice(0, 1).map((remedy) => ({
          ...remedy,
          ifApproved: { ...ifApproved, shared: [{ ...DELIVERY, citation }] },
        })),
      }))
      return decisionReport({ ...decision, lines, sharedMoney: [] }, told, PRESETS['preset-a'], locale)
        .split('\n')
        .map((words) => words.trim())
    }
    const nothingElse = approving({ duties: [], money: [] })
    const at = nothingElse.indexOf(withColon(t('report:ifApproved'), locale))
    expect(at).toBeGreaterThan(0)
    expect(nothingElse[at + 1]).toBe(withColon(t('report:perOrder'), locale))
    const amount = moneyWords(DELIVERY.amount, locale)
    const what = t('buyer:money.outward_shipping')
    const [priced] = t('report:amount', { what, amount, citation: '' }).split(' (')
    expect(nothingElse[at + 2]).toContain(`- ${priced}`)
    const [{ ifApproved } = {}] = reviewed
    if (!ifApproved) throw new Error('nothing to approve')
    expect(approving(ifApproved).filter((words) => words.includes(amount))).toHaveLength(1)
  },
)
