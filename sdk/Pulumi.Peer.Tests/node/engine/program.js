"use strict";

const { spawn } = require("node:child_process");

/** The environment that the engine's language host gives a program. */
function environment(run, monitor, engine) {
  const inherited = Object.fromEntries(Object.entries(process.env).filter(([name]) => !name.startsWith("PULUMI_")));
  return {
    ...inherited,
    PULUMI_MONITOR: monitor,
    PULUMI_ENGINE: engine,
    PULUMI_PROJECT: run.project,
    PULUMI_STACK: run.stack,
    PULUMI_ORGANIZATION: run.organization,
    PULUMI_ROOT_DIRECTORY: run.workingDirectory,
    PULUMI_PWD: run.workingDirectory,
    PULUMI_DRY_RUN: String(run.scenario?.preview ?? false),
    PULUMI_QUERY_MODE: "false",
    PULUMI_PARALLEL: "2147483647",
    PULUMI_CONFIG: JSON.stringify(run.config ?? {}),
    PULUMI_CONFIG_SECRET_KEYS: JSON.stringify(run.configSecretKeys ?? []),
    PULUMI_ATTACH_DEBUGGER: "false",
    ...run.environment,
  };
}

/** Runs the program to its end, or to the time limit. */
function launch(run, env) {
  return new Promise((resolve, reject) => {
    const [command, ...args] = run.program;
    const started = performance.now();
    const child = spawn(command, args, { cwd: run.workingDirectory, env, stdio: ["ignore", "pipe", "pipe"] });
    const result = { stdout: "", stderr: "", timedOut: false, started };
    const limit = setTimeout(() => {
      result.timedOut = true;
      child.kill("SIGKILL");
    }, run.timeLimit);

    for (const stream of ["stdout", "stderr"]) {
      child[stream].setEncoding("utf8").on("data", (text) => (result[stream] += text));
    }
    child.on("error", reject);
    child.on("close", (exitCode, signal) => {
      clearTimeout(limit);
      resolve({ ...result, exitCode, signal, milliseconds: performance.now() - started });
    });
  });
}

module.exports = { environment, launch };
