import { env } from './env.server.ts'
import { secretBox } from './secret-box.ts'

export const { seal, open } = secretBox(Buffer.from(env.ENCRYPTION_KEY, 'base64'))
