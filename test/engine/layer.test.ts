import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { build } from 'esbuild'
import { describe, expect, it } from 'vitest'
import type { Citation } from '../../app/engine/index.ts'
import { compareCitations, uniqueCitations } from '../../app/engine/instance.ts'

const clause = (ref: string, id = 'x'): Citation => ({ layer: 'contract', clause: id, ref })
const provision = (name: string): Citation => ({ layer: 'law', provision: name })
const inOrder = [
  clause('A2'),
  clause('A7'),
  clause('A7.1'),
  clause('A07'),
  clause('A10'),
  clause('B1', 'a'),
  clause('B1', 'b'),
  provision('GR/crd-9'),
  provision('RO/crd-9'),
  provision('RO/crd-10'),
]

describe('the order of citations', () => {
  it('is total: the contract first, numbers by their value, two labels that only look alike apart', () => {
    const sorted = [...inOrder].toSorted(compareCitations)
    expect([...inOrder].toReversed().toSorted(compareCitations)).toEqual(sorted)
    for (const [index, one] of sorted.entries())
      for (const [other, two] of sorted.entries())
        expect(Math.sign(compareCitations(one, two))).toBe(Math.sign(index - other))
    expect(sorted.map((one) => (one.layer === 'contract' ? one.ref : one.provision))).toEqual([
      'A2',
      ...['A07', 'A7'],
      'A7.1',
      'A10',
      'B1',
      'B1',
      'GR/crd-9',
      'RO/crd-9',
      'RO/crd-10',
    ])
  })

  it('names each once', () => {
    expect(uniqueCitations([clause('A2'), provision('RO/crd-9'), clause('A2')])).toEqual([
      clause('A2'),
      provision('RO/crd-9'),
    ])
  })
})

it('decides without what checks shapes', async () => {
  const entry = fileURLToPath(new URL('../../app/engine/decide.ts', import.meta.url))
  expect(readFileSync(entry, 'utf8')).toContain('export const decide')
  const { metafile } = await build({
    entryPoints: [entry],
    bundle: true,
    write: false,
    metafile: true,
    format: 'esm',
    platform: 'browser',
    logLevel: 'silent',
  })
  const inputs = Object.keys(metafile.inputs)
  expect(inputs.length).toBeGreaterThan(10)
  expect(inputs.filter((input) => input.includes('node_modules'))).toEqual([])
})
