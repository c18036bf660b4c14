import { Banner } from '@shopify/polaris'
import { words } from '../../locales/admin-words.ts'

/** A statement of which nobody knows the order counts from when it came: it must not lie unseen. */
export const GuestsBanner = ({ count }: { count: number }) =>
  count > 0 && (
    <Banner
      tone="warning"
      title={words('home.guests.title', { count })}
      action={{ content: words('home.guests.action'), url: '/app/guests' }}
    >
      <p>{words('home.guests.text')}</p>
    </Banner>
  )
