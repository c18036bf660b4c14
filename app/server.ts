/** The web process. Run by Node as it is. */
import type { Server } from 'node:http'
import type { Express } from 'express'
import { builtFiles, createApp, type ServerPort } from './server-app.ts'
import { loadBuild } from './server-build.ts'

const GRACE_MS = 15_000

const { build, entry } = await loadBuild()
const port = entry.serverPort
await port.prepare()
const server = listen(createApp({ port, build, files: builtFiles() }))
let isStopping = false
for (const signal of ['SIGTERM', 'SIGINT'] as const) {
  // Whoever asks again is not in more of a hurry: a terminal and npm both pass Ctrl-C on.
  process.on(signal, () => {
    if (isStopping) return
    isStopping = true
    void stop(server, port)
  })
}

function listen(app: Express): Server {
  const { PORT, HOST, SHOPIFY_APP_URL } = port.env
  const listening = app.listen(PORT, HOST, () => {
    port.log.info({ host: HOST, port: PORT, publicUrl: SHOPIFY_APP_URL }, 'web started')
  })
  listening.once('error', (error) => {
    port.log.fatal({ err: error, port: PORT }, 'the web server could not start')
    process.exit(1)
  })
  return listening
}

/** Requests under way are answered; new ones are not taken. */
async function stop(listening: Server, { close }: ServerPort): Promise<void> {
  setTimeout(() => process.exit(1), GRACE_MS).unref()
  await new Promise((resolve) => {
    listening.close(resolve)
    listening.closeIdleConnections()
  })
  await close()
  process.exit(0)
}
