import { setTimeout as pause } from 'node:timers/promises'

/**
 * Looks every `every` milliseconds until `look` gives something, for at most `patience` milliseconds.
 * Returns what it gave last, which is null or undefined when patience ran out. Looks at least once.
 */
export async function until<T>(
  look: () => Promise<T> | T,
  { patience, every = 100 }: { patience: number; every?: number },
): Promise<T> {
  const deadline = performance.now() + patience
  for (;;) {
    const seen = await look()
    if (seen || performance.now() >= deadline) return seen
    await pause(every)
  }
}
