import { defineActions } from './actions.ts'
import { defineChoices } from './choices.ts'
import { defineDropZone } from './drop-zone.ts'
import { defineFields } from './fields.ts'
import { defineFrame } from './frame.ts'
import { defineLayout } from './layout.ts'
import { defineMedia } from './media.ts'
import { defineText } from './text.ts'

export function defineComponents(): void {
  defineLayout()
  defineText()
  defineFrame()
  defineMedia()
  defineActions()
  defineChoices()
  defineFields()
  defineDropZone()
}
