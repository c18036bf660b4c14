import { renderToStaticMarkup } from 'react-dom/server'
import { expect, test } from 'vitest'
import { translator } from '../../app/locales/translate.ts'
import { OfferForms } from '../../app/routes/proxy.withdraw_.status/offer-forms.tsx'
import { CASE } from '../extension/fake-cases.ts'

const way = (label: string) => ({ label, means: [[{ text: `What ${label} means.` }]] })

test('every answer that an offer has can be given, with what it means', () => {
  const ways = { agree: way('yes'), disagree: way('no'), object: way('back') }
  const offer = { id: 'o-1', says: [[{ text: 'The shop offers less.' }]], ...ways }
  const told = { ...CASE, can: { ...CASE.can, answer: [offer] } }
  const forms = { told, token: 'sealed', code: '12345678', t: translator('en'), problems: {} }
  const html = renderToStaticMarkup(<OfferForms forms={forms} />)
  const values = [...html.matchAll(/type="radio" name="answer" value="(\w+)"/g)].map(([, value]) => value)
  expect(values).toEqual(['agreed', 'disagreed', 'goods_back'])
  for (const { label } of Object.values(ways)) expect(html).toContain(`What ${label} means.`)
  expect(html).toContain('name="offerId" value="o-1"')
  expect(html).not.toContain('checked')
})
