import { json } from '../http/respond.ts'
import { get, post, type Route } from '../http/router.ts'
import { receiveUpload } from '../shop/staged-uploads.ts'
import type { World } from '../world.ts'

/** Buckets answer browsers of any origin. */
const CORS = { 'access-control-allow-origin': '*' }

/** Where browsers send what was staged, and where anyone who knows the address sees a shop's files. */
export function fileRoutes(world: World): Route[] {
  return [
    post('/staged-uploads/', async (request) => {
      if (world.options.uploadFaults > 0) {
        world.options.uploadFaults -= 1
        return json({ error: 'The bucket was told to fail.' }, 503, CORS)
      }
      const refused = await receiveUpload(world, await request.formData())
      return refused === null
        ? new Response(null, { status: 201, headers: CORS })
        : json({ error: refused }, refused === 'SignatureDoesNotMatch' ? 403 : 400, CORS)
    }),
    get('/pictures/files/:id/:name', (_, { id }) => {
      const file = world.state.files.find((one) => one.id === Number(id))
      return file === undefined
        ? new Response('There is no such file.', { status: 404 })
        : new Response(Buffer.from(file.content, 'base64'), { headers: { 'content-type': file.mimeType } })
    }),
  ]
}
