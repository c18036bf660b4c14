import type { Resolution } from '../../returns/case/case-event.ts'

/** What the merchant pressed and why; null when the form is not one of ours. */
export function readResolution(form: FormData): { resolution: Resolution; reason: string } | null {
  const resolution = form.get('resolution')
  if (resolution !== 'approved' && resolution !== 'declined' && resolution !== 'dealt_with') return null
  return { resolution, reason: String(form.get('reason') ?? '') }
}
