const { writeFileSync } = require('node:fs');
const { reporters } = require('mocha');

/** Mocha's usual report; the counts besides go to the file that DJANGO_TEST_RESULTS names. */
module.exports = class CountReporter extends reporters.Spec {
  constructor(runner, options) {
    super(runner, options);
    runner.on('end', () => {
      const counts = { passed: this.stats.passes, failed: this.stats.failures };
      writeFileSync(process.env.DJANGO_TEST_RESULTS, JSON.stringify(counts));
    });
  }
};
