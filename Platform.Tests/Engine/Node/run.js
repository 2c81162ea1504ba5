// Starts a program under Pulumi's own Node SDK the way its language host does: from the environment that the engine
// gives to every program. Usage: node run.js PROGRAM
"use strict";

const env = process.env;
const flags = {
  project: env.PULUMI_PROJECT,
  stack: env.PULUMI_STACK,
  organization: env.PULUMI_ORGANIZATION,
  "root-directory": env.PULUMI_ROOT_DIRECTORY,
  pwd: env.PULUMI_PWD,
  parallel: env.PULUMI_PARALLEL,
  monitor: env.PULUMI_MONITOR,
  engine: env.PULUMI_ENGINE,
};
const program = process.argv[2];
process.argv = [
  ...process.argv.slice(0, 2),
  ...Object.entries(flags).flatMap(([name, value]) => [`--${name}`, value]),
  ...(env.PULUMI_DRY_RUN === "true" ? ["--dry-run"] : []),
  program,
];
require("@pulumi/pulumi/cmd/run");
