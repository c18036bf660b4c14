/** Files of a shop: a place to send one to, keeping what was sent there, and taking it away again. */
import { Unavailable } from '../errors.ts'
import type { Admin, Result } from './admin.ts'
import { gid, numericId } from './gid.ts'

const STAGE_IMAGE = `#graphql
  mutation StageImage($input: [StagedUploadInput!]!) {
    stagedUploadsCreate(input: $input) {
      stagedTargets { url resourceUrl parameters { name value } }
      userErrors { field message }
    }
  }
`

const KEEP_IMAGE = `#graphql
  mutation KeepImage($files: [FileCreateInput!]!) {
    fileCreate(files: $files) {
      files { id }
      userErrors { code field message }
    }
  }
`

const IMAGE_NOW = `#graphql
  query ImageNow($id: ID!) {
    node(id: $id) {
      ... on MediaImage { fileStatus image { url } }
    }
  }
`

const IMAGES_NAMED = `#graphql
  query ImagesNamed($query: String!) {
    files(first: 1, query: $query) {
      nodes { id }
    }
  }
`

const DELETE_FILES = `#graphql
  mutation DeleteFiles($ids: [ID!]!) {
    fileDelete(fileIds: $ids) {
      deletedFileIds
      userErrors { code field message }
    }
  }
`

/** Where a browser sends the file: a form of `fields`, in their order, and then the file. `source`: what it is called there. */
export interface StagedPlace {
  url: string
  source: string
  fields: { name: string; value: string }[]
}

/**
 * Places are Shopify's own and go by themselves: one that is not used needs nobody.
 * @throws Unavailable when Shopify gives none
 */
export async function stageImage(
  admin: Admin,
  { filename, type, size }: { filename: string; type: string; size: number },
): Promise<StagedPlace> {
  const input = {
    filename,
    mimeType: type,
    fileSize: String(size),
    httpMethod: 'POST',
    resource: 'IMAGE',
  } as const
  const { stagedUploadsCreate } = await admin.call(STAGE_IMAGE, { input: [input] }, { repeatable: true })
  const [target] = stagedUploadsCreate?.stagedTargets ?? []
  if (!target?.url || !target.resourceUrl) throw new Unavailable('Shopify gave no place for a file')
  return {
    url: String(target.url),
    source: String(target.resourceUrl),
    fields: target.parameters.map(({ name, value }) => ({ name, value })),
  }
}

/** Shopify reads a file a moment after it has it. */
export type ImageNow = { state: 'processing' } | { state: 'failed' } | { state: 'ready'; url: string }

/**
 * @param filename no other file of the shop has it: who is not sure whether it was kept looks for it first
 * @returns its number; undefined when Shopify takes no such file
 * @throws OutcomeUnknown when no answer came
 */
export async function keepImage(
  admin: Admin,
  { source, filename, alt }: { source: string; filename: string; alt: string },
): Promise<string | undefined> {
  const file = { originalSource: source, filename, alt, contentType: 'IMAGE' } as const
  const { fileCreate } = await admin.call(KEEP_IMAGE, {
    files: [{ ...file, duplicateResolutionMode: 'RAISE_ERROR' }],
  })
  const [kept] = fileCreate?.files ?? []
  return kept ? numericId(kept.id) : undefined
}

/** @returns undefined where the shop has no file of that name */
export async function findImage(admin: Admin, filename: string): Promise<string | undefined> {
  const { files } = await admin.call(IMAGES_NAMED, { query: `filename:'${filename}'` })
  const [found] = files.nodes
  return found && numericId(found.id)
}

/** @returns undefined where somebody deleted it in Shopify */
export async function readImage(admin: Admin, fileId: string): Promise<ImageNow | undefined> {
  const { node } = await admin.call(IMAGE_NOW, { id: gid('MediaImage', fileId) })
  if (!node || !('fileStatus' in node)) return undefined
  const { fileStatus, image } = node
  if (fileStatus === 'FAILED') return { state: 'failed' }
  return fileStatus === 'READY' && image?.url
    ? { state: 'ready', url: String(image.url) }
    : { state: 'processing' }
}

type Refused = NonNullable<Result<typeof DELETE_FILES>['fileDelete']>['userErrors'][number]

const isGone = ({ code }: Refused): boolean => code === 'FILE_DOES_NOT_EXIST'

/**
 * Repeatable: what is gone is gone.
 * @throws Unavailable (retryable) while Shopify has something else to do with one of them
 */
export async function deleteImages(admin: Admin, fileIds: readonly string[]): Promise<void> {
  // One by one, for one that is gone keeps Shopify from deleting the others.
  for (const fileId of fileIds) {
    const { fileDelete } = await admin.call(
      DELETE_FILES,
      { ids: [gid('MediaImage', fileId)] },
      { repeatable: true },
    )
    if (fileDelete?.userErrors.some((error) => !isGone(error)))
      throw new Unavailable('Shopify does not delete a file yet')
  }
}
