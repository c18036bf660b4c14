import { renderToStaticMarkup } from 'react-dom/server'
import { expect, test } from 'vitest'
import { translator } from '../../app/locales/translate.ts'
import { OfferForms } from '../../app/routes/proxy.withdraw_.status/offer-forms.tsx'
import { CASE } from '../extension/fake-cases.ts'

const way = (label: string) => ({ label, means: [[{ text: `What ${label} means.` }]] })

/** However many ways to answer an offer has, a guest has them all, in its order. */
test.each([
  [{ agree: way('yes'), object: way('back') }, ['agreed', 'goods_back']],
  [{ agree: way('yes'), disagree: way('no'), object: way('back') }, ['agreed', 'disagreed', 'goods_back']],
])('every answer that an offer names can be given, with what it means: %#', (ways, answers) => {
  const offer = { id: 'o-1', says: [[{ text: 'The shop offers less.' }]], ...ways }
  const told = { ...CASE, can: { ...CASE.can, answer: [offer as never] } }
  const forms = { told, token: 'sealed', code: '12345678', t: translator('en'), problems: {} }
  const html = renderToStaticMarkup(<OfferForms forms={forms} />)
  const values = [...html.matchAll(/type="radio" name="answer" value="(\w+)"/g)].map(([, value]) => value)
  expect(values).toEqual(answers)
  for (const { label } of Object.values(ways)) expect(html).toContain(`What ${label} means.`)
  expect(html).toContain('name="offerId" value="o-1"')
  expect(html).not.toContain('checked')
})
