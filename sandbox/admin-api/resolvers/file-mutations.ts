import { createFile, deleteFiles, filesOf, lookAtFile, type WantedFile } from '../../shop/files.ts'
import { stageUpload } from '../../shop/staged-uploads.ts'
import type { ShopFile } from '../../state/file-model.ts'
import { gid, idArgument } from '../../state/gid.ts'
import { connection, type PageArguments } from '../connection.ts'
import type { ApiContext, View } from '../context.ts'
import { notModelled } from '../not-modelled.ts'
import { answered } from './answered.ts'
import { matchesQuery } from './search-query.ts'

type Staged = Parameters<typeof stageUpload>[2]

export const fileMutations: View = {
  stagedUploadsCreate: ({ input }: { input: Staged[] }, { world, shop }: ApiContext) => {
    const other = input.find(({ resource }) => resource !== 'IMAGE')
    if (other) throw notModelled(`staged uploads of ${other.resource}`)
    return answered(
      () => ({
        stagedTargets: input.map((one, index) => stageUpload(world, shop, one, index)),
        userErrors: [],
      }),
      ({ field, message }) => ({ stagedTargets: null, userErrors: [{ field, message }] }),
    )
  },
  fileCreate: ({ files }: { files: WantedFile[] }, context: ApiContext) => {
    const other = files.find(({ contentType }) => contentType !== 'IMAGE')
    if (other) throw notModelled(`files of the type ${other.contentType}`)
    return answered(
      () => {
        const made = files.map((one, index) => createFile(context.world, context.shop, one, index))
        return { files: made.map((file) => fileView(file, context)), userErrors: [] }
      },
      (error) => ({ files: null, userErrors: [error] }),
    )
  },
  fileDelete: ({ fileIds }: { fileIds: string[] }, { world, shop }: ApiContext) =>
    answered(
      () => {
        deleteFiles(
          world,
          shop,
          fileIds.map((id) => idArgument(id, 'MediaImage')),
        )
        return { deletedFileIds: fileIds, userErrors: [] }
      },
      (error) => ({ deletedFileIds: null, userErrors: [error] }),
    ),
}

export function fileById(id: number, context: ApiContext): View | null {
  const file = filesOf(context.world, context.shop).find((one) => one.id === id)
  return file === undefined ? null : fileView(file, context)
}

export const foundFiles = (args: PageArguments & { query?: string | null }, context: ApiContext): View =>
  connection(
    filesOf(context.world, context.shop).filter(({ id, filename }) =>
      matchesQuery(args.query, { filename, id: String(id) }, filename),
    ),
    args,
    (file) => fileView(file, context),
    ({ id }) => id,
  )

/** As pages are shown it: only who asks for its state has looked at it. */
function fileView(file: ShopFile, { world, files }: ApiContext): View {
  const url = `${files}files/${file.id}/${encodeURIComponent(file.filename)}`
  return {
    ...{ __typename: 'MediaImage', id: gid('MediaImage', file.id), alt: file.alt, createdAt: file.createdAt },
    ...{ mimeType: file.mimeType, fileErrors: [] },
    fileStatus: () => lookAtFile(world, file),
    image: () => (file.status === 'READY' ? { url, altText: file.alt } : null),
  }
}
