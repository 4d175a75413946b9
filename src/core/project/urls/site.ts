/** Where in the site's URLs a list of patterns is included. */
export interface Site {
  /** Without the leading slash: `api/books/`. */
  prefix: string;
  namespaces: readonly string[];
  when: string | null;
  /** The URL configurations that lead here, outermost first: none is followed into itself. */
  trail: readonly string[];
}

/** The site below a longer prefix and, where there is one, a namespace. */
export function below(site: Site, prefix: string, namespace: string | null): Site {
  return {
    ...site,
    prefix: site.prefix + prefix,
    namespaces: namespace === null ? site.namespaces : [...site.namespaces, namespace],
  };
}

/** The site under one more condition. */
export function provided(site: Site, condition: string | null): Site {
  if (condition === null) return site;
  return { ...site, when: site.when === null ? condition : `${site.when} and ${condition}` };
}
