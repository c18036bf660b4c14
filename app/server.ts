/** The web process. Run by Node as it is. */
import { createServer, type RequestListener, type Server } from 'node:http'
import { setTimeout as pause } from 'node:timers/promises'
import { closing } from './close-server.ts'
import { builtFiles, createApp, webhooksFirst } from './server-app.ts'
import { loadBuild } from './server-build.ts'
import { onStop, showLife } from './signals.ts'

/** From the first byte of a request to its last. In milliseconds; Node's own is five minutes. */
const REQUEST_MS = 30_000

/**
 * How long a line may rest between two requests, in milliseconds: longer than balancers keep theirs (mostly 60 s), so that it
 * is they who close it. Were it us, they would now and then send a request down a line that is closed, and answer 502.
 */
const RESTING_MS = 75_000

/** For what is under way when it stops: with ten seconds of draining before, the rest of it fits in its grace (signals.ts). */
const LAST_ANSWERS_MS = 8_000

const { build, entry } = await loadBuild()
const port = entry.serverPort
showLife()
await port.prepare()
const server = listen(webhooksFirst(port, createApp({ port, build, files: builtFiles() })))
const { announce, close } = closing(server)
onStop(stop)

function listen(answer: RequestListener): Server {
  const { PORT, HOST, SHOPIFY_APP_URL } = port.env
  const listening = createServer({ requestTimeout: REQUEST_MS, keepAliveTimeout: RESTING_MS }, answer).listen(
    PORT,
    HOST,
    () => {
      port.enterPhase('working')
      port.log.info({ host: HOST, port: PORT, publicUrl: SHOPIFY_APP_URL }, 'web started')
    },
  )
  listening.once('error', (error) => {
    port.log.fatal({ err: error, port: PORT }, 'the web server could not start')
    process.exit(1)
  })
  return listening
}

/** Says that it goes, takes requests until the balancer has seen it, then answers those under way and no others. */
async function stop(): Promise<void> {
  port.enterPhase('stopping')
  port.log.info('web stopping')
  announce()
  await pause(port.env.DRAIN_SECONDS * 1_000)
  await close(LAST_ANSWERS_MS)
  await port.close()
}
