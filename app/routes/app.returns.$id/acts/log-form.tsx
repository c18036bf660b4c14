import { BlockStack, Button, InlineStack, Select, TextField } from '@shopify/polaris'
import { useState } from 'react'
import { words } from '../../../locales/admin-words.ts'
import { LOGGED_CHANNELS } from './read-message-act.ts'
import type { Acting } from './use-act.ts'

/** What somebody of the team answered the buyer elsewhere: kept with what was sent from here. */
export const LogForm = ({ act, isWhatsApp }: { act: Acting; isWhatsApp: boolean }) => {
  const [channel, setChannel] = useState<string>(isWhatsApp ? 'whatsapp' : 'email')
  const [text, setText] = useState('')
  const [formId] = useState(() => crypto.randomUUID())
  return (
    <BlockStack gap="300">
      <Select
        label={words('case.log.channel')}
        options={LOGGED_CHANNELS.map((value) => ({ value, label: words(`messageChannel.${value}`) }))}
        value={channel}
        onChange={setChannel}
      />
      <TextField
        label={words('case.log.text')}
        helpText={words('case.log.help')}
        value={text}
        onChange={setText}
        multiline={3}
        autoComplete="off"
        requiredIndicator
        {...act.errorOf('text')}
      />
      <InlineStack>
        <Button loading={act.pending === 'log'} onClick={() => act.send('log', { formId, channel, text })}>
          {words('case.log.save')}
        </Button>
      </InlineStack>
    </BlockStack>
  )
}
