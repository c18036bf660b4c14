/** Files on paper: every letter that our languages write, bars that a scanner reads, and the same bytes for the same letter. */
import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import type { AttachedFile } from '../../app/messages/attached-file.ts'
import { barsOf } from '../../app/messages/barcode.tsx'
import { said } from '../../app/messages/letter.ts'
import { printPdf } from '../../app/messages/letter-pdf.tsx'
import { pdfWords } from './pdf-words.ts'

const LETTERS = {
  ro: 'Ștefan țese și împletește, ăâîșț ĂÂÎȘȚ',
  el: 'Θάλασσα, υπαναχώρηση, ΐ ΰ Ώ ς',
  bg: 'Потвърждавам отказа, щъркел',
  uk: 'Їжак ґречний, є і',
  cs: 'Žluťoučký kůň, ř ů ě',
  hu: 'árvíztűrő tükörfúrógép ŐŰ',
  pl: 'Zażółć gęślą jaźń',
  lt: 'ąčęėįšųūž',
  de: 'Größe, Widerruf für 12,50 €',
  fr: 'cœur, à, «\u00a0ça\u00a0»',
} as const

const file = (text: string): AttachedFile => ({
  filename: 'x.pdf',
  madeAt: '2026-11-16T10:00:00.000Z',
  letter: {
    ...{ locale: 'ro', shopName: 'Pinhole Audio', subject: 'x', title: 'Fișă de retur', preview: '' },
    blocks: [
      { kind: 'barcode', code: 'RC-7F3K2M' },
      { kind: 'facts', facts: [{ label: 'Comanda', value: '#1001' }] },
      { kind: 'item', name: text, lines: [said(text)] },
      { kind: 'list', items: [[{ text: 'fett ' }, { text, strong: true }]] },
      { kind: 'quote', label: 'Cuvintele dumneavoastră', text },
    ],
    closing: ['Întrebări?'],
  },
})

test.each(Object.entries(LETTERS))('in %s every letter is there, plain and bold', async (_, text) => {
  const words = await pdfWords(await printPdf(file(text)))
  expect(words.split(text.replaceAll(/\s+/g, ' ')).length - 1).toBe(4)
  expect(words).toContain('Fișă de retur')
  expect(words).toContain('RC-7F3K2M')
})

test.each([
  '<script>alert(1)</script> &amp; <b>fett</b>',
  '"><img src=x onerror=alert(1)>',
  '{{order}} $t(messages:wish.exchange) %PDF-1.7 endobj',
])('%s stays text', async (text) => {
  expect((await pdfWords(await printPdf(file(text)))).split(text).length - 1).toBe(4)
})

test('what is longer than a line, and than a page, is all there', async () => {
  const long = 'ș'.repeat(400)
  const words = await pdfWords(await printPdf(file(`${long} ${'cuvânt '.repeat(2000)}sfârșit`)))
  expect(words.split('ș').length).toBeGreaterThan(1600)
  expect(words.split('sfârșit').length - 1).toBe(4)
})

describe('the same letter', () => {
  const sha = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex')

  test('is the same file, byte by byte, whatever was printed before; another day is another', async () => {
    const one = sha(await printPdf(file('Ștefan')))
    await Promise.all(Object.values(LETTERS).map((text) => printPdf(file(text))))
    expect(sha(await printPdf(file('Ștefan')))).toBe(one)
    expect(sha(await printPdf({ ...file('Ștefan'), madeAt: '2026-11-16T10:00:01.000Z' }))).not.toBe(one)
  })

  test('is so in another time zone, too', async () => {
    const zones = ['UTC', 'Pacific/Auckland'].map((zone) => {
      const program = `process.env.TZ = '${zone}'; import('@react-pdf/renderer').then(async ({ renderToBuffer, Document, Page, Text }) => {
        const { createElement: h } = await import('react')
        const at = new Date('2026-11-16T10:00:00Z')
        const page = h(Page, {}, h(Text, {}, 'x'))
        process.stdout.write((await renderToBuffer(h(Document, { creationDate: at, modificationDate: at }, page))).toString('base64'))
      })`
      return spawnSync(process.execPath, ['--input-type=module', '-e', program], {
        encoding: 'utf8',
        env: { ...process.env, TZ: zone },
      }).stdout
    })
    expect(zones[0]?.length).toBeGreaterThan(100)
    expect(zones[1]).toBe(zones[0])
  })
})

describe('the bars of a reference', () => {
  test('are Code 128 with its check: every symbol eleven modules wide, and the stop thirteen', () => {
    const bars = barsOf('RC-7F3K2M')
    const symbols = Array.from({ length: (bars.length - 7) / 6 }, (_, index) =>
      bars.slice(6 * index, 6 * index + 6),
    )
    expect(symbols.map((widths) => widths.reduce((sum, one) => sum + one, 0))).toEqual(symbols.map(() => 11))
    expect(bars.slice(-7)).toEqual([2, 3, 3, 1, 1, 1, 2])
    // Set B from the first symbol on.
    expect(symbols[0]).toEqual([2, 1, 1, 2, 1, 4])
  })

  test('differ by reference', () => {
    expect(barsOf('RC-7F3K2M')).not.toEqual(barsOf('RC-7F3K2N'))
  })
})
