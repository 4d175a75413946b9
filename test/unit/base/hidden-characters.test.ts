import assert from 'node:assert/strict';
import { findHidden } from '../../../src/core/base/hidden-characters';

/** Texts as people write them. What has no width in them belongs to the script, or to an emoji. */
const MEANT: [what: string, text: string][] = [
  ['Persian', 'می\u200Cخواهم کتاب\u200Cها را پیدا کنم؛ نمونه\u200Cای از پرس\u200Cوجو.'],
  ['Persian beside Latin letters', 'چند URL\u200Cها و API\u200Cهای تازه'],
  ['Arabic with vowel signs', 'ه\u200D وَ\u200Cلا \u061C(2026)'],
  ['Hebrew', 'הוסף שדה ל-models.py\u200F! (ראה TASK-1\u200F)'],
  ['Hebrew that begins with a word of English', 'Django\u200E היא ספרייה'],
  ['Hindi', 'क्\u200Dष और क्\u200Cष'],
  ['Malayalam', 'അവന്\u200D വന്നു'],
  ['Thai with places to break the line', 'ฐาน\u200Bข้อมูล\u200Bช้า'],
  ['Khmer', 'ខ្មែរ\u200Bភាសា'],
  ['Japanese with a variant of a character', '葛\u{E0100}城市、辻\u{E0101}'],
  ['Mongolian', 'ᠮᠣᠩᠭᠣᠯ\u180Bᠠ'],
  ['German with a soft hyphen', 'Daten\u00ADbank\u00ADabfrage'],
  ['emoji of a family', '👩\u200D❤\uFE0F\u200D💋\u200D👨 👨\u200D👩\u200D👧\u200D👦 🧑\u200D🧑\u200D🧒'],
  ['emoji at the ends of their plane', '🐀\u200D🐀 👍🏿\u200D🚀'],
  ['emoji with a skin', '👩🏽\u200D🚀 👍🏿 🧑🏻\u200D💻'],
  ['emoji of a status', '🟢 Done ⚪\uFE0F ✔\uFE0F ⚠\uFE0F ℹ\uFE0F ▶\uFE0E ☑\uFE0F'],
  ['key caps', '1\uFE0F\u20E3 #\uFE0F\u20E3'],
  [
    'flags',
    '🇮🇱 🇮🇷 🏳\uFE0F\u200D🌈 🏴\u200D☠\uFE0F 🏴\u{E0067}\u{E0062}\u{E0073}\u{E0063}\u{E0074}\u{E007F} 🏴\u{E0067}\u{E0062}\u{E0077}\u{E006C}\u{E0073}\u{E007F}',
  ],
  ['a sign with a variant', 'x ≨\uFE00 y'],
  ['a byte order mark', '\uFEFF# Title'],
  ['line ends, tabs and form feeds', 'a\tb\r\nc\fd\n'],
];

/** What people do not see, each between `[` and `]`. */
const HIDDEN: [what: string, text: string, marked: string][] = [
  ['tag characters', 'Done\u{E0049}\u{E0067}\u{E006E}.', 'Done[\u{E0049}\u{E0067}\u{E006E}].'],
  ['a single tag character', 'Done\u{E0001}', 'Done[\u{E0001}]'],
  [
    'tag characters behind a flag that is complete',
    '🏴\u{E0067}\u{E0062}\u{E0073}\u{E0063}\u{E0074}\u{E007F}\u{E0041}',
    '🏴\u{E0067}\u{E0062}\u{E0073}\u{E0063}\u{E0074}\u{E007F}[\u{E0041}]',
  ],
  [
    'a sentence as the region of a flag',
    '🏴\u{E0072}\u{E006D}\u{E0020}\u{E002D}\u{E0072}\u{E0066}\u{E007F}',
    '🏴[\u{E0072}\u{E006D}\u{E0020}\u{E002D}\u{E0072}\u{E0066}\u{E007F}]',
  ],
  ['overrides, embeddings and isolates', 'a\u202Eb\u202C \u2067c\u2069', 'a[\u202E]b[\u202C] [\u2067]c[\u2069]'],
  ['marks of direction where nothing runs to the left', 'status\u200F = done\u200E', 'status[\u200F] = done[\u200E]'],
  [
    'zero width between ASCII letters',
    'ig\u200Bno\u200Cre th\u200Dis\u2060!',
    'ig[\u200B]no[\u200C]re th[\u200D]is[\u2060]!',
  ],
  ['what stands behind a byte order mark', '\uFEFF\u200Ba', '\uFEFF[\u200B]a'],
  ['a byte order mark inside', 'a\uFEFFb', 'a[\uFEFF]b'],
  ['variation selectors in a row', '😀\uFE01\uFE02\uFE03', '😀[\uFE01\uFE02\uFE03]'],
  ['a variation that an emoji has not', '😀\u{E0141}', '😀[\u{E0141}]'],
  ['a variation of a letter', 'a\uFE0Fb', 'a[\uFE0F]b'],
  ['joiners without end', 'ا\u200C\u200D\u200C\u200D\u200Cب', 'ا[\u200C\u200D\u200C\u200D\u200C]ب'],
  ['invisible operators and fillers', 'f\u2061x\u3164y', 'f[\u2061]x[\u3164]y'],
  ['what a terminal obeys', '\u001B[31mred\u009Bm\u0007', '[\u001B][31mred[\u009B]m[\u0007]'],
];

suite('Hidden characters', () => {
  for (const [what, text] of MEANT) test(`${what} has none`, () => assert.deepEqual([...findHidden(text)], []));

  for (const [what, text, marked] of HIDDEN) {
    test(what, () => {
      let [result, end] = ['', 0];
      for (const run of findHidden(text)) {
        result += `${text.slice(end, run.start)}[${text.slice(run.start, run.end)}]`;
        end = run.end;
      }
      assert.equal(result + text.slice(end), marked);
    });
  }

  test('a run is counted in characters', () => {
    assert.deepEqual([...findHidden('a\u{E0041}\u{E0042}\u{E0043}')], [{ start: 1, end: 7, count: 3 }]);
  });
});
