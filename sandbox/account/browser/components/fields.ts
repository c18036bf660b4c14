import { attribute, Component, register } from './component.ts'
import { icon } from './icons.ts'

const STYLE = `
  label { display: block; font-weight: 550; margin-block-end: 8px }
  input, textarea { inline-size: 100%; min-block-size: 48px; padding: 11px 14px; border: 1px solid var(--control-line); border-radius: 10px; background: var(--card) }
  textarea { resize: vertical; line-height: 1.45; display: block }
  [aria-invalid=true] { border-color: var(--critical); box-shadow: inset 0 0 0 1px var(--critical) }
  .stepper { display: inline-grid; grid-template-columns: 48px 64px 48px; gap: 6px }
  .stepper input { text-align: center; padding-inline: 4px; appearance: textfield }
  .stepper input::-webkit-inner-spin-button { display: none }
  button { min-block-size: 48px; border: 1px solid var(--control-line); border-radius: 10px; background: var(--card); display: grid; place-items: center; cursor: pointer }
  button:disabled { color: var(--faint); cursor: default; background: var(--subdued-ground) }`

const FRAME = (field: string) =>
  `<style>${STYLE}</style><label for="field"></label>${field}<div class="error" id="error" role="alert"></div>`

abstract class Field extends Component {
  protected get field(): HTMLInputElement | HTMLTextAreaElement {
    return this.inner<HTMLInputElement>('#field')
  }
  protected override draw(): void {
    for (const kind of ['input', 'change']) {
      this.field.addEventListener(kind, (event) => {
        event.stopPropagation()
        this.tell(kind, { value: this.field.value })
      })
    }
  }
  protected override update(): void {
    const { field } = this
    const error = this.text('error')
    this.inner('label').textContent = this.text('label')
    this.inner('.error').textContent = error
    field.disabled = this.flag('disabled')
    if (field.value !== this.text('value')) field.value = this.text('value')
    attribute(field, 'aria-invalid', error ? 'true' : null)
    attribute(field, 'aria-describedby', error ? 'error' : null)
  }
}

class TextArea extends Field {
  protected override draw(): void {
    this.shadow.innerHTML = FRAME('<textarea id="field"></textarea>')
    super.draw()
  }
  protected override update(): void {
    super.update()
    attribute(this.field, 'rows', this.text('rows'))
    attribute(this.field, 'maxlength', this.text('maxLength'))
  }
}

/** Between its two buttons; the buttons' names come from the account's own words. */
class NumberField extends Field {
  protected override draw(): void {
    const { less = '−', more = '+' } = document.documentElement.dataset
    this.shadow.innerHTML = FRAME(
      `<div class="stepper"><button type="button" class="less" aria-label="${less}">${icon('minus')}</button>
      <input id="field" type="number"><button type="button" class="more" aria-label="${more}">${icon('plus')}</button></div>`,
    )
    super.draw()
    this.inner('.less').addEventListener('click', () => this.change(-1))
    this.inner('.more').addEventListener('click', () => this.change(1))
  }
  protected override update(): void {
    super.update()
    for (const name of ['min', 'max', 'step', 'inputMode'])
      attribute(this.field, name.toLowerCase(), this.text(name))
    const now = Number(this.text('value'))
    this.inner<HTMLButtonElement>('.less').disabled =
      this.text('min') !== '' && now <= Number(this.text('min'))
    this.inner<HTMLButtonElement>('.more').disabled =
      this.text('max') !== '' && now >= Number(this.text('max'))
  }
  private change(by: number): void {
    this.field.value = String(Number(this.field.value) + by * Number(this.text('step') || 1))
    this.tell('change', { value: this.field.value })
    this.update()
  }
}

abstract class OneLine extends Field {
  protected abstract readonly kind: string
  protected override draw(): void {
    this.shadow.innerHTML = FRAME(`<input id="field" type="${this.kind}">`)
    super.draw()
  }
  protected override update(): void {
    super.update()
    attribute(this.field, 'autocomplete', this.text('autocomplete'))
    attribute(this.field, 'maxlength', this.text('maxLength'))
  }
}

class TextField extends OneLine {
  protected readonly kind = 'text'
}

class PhoneField extends OneLine {
  protected readonly kind = 'tel'
}

/** With a range of days, "2026-11-03--2026-11-16", as `allow`. */
class DateField extends OneLine {
  protected readonly kind = 'date'
  protected override update(): void {
    super.update()
    const [min = '', max = ''] = this.text('allow').split('--')
    attribute(this.field, 'min', min.trim())
    attribute(this.field, 'max', max.trim())
  }
}

export function defineFields(): void {
  register('s-text-field', TextField)
  register('s-phone-field', PhoneField)
  register('s-date-field', DateField)
  register('s-text-area', TextArea)
  register('s-number-field', NumberField)
}
