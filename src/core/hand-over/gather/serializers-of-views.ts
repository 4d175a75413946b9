import type { Files } from '../../base/ports';
import type { InventoryLists } from '../../project/inventory';
import type { View } from '../../project/inventory-web';
import { blankWords } from '../../project/python/blank-words';
import { lastPart } from '../../project/python/expressions';
import { NAMES } from '../../project/python/names-of-code';
import { readText } from './read-text';

/** So many files of views are read once more: those whose views choose their serializer in a method. */
const MAX_FILES = 30;

/** The serializers of a view, by name. */
export type SerializersOf = (view: View) => readonly string[];

/**
 * The serializers of each view: the one it states, those of its actions, and where a method chooses, those that its
 * class names.
 */
export async function serializersOfViews(files: Files, { views, serializers }: InventoryLists): Promise<SerializersOf> {
  const known = new Set(serializers.map(({ name }) => name));
  const ofApi = new Map<string, View[]>();
  for (const view of views.filter(isApi)) ofApi.set(view.file, [...(ofApi.get(view.file) ?? []), view]);
  // Few are read without asking which of them do: that has each view worked out.
  const asked = ofApi.size <= MAX_FILES ? [...ofApi] : [...ofApi].filter(([, those]) => those.some(choosesSerializer));
  const texts = new Map(
    await Promise.all(
      asked.slice(0, MAX_FILES).map(async ([file]) => [file, (await readText(files, file)) ?? ''] as const),
    ),
  );
  const lines = new Map<string, string[]>();
  const linesOf = (file: string): string[] => {
    let blank = lines.get(file);
    if (!blank) {
      blank = blankWords(texts.get(file) ?? '').split('\n');
      lines.set(file, blank);
    }
    return blank;
  };
  const named = new Map<View, string[]>();
  return (view) => {
    let names = named.get(view);
    if (!names) {
      const stated = view.serializer === null ? [] : [view.serializer];
      const chosen = choosesSerializer(view) ? namesIn(bodyOf(linesOf(view.file), view.line), view, known) : [];
      names = [...new Set([...stated, ...chosen].map(lastPart))];
      named.set(view, names);
    }
    return names;
  };
}

function choosesSerializer({ serializer, dynamic }: View): boolean {
  return serializer === null || dynamic.includes('get_serializer_class');
}

/** Whether a view is of Django REST framework. */
export function isApi({ kind }: View): boolean {
  return kind === 'viewset' || kind.startsWith('api-');
}

const ACTION = /^\s+@(?:\w+\.)*(?:action|mapping\.\w+)\b/;

/** The lines of a definition, without those of its `@action`s, which state their own serializer. */
function bodyOf(lines: readonly string[], line: number): string[] {
  const body: string[] = [];
  let part: 'own' | 'decorators of action' | 'action' = 'own';
  for (const text of lines.slice(line)) {
    if (/^[^\s#)\]}]/.test(text)) break;
    const isMethod = /^\s+(?:async\s+)?def\s/.test(text);
    if (part !== 'decorators of action' && /^\s+@/.test(text))
      part = ACTION.test(text) ? 'decorators of action' : 'own';
    else if (isMethod) part = part === 'decorators of action' ? 'action' : 'own';
    if (part === 'own') body.push(text);
  }
  return body;
}

function namesIn(body: readonly string[], { name: own }: View, known: ReadonlySet<string>): string[] {
  return body.flatMap((text) => text.match(NAMES) ?? []).filter((word) => word !== own && known.has(word));
}
