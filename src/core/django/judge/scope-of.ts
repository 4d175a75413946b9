import { directoryOf } from '../../base/path-parts';

/** The directory that a manifest speaks for: a `requirements` directory speaks for the one around it. */
export function scopeOf(file: string): string {
  return directoryOf(file).replace(
    /(?:^|\/)(?:requirements?|reqs|requires|dependencies|deps|constraints)(?:\/[^]*)?$/,
    '',
  );
}
