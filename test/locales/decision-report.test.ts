import { expect, test } from 'vitest'
import { type LineFacts, PRESETS } from '../../app/engine/index.ts'
import { decisionReport } from '../../app/locales/decision-report.ts'
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
    const ifApproved = `${t('report:ifApproved')}:`
    expect(report(line('hygiene_sensitive', UNSEALED), locale)).toContain(ifApproved)
    const nothingOwed = report(line('standard', VOUCHER), locale)
    expect(nothingOwed).toContain(`: ${t('report:outcome.review')}. `)
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
