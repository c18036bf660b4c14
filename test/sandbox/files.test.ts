import { describe, expect, it } from 'vitest'
import { jpeg, sendPhoto } from '../harness/send-photo.ts'
import { adminOf } from './as-app.ts'
import { shopA, shopB, useSandbox } from './start-for-test.ts'

const started = useSandbox()
const admin = adminOf(started, shopA)

interface Target {
  url: string
  resourceUrl: string
  parameters: { name: string; value: string }[]
}
const STAGE = `mutation S($input: [StagedUploadInput!]!) { stagedUploadsCreate(input: $input) {
  stagedTargets { url resourceUrl parameters { name value } } userErrors { field message } } }`
const CREATE = `mutation C($files: [FileCreateInput!]!) { fileCreate(files: $files) {
  files { id } userErrors { code field } } }`
const NOW = 'query N($id: ID!) { node(id: $id) { ... on MediaImage { fileStatus image { url } } } }'
const NAMED = 'query F($query: String!) { files(first: 5, query: $query) { nodes { id alt } } }'
const DELETE = `mutation D($ids: [ID!]!) { fileDelete(fileIds: $ids) { deletedFileIds userErrors { code } } }`

async function stage(more: object = {}) {
  const input = {
    filename: 'crack.jpg',
    mimeType: 'image/jpeg',
    resource: 'IMAGE',
    httpMethod: 'POST',
    ...more,
  }
  const { data } = await admin<{
    stagedUploadsCreate: { stagedTargets: Target[] | null; userErrors: { field: string[] }[] }
  }>(STAGE, { input: [input] })
  if (!data) throw new Error('an answer was expected')
  return data.stagedUploadsCreate
}
async function target(): Promise<Target & { fields: Target['parameters'] }> {
  const [staged] = (await stage()).stagedTargets ?? []
  if (!staged) throw new Error('a place was expected')
  return { ...staged, fields: staged.parameters }
}
async function create(originalSource: string, more: object = {}) {
  const file = { originalSource, contentType: 'IMAGE', alt: 'RC-1', ...more }
  const { data } = await admin<{
    fileCreate: { files: { id: string }[] | null; userErrors: { code: string; field: string[] }[] }
  }>(CREATE, { files: [file] })
  if (!data) throw new Error('an answer was expected')
  return data.fileCreate
}
type Node = { fileStatus: string; image: { url: string } | null } | null
const now = async (id: string) => (await admin<{ node: Node }>(NOW, { id })).data?.node
/** Kept and looked at until it is read. */
async function kept(content = jpeg()) {
  const place = await target()
  await sendPhoto(place, content)
  const [file] = (await create(place.resourceUrl)).files ?? []
  if (!file) throw new Error('a file was expected')
  return { id: file.id, states: [(await now(file.id))?.fileStatus, (await now(file.id))?.fileStatus] }
}

describe('a staged upload', () => {
  it('takes a form from a browser of any origin, the file last', async () => {
    const place = await target()
    const answer = await sendPhoto(place)
    expect(answer.status).toBe(201)
    expect(answer.headers.get('access-control-allow-origin')).toBe('*')
    expect(place.resourceUrl).toMatch(/^https:\/\/shopify-staged-uploads\.storage\.googleapis\.com\/tmp\//)
  })

  it.each([
    ['another key', { key: 'tmp/of-somebody-else' }, 400],
    ['another type', { 'Content-Type': 'text/html' }, 400],
    ['another policy', { policy: 'e30=' }, 403],
    ['another signature', { 'x-goog-signature': '00' }, 403],
  ])('refuses what was not signed for: %s', async (_, change, status) => {
    const answer = await sendPhoto(await target(), jpeg(), change)
    expect(answer.status).toBe(status)
    expect(answer.headers.get('access-control-allow-origin')).toBe('*')
  })

  it('fails as often as it was told to, and then no more', async () => {
    await started.control.faults({ uploads: 1 })
    const place = await target()
    expect((await sendPhoto(place)).status).toBe(503)
    expect((await sendPhoto(place)).status).toBe(201)
  })

  it.each([
    ['no name', { filename: ' ' }, ['input', '0', 'filename']],
    ['a type that is no picture', { mimeType: 'text/html' }, ['input', '0', 'mimeType']],
    ['more than 20 MB', { fileSize: String(20 * 1024 * 1024 + 1) }, ['input', '0', 'fileSize']],
  ])('is not given for %s', async (_, more, field) => {
    expect(await stage(more)).toMatchObject({ stagedTargets: null, userErrors: [{ field }] })
  })
})

describe('a file', () => {
  it('is read a moment after it was kept, and anyone who knows its address sees it', async () => {
    const { id, states } = await kept()
    expect(states).toEqual(['PROCESSING', 'READY'])
    const url = (await now(id))?.image?.url ?? ''
    expect(url).toMatch(/^https:\/\/cdn\.shopify\.com\//)
    const picture = await fetch(url.replace(/^.*\/files\/1\/sandbox/, `${started.sandbox.url}/pictures`))
    expect(Buffer.from(await picture.arrayBuffer())).toEqual(jpeg())
  })

  it('that is no picture, or was never sent, fails', async () => {
    expect((await kept(Buffer.from('<script>alert(1)</script>'))).states).toEqual(['PROCESSING', 'FAILED'])
    const [never] = (await create((await target()).resourceUrl)).files ?? []
    await now(never?.id ?? '')
    expect(await now(never?.id ?? '')).toMatchObject({ fileStatus: 'FAILED', image: null })
  })

  it('of a name that is taken is refused where that is asked for, and found by its name', async () => {
    const first = await target()
    const filename = 'return-photo-1.jpg'
    await create(first.resourceUrl, { filename })
    const again = await create(first.resourceUrl, { filename, duplicateResolutionMode: 'RAISE_ERROR' })
    expect(again).toMatchObject({ files: null, userErrors: [{ code: 'FILENAME_ALREADY_EXISTS' }] })
    const found = await admin<{ files: { nodes: object[] } }>(NAMED, { query: `filename:'${filename}'` })
    expect(found.data?.files.nodes).toEqual([{ id: expect.stringMatching(/MediaImage/), alt: 'RC-1' }])
  })

  it('needs a source that was staged for the shop', async () => {
    expect(await create('https://elsewhere.example/a.jpg')).toMatchObject({
      userErrors: [{ code: 'INVALID_IMAGE_SOURCE_URL' }],
    })
    const { data } = await adminOf(started, shopB)<{ fileCreate: { files: null } }>(CREATE, {
      files: [{ originalSource: (await target()).resourceUrl, contentType: 'IMAGE' }],
    })
    expect(data?.fileCreate.files).toBeNull()
  })

  it('that is deleted is gone, and cannot be deleted again', async () => {
    const { id } = await kept()
    const deleted = await admin(DELETE, { ids: [id] })
    expect(deleted.data).toEqual({ fileDelete: { deletedFileIds: [id], userErrors: [] } })
    expect(await now(id)).toBeNull()
    expect((await admin(DELETE, { ids: [id] })).data).toMatchObject({
      fileDelete: { userErrors: [{ code: 'FILE_DOES_NOT_EXIST' }] },
    })
  })
})
