/** The worker process. Run by Node as it is; as many of them as one likes work on one database. */
import { loadBuild } from './server-build.ts'
import { onStop, showLife } from './signals.ts'

const { entry } = await loadBuild()
showLife()
const worker = await entry.startWorker()
onStop(worker.stop)
