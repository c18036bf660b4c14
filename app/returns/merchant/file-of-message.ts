import { z } from 'zod'
import { db } from '../../db.server.ts'
import { type PrintedFile, printFile } from '../../messages/print-file.ts'
import { openFile } from '../../messages/sealed-message.ts'

/** The file beside a message of a case, as it was sent. @returns null where there is none */
export async function fileOfMessage(shop: string, caseId: string, id: string): Promise<PrintedFile | null> {
  if (![caseId, id].every((one) => z.uuid().safeParse(one).success)) return null
  const message = await db.message.findFirst({
    where: { shop, caseId, id },
    select: { id: true, file: true },
  })
  const file = message === null ? undefined : openFile(message)
  return file === undefined ? null : printFile(file)
}
