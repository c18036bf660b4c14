import { useRef, useState } from 'preact/hooks'
import { filesIn } from '../field-event.ts'
import type { Photo } from '../photos.ts'
import type { Returns } from '../use-returns.ts'
import type { BuyerItem, WireReport } from '../wire.ts'
import { useWords } from '../words.ts'

interface Props {
  item: BuyerItem
  rules: WireReport['photos']
  returns: Returns
}

/** Photos are chosen or dropped here, and sent at once while the buyer goes on. */
export function PhotoList({ item: { unit, title }, rules, returns: { form, dispatch } }: Props) {
  const t = useWords()
  const [rejected, reject] = useState('')
  /** Of the files chosen together, one that is refused may be told before the others or after them. */
  const refusedOnce = useRef(false)
  const photos = form.photos[unit] ?? []
  const add = (files: File[]) => {
    const room = Math.max(0, rules.most - photos.length)
    if (files.length > room) reject(t('photos.most', { most: rules.most }))
    else if (!refusedOnce.current) reject('')
    refusedOnce.current = false
    const added = files
      .slice(0, room)
      .map((file): Photo => ({ key: crypto.randomUUID(), name: file.name, file, state: 'waiting' }))
    if (added.length > 0) dispatch({ act: 'photos_added', unit, photos: added })
  }
  return (
    <s-stack gap="small">
      <s-drop-zone
        label={rules.label}
        accessibilityLabel={`${rules.label} – ${title}`}
        accept={rules.accept}
        multiple
        error={rejected}
        onChange={(event) => add(filesIn(event))}
        onDropRejected={() => {
          refusedOnce.current = true
          reject(t('photos.rejected'))
        }}
      />
      <s-text color="subdued">{rules.hint}</s-text>
      <PhotoRows photos={photos} dispatch={dispatch} />
    </s-stack>
  )
}

/** How it stands with each: said, and not only shown. */
export function PhotoRows({ photos, dispatch }: { photos: readonly Photo[] } & Pick<Returns, 'dispatch'>) {
  return (
    <s-stack gap="small-300" accessibilityRole="status">
      {photos.map((photo) => (
        <PhotoRow key={photo.key} photo={photo} dispatch={dispatch} />
      ))}
    </s-stack>
  )
}

const TONES = { waiting: 'neutral', sending: 'neutral', done: 'success', failed: 'critical' } as const
const ICONS = {
  waiting: 'image',
  sending: 'image',
  done: 'check-circle-filled',
  failed: 'alert-circle',
} as const

function PhotoRow({ photo, dispatch }: { photo: Photo } & Pick<Returns, 'dispatch'>) {
  const t = useWords()
  const { key, name, state, refused } = photo
  const mayRetry = state === 'failed' && refused === undefined
  return (
    <s-grid gridTemplateColumns="auto 1fr auto" gap="small" alignItems="center">
      <s-icon type={ICONS[state]} tone={TONES[state]} />
      <s-stack>
        <s-text>{name}</s-text>
        <s-text color="subdued">{refused ?? t(`photos.${state}`)}</s-text>
      </s-stack>
      <s-stack direction="inline" gap="small-300">
        {mayRetry ? (
          <s-button
            variant="secondary"
            accessibilityLabel={`${t('failure.retry')} – ${name}`}
            onClick={() => dispatch({ act: 'photo_changed', key, change: { state: 'waiting' } })}
          >
            {t('failure.retry')}
          </s-button>
        ) : null}
        <s-button
          variant="secondary"
          accessibilityLabel={`${t('photos.remove')} – ${name}`}
          onClick={() => dispatch({ act: 'photo_removed', key })}
        >
          {t('photos.remove')}
        </s-button>
      </s-stack>
    </s-grid>
  )
}
