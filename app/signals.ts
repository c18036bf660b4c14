/** How a process of ours ends when it is asked to, and how it shows its supervisor that it lives. */

/** What is under way has this long to end. In milliseconds. */
const GRACE_MS = 20_000

/** How often the supervisor hears of us: it gives a process up that is silent for ten seconds. */
const BEAT_MS = 1_000

/** Asked again, it is not in more of a hurry: a terminal and npm both pass Ctrl-C on. */
export function onStop(stop: () => Promise<void>): void {
  let isStopping = false
  const once = () => {
    if (isStopping) return
    isStopping = true
    setTimeout(() => process.exit(1), GRACE_MS).unref()
    void stop().then(
      () => process.exit(0),
      (error: unknown) => {
        process.stderr.write(`could not stop: ${error instanceof Error ? error.name : 'unknown'}\n`)
        process.exit(1)
      },
    )
  }
  for (const signal of ['SIGTERM', 'SIGINT'] as const) process.on(signal, once)
}

/** Under a supervisor (supervise.ts): a beat each second, from the event loop itself, so that a blocked one is silent. */
export function showLife(): void {
  if (process.env.RECOURSE_SUPERVISED !== '1' || !process.connected) return
  setInterval(() => process.connected && process.send?.('alive'), BEAT_MS).unref()
  process.send?.('alive')
  // Whoever started us is gone, even killed: nobody would replace us, so that we end in order.
  process.once('disconnect', () => process.kill(process.pid, 'SIGTERM'))
}
