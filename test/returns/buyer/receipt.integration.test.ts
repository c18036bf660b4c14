/** What a buyer holds right after they sent it: the way to their return, the slip, where the answer comes, and whom to ask. */
import { describe, expect, test } from 'vitest'
import { readSettings, saveSettings } from '../../../app/policies/shop-settings.ts'
import type { BuyerCaseInFull } from '../../../app/returns/buyer/buyer-wire.ts'
import { loader as slip } from '../../../app/routes/buyer.slip.ts'
import { shopA } from '../../harness/test-environment.ts'
import { pdfWords } from '../../messages/pdf-words.ts'
import { camera, check, control, deliveredOrder, headphones, onStage, state, view } from '../stage.ts'
import { knock } from './own-cases.ts'
import { wishFor } from './wishes.ts'

onStage()

async function ordered(lines = [headphones]): Promise<number> {
  const order = await deliveredOrder(lines)
  await control().setClock('2026-11-16T10:00:00Z')
  return order
}

const wordsOf = (parts: readonly (readonly { text: string }[])[]) =>
  parts.map((sentence) => sentence.map(({ text }) => text).join(''))

describe('the receipt', () => {
  test('leads to the return, and to the slip to print', async () => {
    const order = await ordered()
    const { body } = await state(order, await wishFor(order))
    const told = await knock<BuyerCaseInFull>({ route: 'one', id: body.id })
    expect(told.body.reference).toBe(body.reference)
    const request = new Request(body.slipUrl ?? '')
    const printed = await slip({ request, params: {}, context: {} })
    expect(printed.headers.get('content-type')).toBe('application/pdf')
    expect(await pdfWords(Buffer.from(await printed.arrayBuffer()))).toContain(body.reference)
  })

  test('has no slip where nothing is to be sent back', async () => {
    const order = await ordered([camera])
    const { body } = await state(order, await wishFor(order))
    expect(body.items.map(({ outcome }) => outcome)).toEqual(['refused'])
    expect(body.slipUrl).toBeUndefined()
  })

  test.each([
    [undefined, 'The shop answers you by e-mail.'],
    [
      { kind: 'whatsapp', number: '+40 722 123 456' } as const,
      'The shop answers you by WhatsApp, at +40722123456.',
    ],
  ])('says again how the answer comes: %j', async (answerBy, says) => {
    const order = await ordered()
    const body = { ...(await wishFor(order)), ...(answerBy && { answerBy }) }
    expect((await state(order, body)).body.answers).toBe(says)
  })

  test('and before it nobody says another place for the answer than the one that is asked for', async () => {
    const order = await ordered()
    const { body } = await check(order, await wishFor(order))
    expect(wordsOf(body.instructions)).toContain('Send it to Strada Lipscani 12, București.')
    expect(wordsOf(body.instructions).join(' ')).not.toMatch(/answer/)
    expect(body.answerBy.label).toBe('How should the shop answer you?')
  })
})

describe('whom to ask', () => {
  const without = async <T>(act: () => Promise<T>): Promise<T> => {
    const settings = await readSettings(shopA)
    expect(settings.contactEmail).not.toBeNull()
    await saveSettings(shopA, { ...settings, contactEmail: null })
    try {
      return await act()
    } finally {
      await saveSettings(shopA, settings)
    }
  }

  test('is the address of the shop, else its website, else the form beside it: never nobody', async () => {
    const order = await ordered()
    const { body } = await state(order, await wishFor(order))
    const own = () => knock<BuyerCaseInFull>({ route: 'one', id: body.id })
    expect((await view(order)).body.help).toMatchObject({ email: 'hello@pinhole-audio.example' })
    expect((await own()).body.help).toMatchObject({ email: 'hello@pinhole-audio.example' })
    await without(async () => {
      expect((await view(order)).body.help).toEqual({
        text: "Questions? A person at the shop answers. You find how to reach them on the shop's website:",
        link: { label: 'Pinhole Audio', url: `https://${shopA}` },
      })
      expect((await own()).body.help).toEqual({
        text: 'Questions? Write to the shop here, on this page. A person answers.',
      })
    })
  })
})
