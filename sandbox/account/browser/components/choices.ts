import { Component, register } from './component.ts'

const STYLE = `
  legend { font-weight: 550; margin-block-end: 10px }
  .choices { display: grid; gap: 4px }
  label { display: flex; gap: 10px; align-items: center; min-block-size: 44px; cursor: pointer }
  input { inline-size: 20px; block-size: 20px; margin: 0; flex: none; accent-color: var(--accent) }
  .grid { grid-template-columns: repeat(auto-fit, minmax(min(100%, 180px), 1fr)); gap: 10px }
  .grid label { border: 1px solid var(--control-line); border-radius: 10px; padding: 14px 16px; min-block-size: 56px; font-weight: 550; background: var(--card) }
  .grid label:hover { background: var(--subdued-ground) }
  .grid label:has(:checked) { border-color: var(--accent); box-shadow: inset 0 0 0 1px var(--accent); background: var(--accent-ground) }
  .grid label:has(:focus-visible) { outline: 3px solid var(--accent); outline-offset: 2px }
  .grid input:focus-visible { outline: none }
  fieldset[disabled] label { cursor: default; opacity: .75 }`

/** One of several. The radio buttons stand together in this shadow tree, where arrow keys move among them. */
class ChoiceList extends Component {
  private readonly watch = new MutationObserver(() => this.update())

  protected override draw(): void {
    this.shadow.innerHTML = `<style>${STYLE}</style><fieldset><legend></legend><div class="choices"></div><div class="error" role="alert"></div></fieldset><slot hidden></slot>`
    this.shadow.addEventListener('change', (event) => {
      event.stopPropagation()
      const { value } = event.target as HTMLInputElement
      this.tell('change', { values: [value] })
    })
    this.watch.observe(this, { childList: true, subtree: true, characterData: true })
  }
  protected override update(): void {
    this.inner('legend').textContent = this.text('label')
    this.inner<HTMLFieldSetElement>('fieldset').disabled = this.flag('disabled')
    this.inner('.error').textContent = this.text('error')
    const choices = this.inner('.choices')
    choices.className = `choices ${this.text('variant')}`
    const options = [...this.querySelectorAll<Component>('s-choice')]
    while (choices.children.length > options.length) choices.lastElementChild?.remove()
    for (const [index, option] of options.entries()) this.drawChoice(choices, option, index)
  }

  private drawChoice(choices: HTMLElement, option: Component, index: number): void {
    const label = choices.children[index] ?? choices.appendChild(document.createElement('label'))
    if (!label.firstChild) label.innerHTML = '<input type="radio"><span></span>'
    const [input, words] = label.children as unknown as [HTMLInputElement, HTMLElement]
    const values = this.member('values')
    input.name = this.text('name') || 'choice'
    input.value = option.text('value')
    input.checked = Array.isArray(values) && values.includes(input.value)
    words.textContent = option.textContent
  }
}

/** One by itself, ticked or not. */
class Checkbox extends Component {
  protected override draw(): void {
    this.shadow.innerHTML = `<style>${STYLE}</style><label><input type="checkbox"><span></span></label>`
    this.shadow.addEventListener('change', (event) => {
      event.stopPropagation()
      this.tell('change', { checked: this.inner<HTMLInputElement>('input').checked })
    })
  }
  protected override update(): void {
    const input = this.inner<HTMLInputElement>('input')
    input.checked = this.flag('checked')
    input.disabled = this.flag('disabled')
    this.inner('span').textContent = this.text('label')
  }
}

export function defineChoices(): void {
  register('s-checkbox', Checkbox)
  register('s-choice-list', ChoiceList)
  register('s-choice', class extends Component {})
}
