import { Card } from '@shopify/polaris'
import { CheckCircleIcon } from '@shopify/polaris-icons'
import { words } from '../../locales/admin-words.ts'
import { Teaching } from '../../ui/teaching.tsx'

export const NothingWaits = ({ isPrimary }: { isPrimary: boolean }) => (
  <Card padding="0">
    <Teaching
      icon={CheckCircleIcon}
      title={words('home.empty.title')}
      text={words('home.empty.text')}
      action={{ content: words('home.empty.action'), url: '/app/returns?show=all' }}
      isPrimary={isPrimary}
    />
  </Card>
)
