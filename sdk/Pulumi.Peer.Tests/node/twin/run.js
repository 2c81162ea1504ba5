"use strict";

// usage: node run.js PROGRAM.js [ARGUMENT…]
// Starts a program on the official SDK as the Node language host does, from the environment that the engine gives.

const path = require("node:path");

const { PULUMI_MONITOR, PULUMI_ENGINE, PULUMI_PROJECT, PULUMI_STACK, PULUMI_ORGANIZATION, PULUMI_PWD,
  PULUMI_PARALLEL, PULUMI_DRY_RUN } = process.env;

const flags = [
  `--monitor=${PULUMI_MONITOR}`, `--engine=${PULUMI_ENGINE}`, `--project=${PULUMI_PROJECT}`, `--stack=${PULUMI_STACK}`,
  `--organization=${PULUMI_ORGANIZATION}`, `--pwd=${PULUMI_PWD}`, `--parallel=${PULUMI_PARALLEL}`,
  ...(PULUMI_DRY_RUN === "true" ? ["--dry-run"] : []),
];
const [program, ...rest] = process.argv.slice(2);
process.argv.splice(2, process.argv.length, ...flags, path.resolve(__dirname, program), ...rest);
require("@pulumi/pulumi/cmd/run");
