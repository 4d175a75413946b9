import { showText } from '../base/show-text';
import { redactText } from './redact-text';

/** Takes the secrets out of what somebody has typed, and keeps in mind where there were any, so that it can be said; nothing in it stays hidden. */
export class TypedRedaction {
  readonly #places = new Set<string>();

  /**
   * @param place what was typed, as people call it: `title`, `log entry`
   * @returns the text without its secrets, as it is written: {@link showText}; undefined where nothing was typed
   */
  redact<Text extends string | undefined>(place: string, text: Text): Text {
    if (text === undefined) return text;
    const typed = text.replaceAll(/\r\n?/g, '\n');
    const redacted = redactText(typed);
    if (redacted !== typed) this.#places.add(place);
    return showText(redacted) as Text;
  }

  /** {@link redact} for each text of a list. */
  redactAll(place: string, texts: readonly string[]): string[] {
    return texts.map((text) => this.redact(place, text));
  }

  /** What the user has to know of it; undefined where there was none. */
  warning(): string | undefined {
    const places = [...this.#places].map((place) => `the ${place}`);
    if (places.length === 0) return undefined;
    const last = places.pop() ?? '';
    const named = places.length === 0 ? last : `${places.join(', ')} and ${last}`;
    return `A secret was taken out of ${named}: give it to whoever needs it by another way.`;
  }
}
