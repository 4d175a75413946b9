import assert from 'node:assert/strict';
import type { HandOverContext } from '../../../../src/core/hand-over/render/hand-over-context';
import { PROOF_SLOTS } from '../../../../src/core/hand-over/render/slots/proof-slots';
import { routeNamed } from '../../../../src/core/partners/catalogue/route-named';

/** What shows that settings are as they should be, of these values and, where some are, these lines of code. */
function proofOf(values: Readonly<Record<string, string>>, code = '', anew: readonly string[] = []): string {
  const deploySettings = Object.entries(values).map(([name, value]) => ({
    ...{ name, value, question: 'Is it so?' },
    ...(anew.length > 0 && { anew }),
  }));
  const context: HandOverContext = { deploySettings, selection: { text: code } };
  return PROOF_SLOTS['setting_proof']?.({ route: routeNamed('security'), title: 'T', directory: 't', context }) ?? '';
}

suite('What shows a setting', () => {
  test('is the value that is wanted, where the text tells the one of today', () => {
    assert.deepEqual(
      [
        proofOf({ DEBUG: 'True', SECURE_SSL_REDIRECT: '', CSRF_COOKIE_SECURE: 'False' }),
        proofOf({ DEBUG: 'True' }, 'X_FRAME_OPTIONS = "SAMEORIGIN"\nTIME_ZONE = "UTC"'),
      ],
      [
        '`setting:DEBUG=False`, `setting:SECURE_SSL_REDIRECT=True`, `setting:CSRF_COOKIE_SECURE=True`',
        '`setting:X_FRAME_OPTIONS`, `setting:DEBUG=False`',
      ],
    );
  });

  test('is nothing where the environment, a condition or another file gives it: no text could show it', () => {
    assert.deepEqual(
      [
        proofOf({ DEBUG: 'env.bool("DEBUG")', SECURE_SSL_REDIRECT: 'True when not DEBUG' }),
        proofOf({ DEBUG: 'os.environ["DEBUG"] == "1"' }, 'DEBUG = os.environ["DEBUG"] == "1"'),
        proofOf({ DEBUG: 'False' }, 'DEBUG = False', ['from company.live import *']),
      ],
      ['', '', ''],
    );
  });
});
