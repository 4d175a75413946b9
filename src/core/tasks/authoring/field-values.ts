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

/** The priorities of MDTM as they are written, the most urgent first. */
export const PRIORITY_SPELLINGS: readonly string[] = ['🔥 Highest', '🔼 High', '▶️ Medium', '🔽 Low', '🧊 Lowest'];
