import { directoryOf } from '../../base/path-parts';

/** The directory that a manifest speaks for: a `requirements` directory speaks for the one around it. */
export function scopeOf(path: string): string {
  return directoryOf(path).replace(
    /(?:^|\/)(?:requirements?|reqs|requires|dependencies|deps|constraints)(?:\/[^]*)?$/,
    '',
  );
}
