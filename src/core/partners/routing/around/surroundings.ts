import type { Lines } from './lines';

/** What lines of a file stand in. */
export interface Surroundings {
  /** The lines that count as the place's own. */
  lines: readonly Lines[];
  /** What they stand in, from the innermost: the head of a class or function, `<script>`, `location /static/ {`. */
  within: readonly string[];
}
