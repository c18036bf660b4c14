import { describe, expect, test } from 'vitest'
import type { DutyKind, MoneyKind } from '../../../app/engine/index.ts'
import { REMEDIES } from '../../../app/engine/index.ts'
import { LOCALES, translator } from '../../../app/locales/translate.ts'

type Words = { [key: string]: string | Words }

const read = async (locale: string): Promise<Words> =>
  (await import(`../../../app/locales/${locale}/buyer.json`)).default as Words

const flat = (words: Words, path = ''): [string, string][] =>
  Object.entries(words).flatMap(([key, value]) =>
    typeof value === 'string'
      ? [[`${path}${key}`, value] as [string, string]]
      : flat(value, `${path}${key}.`),
  )

const placeholders = (text: string) => [...text.matchAll(/\{\{(\w+)\}\}/g)].map(([, name]) => name).sort()
const emphasised = (text: string) => [text.match(/<b>/g)?.length ?? 0, text.match(/<\/b>/g)?.length ?? 0]

/** A kind that is missing here does not compile. */
const WHO: Record<DutyKind, readonly ('buyer' | 'shop')[]> = {
  send_back: ['buyer'],
  refund: ['shop'],
  refund_once_sent: ['shop'],
  pay_return: ['buyer', 'shop'],
  collect: ['shop'],
  inspect: ['shop'],
  agree_exchange: ['shop'],
  answer_deduction: ['buyer'],
  send_replacement: ['shop'],
  pay_difference: ['buyer', 'shop'],
  repair_or_replace: ['shop'],
  repair: ['shop'],
  replace: ['shop'],
  deliver_missing: ['shop'],
  reduce_price: ['shop'],
  include_documents: ['buyer'],
  confirm_no_replacement: ['buyer'],
  honour_voucher: ['shop'],
  pay_redelivery: ['buyer'],
}
const DUTIES = {
  buyer: Object.entries(WHO).flatMap(([duty, who]) => (who.includes('buyer') ? [duty] : [])),
  shop: Object.entries(WHO).flatMap(([duty, who]) => (who.includes('shop') ? [duty] : [])),
}
const KINDS: Record<MoneyKind, true> = {
  item: true,
  outward_shipping: true,
  diminished_value: true,
  service_supplied: true,
  wear_deduction: true,
  accessory_deduction: true,
  price_difference: true,
  price_reduction: true,
  bank_costs: true,
  restocking_fee: true,
  compensation: true,
  set_off: true,
}
const MONEY = Object.keys(KINDS)

describe.each(LOCALES)('the words of %s', (locale) => {
  test('say everything that English says, with the same values in them', async () => {
    const [english, other] = [flat(await read('en')), new Map(flat(await read(locale)))]
    expect(english.length).toBeGreaterThan(50)
    expect([...other.keys()].sort()).toEqual(english.map(([key]) => key).sort())
    for (const [key, text] of english) {
      expect([key, placeholders(other.get(key) ?? '')]).toEqual([key, placeholders(text)])
      const [opened, closed] = emphasised(other.get(key) ?? '')
      expect([key, opened]).toEqual([key, closed])
      expect((other.get(key) ?? '').trim()).not.toBe('')
    }
  })

  test('cover every remedy, duty, state and result that there is', () => {
    const { has } = translator(locale)
    const keys = [
      ...REMEDIES.flatMap((remedy) => [
        `what.${remedy}`,
        `option.${remedy}.label`,
        `option.${remedy}.until`,
        `option.${remedy}.open`,
      ]),
      ...['withdrawalOnly', 'withdrawalUnshipped', 'goodwillUnsent'].map((it) => `what.${it}`),
      ...['withdrawal', 'goodwill_return'].map((it) => `option.${it}.labelUnsent`),
      ...['received', 'needs_answer', 'review', 'accepted', 'refused', 'mixed', 'closed', 'refunded'].map(
        (it) => `stage.${it}`,
      ),
      ...['in_transit', 'arrived', 'checked', 'goods_back', 'taken_back'].map((it) => `stage.${it}`),
      ...['accepted', 'refused', 'review', 'needs_answer', 'pending', 'mismatch', 'refusedByShop'].map(
        (it) => `receipt.result.${it}`,
      ),
      ...Object.entries(DUTIES).flatMap(([who, duties]) => duties.map((it) => `duty.${who}.${it}`)),
      ...[...MONEY, 'total'].map((it) => `money.${it}`),
      ...[
        'unknown_unit',
        'unit_twice',
        'quantity_beyond_left',
        'none_left',
        'remedy_not_offered',
        'shape',
      ].map((it) => `field.${it}`),
      ...[
        'unauthorized',
        'not_found',
        'method',
        'malformed',
        'invalid',
        'kept',
        'too_large',
        'unavailable',
        'failed',
      ].map((it) => `error.${it}`),
    ]
    expect(keys.filter((key) => !has(`buyer:${key}`))).toEqual([])
  })

  test('say of every free text that it can be left empty', () => {
    const t = translator(locale)
    const free = [
      ...(['exchange', 'conformity_claim', 'commercial_guarantee'] as const).map((it) =>
        t(`buyer:option.${it}.note`),
      ),
      t('buyer:insist.note'),
      ...(['name', 'words'] as const).map((it) => t(`guest:field.${it}.label`)),
    ]
    expect(free.filter((label) => !/[?;]? \([\p{L}]+\)$/u.test(label))).toEqual([])
  })
})
