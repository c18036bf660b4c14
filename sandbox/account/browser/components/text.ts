import { attribute, Component, register } from './component.ts'
import { tone } from './look.ts'

class Text extends Component {
  protected override update(): void {
    const { style } = this
    const kind = this.text('type')
    style.display = 'inline'
    style.color = this.text('color') === 'subdued' ? 'var(--subdued)' : tone(this.text('tone'))
    style.fontWeight = kind === 'strong' ? '600' : ''
    style.fontSize = kind === 'small' ? '14px' : ''
    style.fontStyle = kind === 'emphasis' || kind === 'offset' ? 'italic' : ''
    const visibility = this.text('accessibilityVisibility')
    this.className = visibility === 'exclusive' ? 'unseen' : ''
    attribute(this, 'aria-hidden', visibility === 'hidden' ? 'true' : null)
  }
}

class Paragraph extends Component {
  protected override draw(): void {
    this.shadow.innerHTML = '<p><slot></slot></p>'
  }
  protected override update(): void {
    this.style.color = this.text('color') === 'subdued' ? 'var(--subdued)' : tone(this.text('tone'))
  }
}

/** Its level follows from where it stands: below the page's heading, or below that of a section that has one. */
class Heading extends Component {
  protected override draw(): void {
    this.shadow.innerHTML =
      '<style>div { font-weight: 600; font-size: 17px; line-height: 1.35 }</style><div><slot></slot></div>'
  }
  protected override update(): void {
    const plain = ['none', 'presentation'].includes(this.text('accessibilityRole'))
    const section = this.closest<Component>('s-section')
    const heading = this.inner('div')
    attribute(heading, 'role', plain ? null : 'heading')
    attribute(heading, 'aria-level', plain ? null : section?.text('heading') ? '3' : '2')
  }
}

class Badge extends Component {
  protected override draw(): void {
    this.shadow.innerHTML = `<style>span { display: inline-block; padding: 3px 10px; border-radius: 999px; font-size: 14px;
      font-weight: 550; background: var(--subdued-ground); border: 1px solid var(--line); white-space: nowrap }
      span.critical { background: var(--critical-ground); color: var(--critical); border-color: transparent }</style><span><slot></slot></span>`
  }
  protected override update(): void {
    this.inner('span').className = this.text('tone')
  }
}

export function defineText(): void {
  register('s-text', Text)
  register('s-paragraph', Paragraph)
  register('s-heading', Heading)
  register('s-badge', Badge)
}
