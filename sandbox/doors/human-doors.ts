import { browserScript } from '../http/browser-script.ts'
import { text } from '../http/respond.ts'
import { get, type Route } from '../http/router.ts'
import { picture } from '../pictures.ts'
import type { World } from '../world.ts'
import { adminRoutes } from './admin/admin-routes.ts'
import { clockRoutes } from './clock-page.ts'
import { fileRoutes } from './file-routes.ts'
import { indexRoutes } from './index-page.ts'
import { mailRoutes } from './mail-pages.ts'
import { storeRoutes } from './store/store-routes.ts'

const BRIDGE = new URL('../bridge/app-bridge.ts', import.meta.url)
const FRAME = new URL('./admin/frame-script.ts', import.meta.url)

/** The pages that people open. */
export function humanDoors(world: World): Route[] {
  return [
    ...indexRoutes(world),
    ...clockRoutes(world),
    ...mailRoutes(world),
    ...adminRoutes(world),
    ...storeRoutes(world),
    get('/app-bridge.js', async () => text(await browserScript(BRIDGE), 'text/javascript')),
    get('/admin-frame.js', async () => text(await browserScript(FRAME), 'text/javascript')),
    get('/bulk/:file', (_, { file = '' }) => {
      const found = world.state.bulkOperations.find(({ id }) => `${id}.jsonl` === file)
      return found?.jsonLines
        ? text(found.jsonLines, 'application/jsonl')
        : text('There is no such file.', 'text/plain', 404)
    }),
    ...fileRoutes(world),
    get('/pictures/:name', (_, { name = '' }) => {
      const drawn = picture(name.replace(/\.svg$/, ''))
      return drawn === null
        ? text('There is no such picture.', 'text/plain', 404)
        : text(drawn, 'image/svg+xml')
    }),
  ]
}
