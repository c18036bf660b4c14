import { Text } from '@shopify/polaris'
import { CheckCircleIcon } from '@shopify/polaris-icons'
import { words } from '../../locales/admin-words.ts'
import { Teaching } from '../../ui/teaching.tsx'

interface NoGuestsProps {
  isDealt: boolean
  called: string
  /** Not all was looked through yet. */
  isMore: boolean
}

const PLACES = {
  empty: '/app/returns',
  noneDealt: '/app/guests',
} as const

export const NoGuests = ({ isDealt, called, isMore }: NoGuestsProps) => {
  if (called !== '')
    return (
      <Text as="p">
        {words('guests.find.none', { called })} {isMore && words('guests.find.more')}
      </Text>
    )
  const place = isDealt ? 'noneDealt' : 'empty'
  return (
    <Teaching
      icon={CheckCircleIcon}
      title={words(`guests.${place}.title`)}
      text={words(`guests.${place}.text`)}
      action={{ content: words(`guests.${place}.action`), url: PLACES[place] }}
    />
  )
}
