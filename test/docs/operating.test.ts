import { globSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'
import * as metrics from '../../app/metrics.server.ts'

const { registry } = metrics

/** The names of those that we declare. */
const ours = (): string[] =>
  registry
    .getMetricsAsArray()
    .map(({ name }) => name)
    .filter((name) => name.startsWith('recourse_'))

const nameOf = (metric: object): string =>
  ours().find((name) => (registry.getSingleMetric(name) as object | undefined) === metric) ?? ''

const text = readFileSync(new URL('../../docs/operating.md', import.meta.url), 'utf8')
const table = text.slice(text.indexOf('## Metrics'), text.indexOf('## Logs'))

test('docs/operating.md says of every metric what it means and what to do, and of no other', () => {
  const rows = [...table.matchAll(/^\| `(recourse_\w+)` \| (.+) \| (.+) \| (.+) \|$/gm)]
  expect(ours().length).toBeGreaterThan(20)
  expect(rows.map(([, name]) => name).toSorted()).toEqual(ours().toSorted())
})

test('each is read by a test that says what it must be, so that none can be counted by nobody', () => {
  const here = fileURLToPath(import.meta.url)
  const tests = globSync('test/**/*.{ts,tsx}')
    .map((file) => path.resolve(file))
    .filter((file) => file !== here)
    .map((file) => readFileSync(file, 'utf8').replaceAll(/^\s*(?:\/\/|\/?\*).*$/gm, ''))
  const isNamed = (name: string) =>
    tests.some((source) => source.match(new RegExp(`\\b${name}(?:_count|_sum)?\\b`)))
  const isAsked = (variable: string) =>
    tests.some((source) => source.includes('/metrics.server.ts') && source.includes(` ${variable}.get()`))
  const unread = Object.entries(metrics).filter(
    ([variable, metric]) => 'get' in metric && !isAsked(variable) && !isNamed(nameOf(metric)),
  )
  expect(tests.length).toBeGreaterThan(100)
  expect(Object.values(metrics).filter((metric) => 'get' in metric).length).toBe(ours().length)
  expect(unread.map(([variable]) => variable)).toEqual([])
})

test('what it has watched above a quantile can be above it: no quantile is above the last finite bucket', () => {
  const rows = [...table.matchAll(/^\| `(recourse_\w+)` .*?p99 above ([\d.]+) s/gm)]
  const last = (name: string) => {
    const bounds: unknown = Reflect.get(registry.getSingleMetric(name) ?? {}, 'upperBounds')
    return Array.isArray(bounds) ? Math.max(...bounds) : 0
  }
  expect(rows.length).toBeGreaterThan(3)
  expect(rows.filter(([, name = '', threshold]) => Number(threshold) >= last(name))).toEqual([])
})

test('it has the absence watched of what each question to the database measures', () => {
  const watched = [...table.matchAll(/`absent\((\w+)\)`/g)].map(([, name = '']) => name)
  const ofEach = ['inbox_webhooks', 'queue_jobs', 'shops_to_erase', 'deadlines_overdue']
  expect(watched).toEqual(ofEach.map((name) => `recourse_${name}`))
  expect(watched.filter((name) => registry.getSingleMetric(name) === undefined)).toEqual([])
})

test('no metric has a label that could name a shop or a person', async () => {
  const allowed = new Set([
    ...['result', 'topic', 'status', 'queue', 'state', 'job', 'outcome', 'operation', 'priority'],
    ...['kind', 'act', 'resource', 'as', 'event', 'of', 'at'],
  ])
  const source = readFileSync(new URL('../../app/metrics.server.ts', import.meta.url), 'utf8')
  const labels = [...source.matchAll(/\[([^\]]*)\]\s*,?\s*\)/g)].flatMap(([, inside = '']) =>
    [...inside.matchAll(/'(\w+)'/g)].map(([, label = '']) => label),
  )
  expect(labels.length).toBeGreaterThan(20)
  expect(labels.filter((label) => !allowed.has(label))).toEqual([])
})

test('of each label it names every value that is ever counted', () => {
  const source = readFileSync(new URL('../../app/metrics.server.ts', import.meta.url), 'utf8')
  const commented = [...source.matchAll(/\/\*\*((?:(?!\*\/).)*)\*\/\nexport const (\w+)/gs)]
  const values = commented.flatMap(([, comment = '', variable = '']) => {
    const said = comment.replaceAll(/\n \*/g, '').replaceAll(/ \([^)]*\)/g, '')
    const row = table
      .split('\n')
      .find((line) => line.startsWith(`| \`${nameOf(Reflect.get(metrics, variable))}\``))
    return [...said.matchAll(/`\w+`: (\w+(?:, \w+)+)/g)].flatMap(([, all = '']) =>
      all
        .split(', ')
        .map((value) => ({ variable, value, isNamed: new RegExp(`\\b${value}\\b`).test(row ?? '') })),
    )
  })
  expect(values.length).toBeGreaterThan(40)
  expect(values.filter(({ isNamed }) => !isNamed)).toEqual([])
})

test('it names no variable that the app does not read', () => {
  const known = readFileSync(new URL('../../.env.example', import.meta.url), 'utf8')
  const named = [...text.matchAll(/`([A-Z][A-Z_]{3,})`/g)].map(([, name = '']) => name)
  const variables = named.filter((name) => name !== 'SIGTERM' && name !== 'SIGKILL' && name !== 'LISTEN')
  expect(variables.length).toBeGreaterThan(8)
  expect(variables.filter((name) => !known.includes(`${name}=`))).toEqual([])
})

test('its links inside lead somewhere', () => {
  const headings = new Set(
    [...text.matchAll(/^#+ (.+)$/gm)].map(([, title = '']) =>
      title
        .toLowerCase()
        .replace(/[^\w -]/g, '')
        .replaceAll(' ', '-'),
    ),
  )
  const links = [...text.matchAll(/\]\(#([\w-]+)\)/g)].map(([, to = '']) => to)
  expect(links.length).toBeGreaterThan(5)
  expect(links.filter((to) => !headings.has(to))).toEqual([])
})
