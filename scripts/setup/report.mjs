import process from 'node:process'

/**
 * Says what begins, and then how long it took.
 * @template T
 * @param {string} what
 * @param {() => T | Promise<T>} work
 */
export async function report(what, work) {
  const started = performance.now()
  process.stderr.write(`  … ${what}\n`)
  const result = await work()
  process.stderr.write(`  ✓ ${what} (${((performance.now() - started) / 1000).toFixed(1)} s)\n`)
  return result
}
