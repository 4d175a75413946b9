/** Where in the site's URLs a list of patterns is included. */
export interface Site {
  /** Without the leading slash: `api/books/`. */
  prefix: string;
  namespaces: readonly string[];
  when: string | null;
  /** The URL configurations that lead here, outermost first: none is followed into itself. */
  trail: readonly string[];
}

export function below(site: Site, prefix: string, namespace: string | null): Site {
  return { ...site, prefix: site.prefix + prefix, namespaces: namespace === null ? site.namespaces : [...site.namespaces, namespace] };
}

export function provided(site: Site, condition: string | null): Site {
  if (condition === null) return site;
  return { ...site, when: site.when === null ? condition : `${site.when} and ${condition}` };
}
