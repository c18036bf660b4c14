/** What a guest can do once their code opened a case: the same as from an account, in plain HTML, over HTTP and the storefront. */
import { describe, expect, test } from 'vitest'
import { db } from '../../../app/db.server.ts'
import { money } from '../../../app/engine/index.ts'
import { loadCase } from '../../../app/returns/case/case-store.ts'
import { GOOD_FOR_MS } from '../../../app/returns/guest/guest-code.ts'
import { LIMITS } from '../../../app/returns/guest/guest-limits.ts'
import { offerDeduction, withdrawOffer } from '../../../app/returns/merchant/offer-deduction.ts'
import { readCase } from '../../../app/returns/merchant/read-case.ts'
import { recordArrival } from '../../../app/returns/merchant/record-arrival.ts'
import { loader as slip } from '../../../app/routes/buyer.slip.ts'
import { shopA, shopB } from '../../harness/test-environment.ts'
import { ana, control, headphones, mihai, onStage, returnsOf, work } from '../stage.ts'
import { formOf, type GuestsCase, guestsCase, hiddenIn, press, unlocked } from './case-forms.ts'
import { codeMailedTo, guestDoor, type Page, sendStatus, textOf } from './guest-stage.ts'

onStage()
guestDoor()
const merchant = { actor: 'merchant:1' } as const

const idOf = async ({ reference }: GuestsCase): Promise<string> =>
  (await db.returnCase.findUniqueOrThrow({ where: { shop_reference: { shop: shopA, reference } } })).id
const eventsOf = async (own: GuestsCase) =>
  (await loadCase(shopA, await idOf(own)))?.events.map(({ event }) => event.type) ?? []
const countOf = async (own: GuestsCase, type: string) =>
  (await eventsOf(own)).filter((one) => one === type).length
const actsOf = async (own: GuestsCase) =>
  db.buyerAct.findMany({ where: { shop: shopA, caseId: await idOf(own) } })

async function arrived(own: GuestsCase): Promise<void> {
  const pieces = [{ key: 0, quantity: 1, condition: 'whole' as const }]
  await recordArrival(
    shopA,
    await idOf(own),
    { pieces, arrivedAt: new Date('2026-11-18T10:00:00Z') },
    merchant,
  )
  await work(shopA, own.order)
}

async function offered(): Promise<GuestsCase & { offerId: string }> {
  const own = await guestsCase()
  await arrived(own)
  const offer = { key: 0, amount: money(10_050, 'RON'), reason: 'The ear cushions are torn.' }
  const answerBy = new Date('2026-11-25T22:00:00Z')
  expect(await offerDeduction(shopA, await idOf(own), { ...offer, answerBy }, merchant)).toEqual({ ok: true })
  const offerId = (await loadCase(shopA, await idOf(own)))?.state.deductions[0]?.id ?? ''
  return { ...own, offerId }
}

describe('what was sent back', () => {
  test('is told by its number, shows in Shopify, and the page says so; sent again it is the same', async () => {
    const own = await guestsCase()
    const page = await unlocked(own)
    expect(page.html).not.toMatch(/<script|required|set-cookie/)
    const sent = { parcel: ' 3SAME0012345 ', carrier: 'Sameday' }
    const done = await press(page, 'send', sent)
    expect(done.status).toBe(200)
    expect(done.headers.get('set-cookie')).toBeNull()
    expect(textOf(done)).toContain('The shop knows that it is on its way.')
    expect(formOf(done, 'send')).toBeUndefined()
    expect(formOf(done, 'take_back')).toBeUndefined()
    const [again, twice] = await Promise.all([press(page, 'send', sent), press(page, 'send', sent)])
    expect([again.status, twice.status]).toEqual([200, 200])
    expect(await countOf(own, 'sent_back')).toBe(1)
    await work(shopA, own.order)
    expect(JSON.stringify(await returnsOf(shopA, own.order))).toContain('3SAME0012345')
  })

  test('is proven by a receipt as well, which people read; with neither, the field says what is missing', async () => {
    const own = await guestsCase()
    const page = await unlocked(own)
    const missing = await press(page, 'send', { carrier: 'Poșta Română' })
    expect(missing.status).toBe(422)
    expect(missing.html).toMatch(/<details open/)
    expect(formOf(missing, 'send')).toMatch(/name="parcel"[^>]*aria-invalid="true"/)
    expect(textOf(missing)).toContain('Enter the number or the link of your parcel')
    expect(formOf(missing, 'send')).toContain('value="Poșta Română"')
    expect(await countOf(own, 'sent_back')).toBe(0)
    expect(await actsOf(own)).toEqual([])
    const done = await press(missing, 'send', { receipt: 'Poșta Română 16.11., nr. 77' })
    expect(done.status).toBe(200)
    const view = await readCase(shopA, await idOf(own))
    expect(view?.timeline.find(({ event }) => event.type === 'sent_back')).toMatchObject({
      ...{ actor: 'buyer', words: 'Poșta Română 16.11., nr. 77' },
    })
  })

  test('of several items at least one is chosen', async () => {
    const own = await guestsCase([headphones, headphones])
    const page = await unlocked(own)
    expect(formOf(page, 'send')?.match(/type="checkbox"/g)).toHaveLength(2)
    const none = await press(page, 'send', { keys: [], parcel: '123456789' })
    expect(none.status).toBe(422)
    expect(textOf(none)).toContain('Please choose at least one item.')
    expect(await countOf(own, 'sent_back')).toBe(0)
    expect((await press(none, 'send', { keys: ['1'], parcel: '123456789' })).status).toBe(200)
    const events = (await loadCase(shopA, await idOf(own)))?.events.map(({ event }) => event)
    expect(events?.find(({ type }) => type === 'sent_back')).toMatchObject({ keys: [1] })
  })

  test('a slip to print is linked, and is of this case', async () => {
    const own = await guestsCase()
    const url = /href="([^"]*\/buyer\/slip[^"]*)"/
      .exec((await unlocked(own)).html)?.[1]
      ?.replaceAll('&amp;', '&')
    const printed = await slip({ request: new Request(url ?? ''), params: {}, context: {} })
    expect(printed.headers.get('content-type')).toBe('application/pdf')
  })
})

describe('an offer to pay back less', () => {
  test('stands first, with every answer and what it means; the answer counts once', async () => {
    const own = await offered()
    const page = await unlocked(own)
    const text = textOf(page).replaceAll('\u00a0', ' ')
    expect(text).toMatch(
      /The shop asks you.*RON 100.50 less.*I agree.*RON 818.49.*I do not agree.*Send it back to me.*What has happened/,
    )
    const none = await press(page, 'answer')
    expect(none.status).toBe(422)
    expect(textOf(none)).toContain('Please choose one of the answers.')
    const done = await press(none, 'answer', { answer: 'agreed' })
    expect(done.status).toBe(200)
    expect(textOf(done)).toContain('The shop has your answer.')
    expect(formOf(done, 'answer')).toBeUndefined()
    expect((await press(none, 'answer', { answer: 'agreed' })).status).toBe(200)
    expect(await countOf(own, 'deduction_answered')).toBe(1)
  })

  test('not agreed to, goes to a person with their words', async () => {
    const own = await offered()
    const page = await unlocked(own)
    const done = await press(page, 'answer', {
      answer: 'goods_back',
      words: 'They came torn.\r\nI have a picture.',
    })
    expect(done.status).toBe(200)
    const view = await readCase(shopA, await idOf(own))
    expect(view?.waiting.map(({ code }) => code)).toEqual(['goods_back'])
    expect(view?.timeline.at(-1)).toMatchObject({
      actor: 'buyer',
      words: 'They came torn.\nI have a picture.',
    })
    const [act] = await actsOf(own)
    expect(act?.content).not.toContain('torn')
  })

  test('withdrawn meanwhile, the answer is refused and told why, and nothing of it is kept', async () => {
    const own = await offered()
    const page = await unlocked(own)
    const { offerId: deductionId } = own
    expect(await withdrawOffer(shopA, await idOf(own), { deductionId }, merchant)).toEqual({ ok: true })
    const late = await press(page, 'answer', { answer: 'agreed' })
    expect(late.status).toBe(409)
    expect(textOf(late)).toContain(
      'This could not be done. Something has happened on this return in the meantime.',
    )
    expect(await actsOf(own)).toEqual([])
    expect(await countOf(own, 'deduction_answered')).toBe(0)
  })
})

describe('taken back', () => {
  test('after what it means was read; the Return is cancelled, and only once', async () => {
    const own = await guestsCase()
    const page = await unlocked(own)
    expect(textOf(page)).toContain('Until Monday 23 November')
    const done = await press(page, 'take_back')
    expect(done.status).toBe(200)
    expect(textOf(done)).toContain('Your request is taken back.')
    expect((await press(page, 'take_back')).status).toBe(200)
    expect(await countOf(own, 'request_taken_back')).toBe(1)
    await work(shopA, own.order)
    expect((await returnsOf(shopA, own.order)).map(({ status }) => status)).toEqual(['CANCELED'])
  })

  test('not after more has happened than the page showed', async () => {
    const own = await guestsCase()
    const page = await unlocked(own)
    expect((await press(page, 'send', { parcel: '123456789' })).status).toBe(200)
    const stale = await press(page, 'take_back')
    expect(stale.status).toBe(409)
    expect(await countOf(own, 'request_taken_back')).toBe(0)
  })
})

describe('words to the shop', () => {
  test('are kept, shown again as text, and wait for a person', async () => {
    const own = await guestsCase()
    const page = await unlocked(own)
    const empty = await press(page, 'write', { words: ' \r\n ' })
    expect(empty.status).toBe(422)
    expect(textOf(empty)).toContain('Please write something first.')
    const words = '<script>alert(1)</script> {{ shop.email }} When is somebody there?'
    const done = await press(empty, 'write', { words })
    expect(done.status).toBe(200)
    expect(done.html).not.toMatch(/<script|\{\{/)
    expect(textOf(done)).toContain(`You wrote on Monday 16 November 2026: ${words}`)
    const view = await readCase(shopA, await idOf(own))
    expect(view).toMatchObject({ needsPerson: true })
    expect(view?.timeline.at(-1)).toMatchObject({ actor: 'buyer', words })
    expect(JSON.stringify(await actsOf(own))).not.toContain('somebody')
  })

  test('may be a thousand characters, lines counted as a browser counts them, and not one more', async () => {
    const own = await guestsCase()
    const page = await unlocked(own)
    const most = `${'a'.repeat(998)}\r\nb`
    const over = await press(page, 'write', { words: `${most}c` })
    expect(over.status).toBe(422)
    expect(textOf(over)).toContain('Please shorten this to 1,000 characters.')
    expect((await press(page, 'write', { words: most })).status).toBe(200)
    expect(await countOf(own, 'buyer_wrote')).toBe(1)
  })
})

describe('what a code opened', () => {
  const clockAtEnd = async (own: GuestsCase, less: number) => {
    const rows = await db.guestCode.findMany({ where: { shop: shopA, orderId: String(own.order) } })
    const end = Math.max(...rows.map(({ expiresAt }) => expiresAt?.getTime() ?? 0))
    await control().setClock(new Date(end - less).toISOString())
  }

  test('is open as long as the code: then what was typed is kept, and done with another', async () => {
    const own = await guestsCase()
    const page = await unlocked(own)
    await clockAtEnd(own, 60_000)
    expect((await press(page, 'write', { words: 'Just before.' })).status).toBe(200)
    await clockAtEnd(own, 0)
    const late = await press(page, 'write', { words: 'Too late, by a moment.' })
    expect(late.status).toBe(422)
    expect(textOf(late)).toContain('Your 15 minutes are over. Nothing was sent to the shop yet.')
    expect(late.html).not.toContain('Too late, by a moment.')
    expect(await countOf(own, 'buyer_wrote')).toBe(1)
    const typed = { order: own.reference, email: ana }
    for (const value of Object.values(typed)) expect(late.html).toContain(`value="${value}"`)
    const asked = await sendStatus(late, typed)
    const wrong = await sendStatus(asked, { code: '00000000' })
    const shown = await sendStatus(wrong, { code: (await codeMailedTo(ana)) ?? '' })
    expect(formOf(shown, 'write')).toContain('Too late, by a moment.')
    expect(await countOf(own, 'buyer_wrote')).toBe(1)
    expect((await press(shown, 'write', { words: 'Too late, by a moment.' })).status).toBe(200)
    expect(await countOf(own, 'buyer_wrote')).toBe(2)
    expect(GOOD_FOR_MS).toBe(15 * 60_000)
  })

  test('is no other case, nobody else’s, and no other shop’s', async () => {
    const own = await guestsCase()
    const theirs = await guestsCase([headphones], mihai)
    const [mine, others] = [await unlocked(own), await unlocked(theirs, mihai)]
    expect(textOf(mine)).not.toContain(theirs.reference)
    const hidden = (page: Page) => Object.fromEntries(hiddenIn(formOf(page, 'write') ?? ''))
    const words = 'Not mine.'
    // The code of one beside the form of the other, a code that is wrong, a form that nobody sealed.
    for (const mixed of [{ code: hidden(mine).code ?? '' }, { code: '00000000' }, { code: '' }])
      expect((await press(others, 'write', { words, ...mixed })).status).toBe(422)
    expect((await press(others, 'write', { words, form: 'forged' })).status).toBe(422)
    expect((await press(mine, 'write', { words }, { shop: shopB })).status).toBe(422)
    expect(await countOf(theirs, 'buyer_wrote')).toBe(0)
    expect(await countOf(own, 'buyer_wrote')).toBe(0)
    // A form of before the code was right does nothing but show.
    const before = await sendStatus({ html: formOf(mine, 'write') ?? '' }, { code: hidden(mine).code ?? '' })
    expect(before.status).toBe(200)
    expect(await countOf(own, 'buyer_wrote')).toBe(0)
  })

  test('is tried no more often for an act than for a look', async () => {
    const own = await guestsCase()
    const page = await unlocked(own)
    for (let tried = 0; tried < LIMITS.tryForm; tried++)
      expect((await press(page, 'write', { words: 'x', code: '00000000' })).status).toBe(422)
    const last = await press(page, 'write', { words: 'x', code: '00000000' })
    expect(last.status).toBe(429)
    expect((await press(page, 'write', { words: 'x' })).status).toBe(429)
    expect(await countOf(own, 'buyer_wrote')).toBe(0)
  })

  test('takes more acts than tries: what was right counts nothing', async () => {
    const own = await guestsCase()
    let page = await unlocked(own)
    for (let wrote = 0; wrote <= LIMITS.tryForm; wrote++) {
      page = await press(page, 'write', { words: `Message ${wrote}` })
      expect(page.status).toBe(200)
    }
    expect(await countOf(own, 'buyer_wrote')).toBe(LIMITS.tryForm + 1)
  })

  test('speaks the language of the page', async () => {
    const own = await guestsCase()
    const page = await unlocked(own, ana, '?locale=de')
    const done = await press(page, 'take_back', {}, { query: '?locale=de' })
    expect(textOf(done)).toContain('Ihre Anfrage ist zurückgezogen.')
  })
})
