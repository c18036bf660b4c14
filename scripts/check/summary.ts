import type { Failure, Outcome } from './outcome.ts'

/** How many failures are told in full. */
const IN_FULL = 20

/** What passed and what failed, check by check; each failure, for who sees only the end of an output; and the sum. */
export function summary(outcomes: Outcome[]): { text: string; isGood: boolean } {
  const lines = outcomes.map(({ name = '', passed, failed, seconds = 0, problem = '', each = problem }) => {
    const mark = failed > 0 ? '✗' : '✓'
    const counts = `${passed} passed${failed > 0 ? `, ${failed} failed` : ''}`
    return `${mark} ${name.padEnd(18)} ${counts.padEnd(24)} ${seconds.toFixed(1).padStart(6)} s  ${each}`.trimEnd()
  })
  const passed = outcomes.reduce((sum, outcome) => sum + outcome.passed, 0)
  const failed = outcomes.reduce((sum, outcome) => sum + outcome.failed, 0)
  const failures = outcomes.flatMap((outcome) => outcome.failures ?? [])
  const sum = `${passed} passed, ${failed} failed`
  return {
    text: ['', ...lines, ...failures.map(told), '', sum].join('\n'),
    isGood: failed === 0 && passed > 0,
  }
}

function told({ name, file, text }: Failure, index: number): string {
  const details = index < IN_FULL && text !== '' ? text.split('\n').map((line) => `    ${line}`) : []
  return [`\n✗ ${name}`, ...(file ? [`  ${file}`] : []), ...details].join('\n')
}
