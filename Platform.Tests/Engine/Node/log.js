// Talks to the engine's log and to its standard output.
"use strict";

const pulumi = require("@pulumi/pulumi");

module.exports = async () => {
  console.log("to standard output");
  await pulumi.log.info("one");
  await pulumi.log.warn("two");
  await pulumi.log.info("three");
};
