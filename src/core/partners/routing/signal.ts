import type { RankedRouteId } from '../catalogue/partner';
import type { FileKindGroup } from '../file-kinds';
import type { Reading } from './text/place-text';

/**
 * One small observation that speaks for a route. Every condition that is given must hold.
 * Patterns are linear: bounded repetition only where one follows another.
 */
export interface Signal {
  route: RankedRouteId;
  /** How much it speaks for the route: 1 hints, 3 outweighs an ordinary Django file, 6 settles it. */
  weight: number;
  /** The reason as people read it, without a full stop: `RunSQL in a migration`. */
  because: string;
  path?: RegExp;
  /** The group of files, in the table that evidence goes by too. */
  kind?: FileKindGroup;
  /** Paths that it says nothing of. */
  notPath?: RegExp | readonly RegExp[];
  /** Searched in the place and what it stands in first: outside of it a match counts little. */
  text?: RegExp;
  /** It leans that way and no more: such evidence alone, however much of it, leaves ordinary Python with the developer. */
  hints?: boolean;
  /** What has to be found there, too. */
  also?: RegExp;
  /** What must not be found in what is run there: `SELECT 1` asks whether the database is up. */
  unless?: RegExp;
  /** Searched in the selected lines alone, without what they stand in; a whole file has none. */
  atPlace?: boolean;
  /** What of the file `text` is searched in; what is run, without strings, when absent. */
  reads?: Reading;
  /**
   * How often `text` has to match, which needs its `g` flag; 1 when absent. In talk that many different words have to: one alone
   * names something, several tell what is wrong.
   */
  times?: number;
  /** Tested against each thing the place stands in: the head of a class or function, `<script>`, `location / {`. */
  within?: RegExp;
  /** Tested against each message. */
  diagnostic?: RegExp;
  /** Tested against kind and name of the thing: `setting SECURE_SSL_REDIRECT`. */
  thing?: RegExp;
}

/** Python, and the pieces of settings that a `settings/__init__.py` runs one by one: `settings/10-base.conf`. */
export const PYTHON = /\.pyi?$|(?:^|\/)settings\/[^/]+\.conf$/i;
export const MIGRATIONS = /(?:^|\/)migrations\//;
/** One of settings, or what lies with them. */
export const SETTINGS = /(?:^|\/)settings(?:\/|\.py$)/;
export const TEMPLATE = /\.(?:html?|djhtml|jinja2?)$/i;
export const SCRIPT = /\.(?:[cm]?[jt]sx?|vue|svelte|astro)$/i;
export const STYLE = /\.(?:css|scss|sass|less|styl|pcss)$/i;
export const YAML = /\.ya?ml$/i;
export const PROSE = /\.(?:md|mdx|rst|adoc|txt)$/i;
export const SHELL =
  /(?:\.(?:sh|bash|zsh|mk)|(?:^|\/)(?:GNU)?[Mm]akefile|(?:^|\/)[Jj]ustfile|(?:^|\/)Taskfile\.ya?ml)$/;
