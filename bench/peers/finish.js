// Checks that the work was really done and reports the peak memory, as the C# side does.
"use strict";
const fs = require("node:fs");

function finish(done, expected) {
  if (done !== expected) {
    console.error(`expected ${expected}, got ${done}`);
    process.exit(1);
  }
  const peak = /VmHWM:\s+(\d+) kB/.exec(fs.readFileSync("/proc/self/status", "utf8"));
  console.log(`peakKiB=${peak[1]}`);
}

module.exports = { finish };
