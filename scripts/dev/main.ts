// The app from its sources: pages change as files are saved (vite in front), the rest when it is started anew.
//   node scripts/dev/main.ts web|worker
import type { ServerBuild } from '@remix-run/node'
import { createServer } from 'vite'
import type * as EntryServer from '../../app/entry.server.tsx'
import { createApp } from '../../app/server-app.ts'

const [role] = process.argv.slice(2)
if (role !== 'web' && role !== 'worker') throw new Error('Say which: web or worker')

const hmr = role === 'web' ? {} : { hmr: false as const, watch: null }
const vite = await createServer({ appType: 'custom', server: { middlewareMode: true, ...hmr } })
const load = async () => (await vite.ssrLoadModule('virtual:remix/server-build')) as ServerBuild
const entry = (await load()).entry.module as unknown as typeof EntryServer

if (role === 'worker') {
  const worker = await entry.startWorker()
  onStop(worker.stop)
} else {
  const { serverPort: port } = entry
  await port.prepare()
  const app = createApp({ port, build: load, files: vite.middlewares })
  const server = app.listen(port.env.PORT, port.env.HOST, () => {
    port.enterPhase('working')
    port.log.info('web started from its sources')
  })
  onStop(async () => {
    server.close()
    await port.close()
  })
}

function onStop(stop: () => Promise<void>): void {
  for (const signal of ['SIGTERM', 'SIGINT'] as const) {
    process.once(signal, () => void Promise.all([stop(), vite.close()]).then(() => process.exit(0)))
  }
}
