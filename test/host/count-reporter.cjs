const { writeFileSync } = require('node:fs');
const { reporters } = require('mocha');
const { describeFailure } = require('./describe-failure.ts');

/** Mocha's usual report; the counts and what failed go to the file that DJANGO_TEST_RESULTS names besides. */
module.exports = class CountReporter extends reporters.Spec {
  constructor(runner, options) {
    super(runner, options);
    const failures = [];
    runner.on('fail', (test, error) => {
      failures.push(describeFailure(test.titlePath(), error));
    });
    runner.on('end', () => {
      const counts = { passed: this.stats.passes, failed: this.stats.failures, failures };
      writeFileSync(process.env.DJANGO_TEST_RESULTS, JSON.stringify(counts));
    });
  }
};
