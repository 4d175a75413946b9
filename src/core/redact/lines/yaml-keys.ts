/** Lists and maps of names: what stands in them is told by their own keys. */
export const NAMES_ONLY = /^(?:secrets|imagePullSecrets|secretRef|secretKeyRef|secret|tokens?Ref)$/;
/** What a pair calls its name, and what its value. */
export const NAME_KEY = /^(?:name|key|variable|var)$/i;
export const VALUE_KEY = /^(?:value|default|defaultValue|default_value|content|plaintext|secret_?value)$/i;

/** What begins a block of text, with a remark behind it. */
export const BLOCK = /^[|>][+-]?\d?[+-]?(?:\s+#.*)?$/;
