import { type Html, html } from '../../http/html.ts'

/** A button that does one thing, in a form of its own. */
export const actButton = (action: string, label: string, primary = false): Html =>
  html`<form method="post" action="${action}"><button class="${primary ? 'primary' : ''}">${label}</button></form>`

/** How many pieces of a line, from none to all that are there. */
export const pieces = (id: string, title: string, most: number, value = 0): Html =>
  html`<div class="row between field"><span id="${id}-what">${title}</span><label class="row" for="${id}"><span class="quiet">Pieces</span><input class="qty" id="${id}" name="${id}" type="number" min="0" max="${most}" value="${value}" aria-describedby="${id}-what"></label></div>`

export const choice = (id: string, label: string, checked = false): Html =>
  html`<p><label class="row" for="${id}"><input class="tick" type="checkbox" id="${id}" name="${id}" ${checked ? 'checked' : ''}><span>${label}</span></label></p>`

export const textField = (id: string, label: string, hint: string | null = null): Html =>
  html`<div class="field"><label for="${id}">${label}</label><input id="${id}" name="${id}" maxlength="255"${hint === null ? null : html` aria-describedby="${id}-hint"`}>${hint === null ? null : html`<p class="hint" id="${id}-hint">${hint}</p>`}</div>`

/** Folded away until it is wanted, so that a page stays short. */
export const folded = (title: string, body: Html): Html =>
  html`<details class="act"><summary>${title}</summary>${body}</details>`

export const ACT_STYLE =
  '.qty{width:84px}.tick{width:24px;min-height:24px;height:24px;flex:none}.act{border-top:1px solid var(--line);margin-top:12px}.act summary{padding:12px 0;min-height:44px;font-weight:600;cursor:pointer}'

/** Fields `<prefix>-<id>` that hold a number above zero. */
export function quantitiesIn(form: FormData, prefix: string): { id: number; quantity: number }[] {
  return [...form.entries()].flatMap(([name, value]) => {
    const id = name.startsWith(`${prefix}-`) ? Number(name.slice(prefix.length + 1)) : Number.NaN
    const quantity = Number(value)
    return Number.isInteger(id) && quantity > 0 ? [{ id, quantity }] : []
  })
}

export const textIn = (form: FormData, name: string): string | null => {
  const text = String(form.get(name) ?? '').trim()
  return text === '' ? null : text
}
