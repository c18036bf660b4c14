import { env } from './env.server.ts'
import { keyRing } from './secret-box.ts'

const bytesOf = (key: string) => Buffer.from(key, 'base64')

export const { seal, open } = keyRing(bytesOf(env.ENCRYPTION_KEY), env.ENCRYPTION_KEYS_RETIRED.map(bytesOf))
