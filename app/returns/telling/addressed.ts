import { channelsFor } from '../../messages/channel.ts'
import type { NewMessage } from '../../messages/queue-message.ts'
import type { Context } from './told-context.ts'
import type { Written } from './write-message.ts'

/** A message for each way that it goes; one that nobody's address is known for is kept all the same, so that the shop sees it. */
export const addressed = (written: Written, { kept, whom }: Context): NewMessage[] =>
  channelsFor(written.kind, whom).map(({ channel, recipient, suffix }) => ({
    ...{ shop: kept.shop, caseId: kept.id, ...written, key: `${written.key}${suffix}` },
    ...{ locale: whom.locale, channel, recipient },
  }))
