/**
 * One answer for all who ask at about the same time: whoever asks a hundred times a second costs no more than one.
 * @param ms how long an answer stays good; a failure does not
 * @param clock in milliseconds, never going back
 */
export function sharedAnswer<T>(
  ask: () => Promise<T>,
  ms: number,
  clock: () => number = () => performance.now(),
): () => Promise<T> {
  let latest: { answer: Promise<T>; askedAt: number; isOver: boolean } | undefined
  return () => {
    if (latest && (!latest.isOver || clock() - latest.askedAt < ms)) return latest.answer
    const asked = { answer: ask(), askedAt: clock(), isOver: false }
    latest = asked
    asked.answer.then(
      () => {
        asked.isOver = true
      },
      () => {
        if (latest === asked) latest = undefined
      },
    )
    return asked.answer
  }
}
