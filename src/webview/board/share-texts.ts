import type { Card } from './messages';

const NONE: never[] = [];

/** Makes cards that say the same have one text for it: a message brings each its own. */
export class SharedTexts {
  readonly #texts = new Map<string, string>();

  /** A card that says the same. */
  share({ asked, ...card }: Card): Card {
    return {
      ...card,
      who: this.#one(card.who),
      due: this.#one(card.due),
      status: this.#one(card.status),
      priority: this.#one(card.priority),
      progress: this.#one(card.progress),
      notes: card.notes.length === 0 ? NONE : card.notes,
      waitsFor: card.waitsFor.length === 0 ? NONE : card.waitsFor,
      asked: {
        ...asked,
        title: asked.title === card.title ? card.title : asked.title,
        status: this.#one(asked.status),
        statusText: this.#one(asked.statusText),
        type: this.#one(asked.type),
        priority: this.#one(asked.priority),
        priorityLevel: this.#one(asked.priorityLevel),
        assignedTo: this.#one(asked.assignedTo),
        coordinator: this.#one(asked.coordinator),
        due: this.#one(asked.due),
        tags: asked.tags.length === 0 ? NONE : asked.tags.map((tag) => this.#one(tag)),
        app: asked.app === null ? null : this.#one(asked.app),
      },
    };
  }

  #one<Text extends string>(text: Text): Text {
    const known = this.#texts.get(text);
    if (known !== undefined) return known as Text;
    this.#texts.set(text, text);
    return text;
  }
}
