import { ADD_FIELD_RULES } from './add-field-rules';
import { ALTER_FIELD_RULES } from './alter-field-rules';
import { DATA_RULES } from './data-rules';
import { INDEX_RULES } from './index-rules';
import type { Rule } from './rule';
import { SQL_RULES } from './sql-rules';
import { TABLE_RULES } from './table-rules';

/** Everything that is known to be risky, one row each. */
export const RULES: readonly Rule[] = [
  ...ADD_FIELD_RULES,
  ...ALTER_FIELD_RULES,
  ...TABLE_RULES,
  ...INDEX_RULES,
  ...DATA_RULES,
  ...SQL_RULES,
];
