"use strict";

// usage: node main.js RUN.json RESULT.json
// RUN.json: { program: [command, …], workingDirectory, project, stack, organization, config, configSecretKeys,
//   environment, timeLimit (milliseconds), scenario }. RESULT.json gets what the program did.

const fs = require("node:fs");
const { EngineService } = require("@pulumi/pulumi/proto/engine_grpc_pb.js");
const { ResourceMonitorService } = require("@pulumi/pulumi/proto/resource_grpc_pb.js");
const { Diagnostics } = require("./diagnostics.js");
const { Monitor } = require("./monitor.js");
const { environment, launch } = require("./program.js");
const { RequestLog } = require("./requestLog.js");
const { Rules } = require("./rules.js");
const { Scenario } = require("./scenario.js");
const { serve } = require("./services.js");
const { Stop } = require("./stop.js");

async function main(runFile, resultFile) {
  const run = JSON.parse(fs.readFileSync(runFile, "utf8"));
  const scenario = new Scenario(run.scenario);
  const session = { log: new RequestLog(scenario.record), rules: new Rules(), stop: new Stop(scenario.stop) };
  const diagnostics = new Diagnostics();
  const monitor = await serve(ResourceMonitorService, new Monitor(run, scenario, session.rules), session);
  const engine = await serve(EngineService, diagnostics, session);

  const program = await launch(run, environment(run, monitor.address, engine.address));
  monitor.close();
  engine.close();

  const { log, rules } = session;
  fs.writeFileSync(resultFile, JSON.stringify({
    exitCode: program.exitCode,
    signal: program.signal,
    timedOut: program.timedOut,
    stdout: program.stdout,
    stderr: program.stderr,
    milliseconds: program.milliseconds,
    firstRegistration: log.firstRegistration === undefined ? null : log.firstRegistration - program.started,
    counts: log.counts,
    requests: log.requests,
    log: diagnostics.lines,
    breaches: rules.breaches,
  }));
}

main(process.argv[2], process.argv[3]).catch((error) => {
  console.error(error);
  process.exitCode = 1;
});
