import { execFileSync } from 'node:child_process'
import { readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { gzipSync } from 'node:zlib'
import { build } from 'esbuild'
import { expect, it } from 'vitest'

const engine = new URL('../../app/engine/', import.meta.url)

it('reads no clock, no zone database and no machine', () => {
  const sources = readdirSync(engine, { recursive: true, encoding: 'utf8' }).filter((name) =>
    name.endsWith('.ts'),
  )
  expect(sources.length).toBeGreaterThan(40)
  const reads = sources.filter((name) =>
    /Date\.now|new Date\(\)|\bIntl\.|\bTemporal\.|process\.|from 'node:|Math\.random/.test(
      readFileSync(new URL(name, engine), 'utf8'),
    ),
  )
  expect(reads).toEqual([])
})

it('bundles for a browser, with nothing but zod', async () => {
  const { metafile, outputFiles } = await build({
    entryPoints: [fileURLToPath(new URL('index.ts', engine))],
    bundle: true,
    write: false,
    minify: true,
    metafile: true,
    format: 'esm',
    platform: 'browser',
    logLevel: 'silent',
  })
  const packages = Object.keys(metafile.inputs).flatMap(
    (input) => /node_modules\/([^/]+)/.exec(input)?.[1] ?? [],
  )
  expect(new Set(packages)).toEqual(new Set(['zod']))
  // zod alone is 106 KB; every clause of two policies, the law of seventeen countries and nine years of their
  // working days, and the schemas of what comes in are the rest.
  const code = outputFiles[0]?.contents ?? new Uint8Array()
  expect(code.length).toBeGreaterThan(150_000)
  expect(code.length).toBeLessThan(360_000)
  expect(gzipSync(code).length).toBeLessThan(110_000)
})

it('runs under plain Node, types and all', () => {
  const script = `
    import { compile, PRESETS } from ${JSON.stringify(new URL('index.ts', engine).href)}
    const money = { minor: 1, currency: 'RON' }
    const decide = compile(PRESETS['preset-a'], { policyVersion: '1' })
    const decision = decide({
      statedAt: '2026-11-05T10:00:00.000Z',
      order: { concludedAt: '2026-11-02T08:00:00.000Z', buyer: 'consumer', place: { country: 'GR' }, currency: 'RON', outwardShipping: { paid: money } },
      lines: [{ unit: '1', orderLine: '1', quantity: 1, paid: money, product: { id: '1' }, delivery: { status: 'not_shipped' } }],
    })
    process.stdout.write(decision.lawVersion + ' ' + decision.lines[0].remedies[0].outcome)`
  const output = execFileSync(process.execPath, ['--input-type=module', '-e', script], { encoding: 'utf8' })
  expect(output).toBe('GR@2026-11-01 granted')
})
