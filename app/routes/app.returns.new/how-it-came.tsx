import { BlockStack, Card, FormLayout, Select, Text, TextField } from '@shopify/polaris'
import { words } from '../../locales/admin-words.ts'
import type { EnteredChannel } from '../../returns/case/channel.ts'
import type { Entry } from './use-entry.ts'

interface HowItCameProps {
  entry: Entry
  channels: readonly EnteredChannel[]
  today: string
  timezone: string
}

/** The instant at which it was sent decides whether it is in time, so nothing is filled in beforehand. */
export const HowItCame = ({ entry: { typed, set, errorOf }, channels, today, timezone }: HowItCameProps) => (
  <Card>
    <BlockStack gap="300">
      <Text as="h2" variant="headingMd">
        {words('entry.came.title')}
      </Text>
      <FormLayout>
        <Select
          label={words('entry.came.channel')}
          placeholder={words('entry.choose')}
          options={channels.map((value) => ({ value, label: words(`entry.channel.${value}`) }))}
          value={typed.channel}
          onChange={set('channel')}
          {...errorOf('channel')}
        />
        <FormLayout.Group>
          <TextField
            label={words('entry.came.sentOn')}
            helpText={words(typed.channel === 'letter' ? 'entry.came.postmark' : 'entry.came.sentNotRead')}
            type="date"
            max={today}
            value={typed.sentOn}
            onChange={set('sentOn')}
            autoComplete="off"
            {...errorOf('sentOn')}
          />
          <TextField
            label={words('entry.came.sentTime')}
            helpText={words('entry.came.zone', { zone: timezone })}
            type="time"
            value={typed.sentTime}
            onChange={set('sentTime')}
            autoComplete="off"
            {...errorOf('sentTime')}
          />
        </FormLayout.Group>
        <TextField
          label={words('entry.came.words')}
          helpText={words('entry.came.wordsHelp')}
          multiline={4}
          value={typed.words}
          onChange={set('words')}
          autoComplete="off"
          {...errorOf('words')}
        />
      </FormLayout>
    </BlockStack>
  </Card>
)
