import process from 'node:process'

/**
 * Says what begins, every twenty seconds that it still goes on, and then how long it took.
 * @template T
 * @param {string} what
 * @param {() => T | Promise<T>} work
 */
export async function report(what, work) {
  const started = performance.now()
  process.stderr.write(`  … ${what}\n`)
  const seconds = () => (performance.now() - started) / 1000
  const heartbeat = setInterval(() => process.stderr.write(`    … ${seconds().toFixed(0)} s\n`), 20_000)
  try {
    const result = await work()
    process.stderr.write(`  ✓ ${what} (${seconds().toFixed(1)} s)\n`)
    return result
  } finally {
    clearInterval(heartbeat)
  }
}
