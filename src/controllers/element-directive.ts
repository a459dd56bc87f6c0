import { noChange } from 'lit';
import { Directive, PartType, type ElementPart, type PartInfo } from 'lit/directive.js';

/** A directive that stands in the tag itself, `<div ${name(input)}>`, and writes to the element by hand. */
export abstract class ElementDirective<Input> extends Directive {
  /** @throws Error where it stands anywhere else: a mistake in a template, found when it is first drawn */
  constructor(part: PartInfo) {
    super(part);
    if (part.type !== PartType.ELEMENT) throw new Error('This directive stands in the tag itself: <div ${directive(…)}>');
  }

  render(_input: Input): typeof noChange {
    return noChange;
  }

  override update(part: ElementPart, [input]: [Input]): typeof noChange {
    this.write(part.element as HTMLElement, input);
    return noChange;
  }

  /** Called at each rendering. */
  protected abstract write(element: HTMLElement, input: Input): void;
}
