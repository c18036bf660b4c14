import { Card } from '@shopify/polaris'
import { CheckCircleIcon } from '@shopify/polaris-icons'
import { words } from '../../locales/admin-words.ts'
import { Teaching } from '../../ui/teaching.tsx'

export const NothingStuck = () => (
  <Card padding="0">
    <Teaching
      icon={CheckCircleIcon}
      title={words('stuck.empty.title')}
      text={words('stuck.empty.text')}
      action={{ content: words('stuck.empty.action'), url: '/app/returns' }}
    />
  </Card>
)
