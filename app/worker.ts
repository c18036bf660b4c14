/** The worker process. Run by Node as it is; as many of them as one likes work on one database. */
import { loadBuild } from './server-build.ts'

const GRACE_MS = 30_000

const { entry } = await loadBuild()
const worker = await entry.startWorker()

async function stop(): Promise<void> {
  setTimeout(() => process.exit(1), GRACE_MS).unref()
  await worker.stop()
  process.exit(0)
}

let isStopping = false
for (const signal of ['SIGTERM', 'SIGINT'] as const) {
  // Whoever asks again is not in more of a hurry: a terminal and npm both pass Ctrl-C on.
  process.on(signal, () => {
    if (isStopping) return
    isStopping = true
    void stop()
  })
}
