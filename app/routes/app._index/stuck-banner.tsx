import { Banner } from '@shopify/polaris'
import { words } from '../../locales/admin-words.ts'

/** Something failed for good: said where it is seen, with the way to it. */
export const StuckBanner = ({ count }: { count: number }) =>
  count > 0 && (
    <Banner
      tone="warning"
      title={words('home.stuck.title', { count })}
      action={{ content: words('home.stuck.action'), url: '/app/settings/unprocessed' }}
    >
      <p>{words('home.stuck.text', { count })}</p>
    </Banner>
  )
