/** What this process has counted, as somebody who scrapes it reads it: nobody sees a counter but by its name and labels. */
import { registry } from '../../app/metrics.server.ts'

/** Of a histogram: how often, and how much. */
const PART = /_(?:count|sum)$/

/**
 * From here on: which series of these metrics rise, and by how much, by their whole names with labels, e.g.
 * `recourse_refunds_total{result="made"}`. All others of theirs stayed as they were.
 * @param names as they are scraped; of a histogram with `_count` or `_sum`
 * @throws when there is no such metric: nothing would ever rise
 */
export async function watchMetrics(...names: string[]): Promise<() => Promise<Record<string, number>>> {
  for (const name of names)
    if (!registry.getSingleMetric(name) && !registry.getSingleMetric(name.replace(PART, '')))
      throw new Error(`there is no metric ${name}`)
  const before = await seriesOf(names)
  return async () =>
    Object.fromEntries(
      [...(await seriesOf(names))]
        .map(([series, value]) => [series, value - (before.get(series) ?? 0)] as const)
        .filter(([, by]) => by !== 0),
    )
}

async function seriesOf(names: readonly string[]): Promise<Map<string, number>> {
  const said = [...(await registry.metrics()).matchAll(/^((\w+)(?:\{.*\})?) (\S+)$/gm)]
  return new Map(
    said
      .filter(([, , name = '']) => names.includes(name))
      .map(([, series = '', , value]) => [series, Number(value)]),
  )
}
