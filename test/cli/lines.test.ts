import { Readable } from 'node:stream'
import { describe, expect, it } from 'vitest'
import type { Decision, Facts } from '../../app/engine/index.ts'
import type { Portion } from '../../cli/lines/split-lines.ts'
import { splitLines } from '../../cli/lines/split-lines.ts'
import { facts, line, onDay } from '../engine/case.ts'
import { fc, tries } from '../harness/property.ts'
import { recourse, STACK_TRACE } from './shell.ts'

const numbered = (number: number): Facts =>
  facts(onDay(number % 40), [line(undefined, { unit: `${number}` })])
const unitsOf = (out: string): (string | undefined)[] =>
  out
    .split('\n')
    .slice(0, -1)
    .map((text) => (JSON.parse(text) as Partial<Decision>).lines?.[0]?.unit)
const lines = (input: string | Uint8Array | Readable, ...more: string[]) =>
  recourse(['decide', '--policy', 'statutory-minimum', '--lines', ...more], input)

describe('decide --lines', () => {
  it('keeps the order over several threads, and decides each line as it would alone', async () => {
    const count = 3_000
    const documents = Array.from({ length: count }, (_, index) => JSON.stringify(numbered(index)))
    const { code, out, err } = await lines(`${documents.join('\n')}\n`, '--workers', '2')
    expect({ code, err }).toEqual({ code: 0, err: '' })
    expect(unitsOf(out)).toEqual(documents.map((_, index) => `${index}`))
    for (const index of [0, 39, count - 1]) {
      const alone = await recourse(
        ['decide', '--policy', 'statutory-minimum', '--no-explain'],
        documents[index],
      )
      expect(JSON.parse(out.split('\n')[index] ?? '')).toEqual(JSON.parse(alone.out))
    }
  })

  it('answers a bad line by its fault, decides the others, and ends with 2', async () => {
    const good = JSON.stringify(numbered(7))
    const input = [good, '{"a":', '', ' ', good, '{}', '"\u0000"', good].join('\n')
    const { code, out, err } = await lines(input, '--workers', '1')
    expect(code).toBe(2)
    expect(err).not.toMatch(STACK_TRACE)
    const answers = out
      .trimEnd()
      .split('\n')
      .map((text) => JSON.parse(text) as { error?: string; line?: number })
    expect(answers.map(({ line: number }) => number)).toEqual([undefined, 2, undefined, 6, 7, undefined])
    expect(answers[1]?.error).toBe('not JSON that can be used: column 6: a value expected, the text ends')
    expect(answers[3]?.error).toContain('statedAt: Missing')
    expect(err.split('\n').map((text) => text.slice(0, 16))).toEqual([
      'recourse: line 2',
      'recourse: line 6',
      'recourse: line 7',
      '',
    ])
  })

  it('takes carriage returns, a byte order mark, and a last line without an end', async () => {
    const good = JSON.stringify(numbered(7))
    expect(unitsOf((await lines(`\ufeff${good}\r\n${good}`, '--workers', '1')).out)).toEqual(['7', '7'])
  })

  it('passes over blank lines of any length, and refuses a key that stands twice', async () => {
    const good = JSON.stringify(numbered(7))
    const twice = good.replace('{', '{"statedAt":"2026-11-20T10:00:00.000Z",')
    const { code, out, err } = await lines(`${' '.repeat(500)}\n${twice}\n${good}`, '--workers', '1')
    expect(code).toBe(2)
    expect(unitsOf(out)).toEqual([undefined, '7'])
    expect(err).toMatch(/^recourse: line 2: [^\n]*column \d+: "statedAt" stands twice in one object\n$/)
  })

  it('finds nothing wrong with nothing', async () => {
    expect(await lines('', '--workers', '1')).toEqual({ code: 0, out: '', err: '' })
  })

  it('names a line that is no text, and goes on', async () => {
    const good = Buffer.from(`${JSON.stringify(numbered(7))}\n`)
    const { code, out, err } = await lines(
      Buffer.concat([good, Buffer.from([0x22, 0xff, 0x22, 10]), good]),
      '--workers',
      '1',
    )
    expect(code).toBe(2)
    expect(unitsOf(out)).toEqual(['7', undefined, '7'])
    expect(err).toBe('recourse: line 2: not UTF-8\n')
  })

  it('decides as if stated at one instant', async () => {
    const { out } = await lines(
      JSON.stringify(numbered(7)),
      '--workers',
      '1',
      '--at',
      '2026-12-20T10:00:00+02:00',
    )
    expect((JSON.parse(out) as Decision).statedAt).toBe('2026-12-20T08:00:00.000Z')
  })

  it('answers what has come in while more is awaited', async () => {
    let more: () => void = () => {}
    const awaited = new Promise<void>((resolve) => {
      more = resolve
    })
    const input = Readable.from(
      (async function* () {
        yield `${JSON.stringify(numbered(1))}\n`
        await awaited
        yield `${JSON.stringify(numbered(2))}\n`
      })(),
    )
    const ran = lines(input, '--workers', '1')
    // That it ends at all shows it: the second line only comes when a second has passed.
    setTimeout(more, 300)
    expect(unitsOf((await ran).out)).toEqual(['1', '2'])
  })
})

describe('splitting', () => {
  const split = async (chunks: readonly Uint8Array[], portion: number, longest: number, hungry: boolean) => {
    const portions: Portion[] = []
    for await (const one of splitLines(Readable.from(chunks), { portion, line: longest }, () => hungry))
      portions.push(one)
    return portions
  }

  it('loses no byte and counts every line, wherever the chunks end', async () => {
    const text = fc
      .array(fc.constantFrom('', 'a', 'bb', '€', 'x'.repeat(30)), { maxLength: 30 })
      .map((all) => all.join('\n'))
    const cuts = fc.array(fc.integer({ min: 0, max: 300 }), { maxLength: 10 })
    await fc.assert(
      fc.asyncProperty(
        text,
        cuts,
        fc.integer({ min: 1, max: 60 }),
        fc.boolean(),
        async (whole, at, portion, hungry) => {
          const bytes = Buffer.from(whole)
          const ends = [
            0,
            ...at.map((one) => Math.min(one, bytes.length)).toSorted((a, b) => a - b),
            bytes.length,
          ]
          const chunks = ends
            .slice(1)
            .map((end, index) => bytes.subarray(ends[index], end))
            .filter(({ length }) => length > 0)
          const portions = await split(chunks, portion, 1_000, hungry)
          expect(Buffer.concat(portions.map((one) => one.bytes)).toString()).toBe(whole)
          let line = 1
          for (const one of portions) {
            expect(one.firstLine).toBe(line)
            line += Buffer.from(one.bytes).toString().split('\n').length - 1
          }
          expect(portions.slice(0, -1).every((one) => one.bytes.at(-1) === 10)).toBe(true)
        },
      ),
      tries(500),
    )
  })

  it('holds no line longer than the longest, and goes on after it', async () => {
    const chunks = ['a\nbbb', 'bbb', 'bb\nc', '\nddddd\nddddd'].map((text) => Buffer.from(text))
    const portions = await split(chunks, 100, 5, true)
    expect(
      portions.map(({ bytes, firstLine, tooLong }) => [Buffer.from(bytes).toString(), firstLine, tooLong]),
    ).toEqual([
      ['a\n', 1, undefined],
      ['', 2, true],
      ['c\nddddd\n', 3, undefined],
      ['ddddd', 5, undefined],
    ])
  })
})
