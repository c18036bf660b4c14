import { Card, EmptyState } from '@shopify/polaris'
import { words } from '../../locales/admin-words.ts'

export const NothingWaits = () => (
  <Card>
    <EmptyState
      heading={words('home.empty.title')}
      image=""
      action={{ content: words('home.empty.action'), url: '/app/returns?show=all' }}
    >
      <p>{words('home.empty.text')}</p>
    </EmptyState>
  </Card>
)
