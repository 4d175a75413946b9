import { redactCommand } from '../../redact/redact-command';
import { redactSecrets } from '../../redact/redact-secrets';

/** A command or an image as a hand-over may show it. */
export function shownCommand(command: string): string {
  return redactCommand(redactSecrets(command, 'shellscript')).replaceAll(/\s+/g, ' ').trim();
}
