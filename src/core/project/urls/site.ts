import { bothOf } from '../python/condition';
import { joinGuards, type RouteGuards } from './route-guards';

/** Where in the site's URLs a list of patterns is included. */
export interface Site {
  /** Without the leading slash: `api/books/`. */
  prefix: string;
  namespaces: readonly string[];
  when: string | null;
  /** What is put around all views below: `decorator_include(login_required, "shop.urls")`. */
  around: RouteGuards;
  /** The lists that lead here, outermost first: none is followed into itself. */
  trail: readonly string[];
  /** The list that is being read, and the statement of it. */
  list: ListInReading | null;
}

/** A list of URL patterns while one of its statements is read. */
interface ListInReading {
  path: string;
  name: string;
  /** Where the statement begins: the list's own name means what it held up to here. */
  before: number;
  /** Whether what the list held stays as well. */
  keeps: boolean;
  /** The prefix at which the list itself stands. */
  prefix: string;
}

/** The top of the site. */
export const TOP: Site = { prefix: '', namespaces: [], when: null, around: {}, trail: [], list: null };

/** The site below a longer prefix and, where there is one, a namespace. */
export function below(site: Site, prefix: string, namespace: string | null): Site {
  return {
    ...site,
    prefix: `${site.prefix}${prefix}`.replace(/…{2,}/, '…'),
    namespaces: namespace === null ? site.namespaces : [...site.namespaces, namespace],
  };
}

/** The site under one more condition. */
export function provided(site: Site, condition: string | null): Site {
  if (condition === null) return site;
  return { ...site, when: bothOf(site.when, condition) };
}

/** The site with something more around all of its views. */
export function around(site: Site, guards: RouteGuards): Site {
  return { ...site, around: joinGuards(site.around, guards) };
}
