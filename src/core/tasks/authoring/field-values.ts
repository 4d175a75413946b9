/** The types of MDTM as they are written. */
export const TYPE_SPELLINGS: readonly string[] = [
  '🌟 Feature',
  '🐞 Bug',
  '🧹 Chore',
  '📖 Documentation',
  '🧪 Test',
  '🎨 UI/UX',
  '💡 Spike/Research',
  '🗺️ Epic/Overview',
];
