/**
 * The answer, or undefined if it takes longer than `ms`. What was begun goes on and is only not waited for:
 * use it for work that may be done twice, and whose failure someone else makes good.
 */
export async function within<T>(ms: number, begun: Promise<T>): Promise<T | undefined> {
  let timer: NodeJS.Timeout | number | undefined
  const impatience = new Promise<undefined>((resolve) => {
    timer = setTimeout(resolve, ms)
  })
  try {
    return await Promise.race([begun, impatience])
  } finally {
    clearTimeout(timer)
    // Failing after nobody waits any more must not end the process.
    begun.catch(() => undefined)
  }
}
