import type { Outcome } from './run-check.ts'

/** What passed and what failed, check by check, and the sum in a line of its own. */
export function summary(outcomes: Outcome[]): { text: string; isGood: boolean } {
  const lines = outcomes.map(({ name = '', passed, failed, seconds = 0, problem }) => {
    const mark = failed > 0 ? '✗' : '✓'
    const counts = `${passed} passed${failed > 0 ? `, ${failed} failed` : ''}`
    return `${mark} ${name.padEnd(18)} ${counts.padEnd(24)} ${seconds.toFixed(1).padStart(6)} s${problem ? `  ${problem}` : ''}`
  })
  const passed = outcomes.reduce((sum, outcome) => sum + outcome.passed, 0)
  const failed = outcomes.reduce((sum, outcome) => sum + outcome.failed, 0)
  return {
    text: ['', ...lines, '', `${passed} passed, ${failed} failed`].join('\n'),
    isGood: failed === 0 && passed > 0,
  }
}
