// Runs the twin programs of sdk/Pulumi.Peer.Tests under its engine in turn, A B A B …, and writes medians and ratios to
// docs/performance.md.
// usage: node compare-engine.mjs TWIN [COUNT [ROUNDS]], where TWIN is sdk/Pulumi.Peer.Tests/Twin, published as bench/run.sh
// publishes; the Node packages come from `make node-peers`.
// Wall time is that of the program's process, from its start to its end; the engine runs apart and only counts.
import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { fileURLToPath } from "node:url";

const [twin, count = "10000", rounds = "5"] = process.argv.slice(2);
const folder = path.join(path.dirname(fileURLToPath(import.meta.url)), "..", "sdk", "Pulumi.Peer.Tests", "node");
const scratch = mkdtempSync(path.join(os.tmpdir(), "compare-engine-"));

const ours = (...args) => [path.resolve(twin), "many", ...args];
const node = (...args) => ["node", path.join(folder, "twin", "run.js"), "many.js", ...args];
const programs = {
  oursMany: [ours(count), Number(count)],
  nodeMany: [node(count), Number(count)],
  oursOne: [ours("1"), 1],
  nodeOne: [node("1"), 1],
};

function run(program, registrations) {
  const [runFile, resultFile] = ["run.json", "result.json"].map((name) => path.join(scratch, name));
  writeFileSync(runFile, JSON.stringify({
    program, workingDirectory: folder, project: "twin", stack: "dev", organization: "acme",
    timeLimit: 600_000, scenario: { record: false },
  }));
  const engine = spawnSync("node", [path.join(folder, "engine", "main.js"), runFile, resultFile], { encoding: "utf8" });
  if (engine.status !== 0) {
    throw new Error(engine.stderr);
  }
  const result = JSON.parse(readFileSync(resultFile, "utf8"));
  // The root stack is one more.
  if (result.exitCode !== 0 || result.counts.RegisterResource !== registrations + 1) {
    throw new Error(JSON.stringify({ ...result, requests: undefined }));
  }
  return result;
}

const samples = Object.fromEntries(Object.keys(programs).map((name) => [name, []]));
for (let round = 0; round <= Number(rounds); round++) {
  for (const [name, [program, registrations]] of Object.entries(programs)) {
    const sample = run(program, registrations);
    // Round 0 warms the file cache up and is not counted.
    if (round > 0) samples[name].push(sample);
  }
  process.stderr.write(round === 0 ? "warmed up\n" : `round ${round} of ${rounds}\n`);
}
rmSync(scratch, { recursive: true });

const median = (values) => values.slice().sort((a, b) => a - b)[Math.floor(values.length / 2)];
const seconds = (name, field) => median(samples[name].map((sample) => sample[field])) / 1000;

const rows = [
  [`${Number(count).toLocaleString("en")} registrations, wall time`, "oursMany", "nodeMany", "milliseconds", 0.5],
  ["start to first RegisterResource", "oursOne", "nodeOne", "firstRegistration", 0.3],
];
const cell = ([what, mine, theirs, field, target]) => {
  const [a, b] = [seconds(mine, field), seconds(theirs, field)];
  const verdict = a / b <= target ? "met" : "**missed**";
  return `| ${what} | ${a.toFixed(3)} s | ${b.toFixed(3)} s | ${(a / b).toFixed(3)} | ${target} | ${verdict} |`;
};
const table = [
  "| comparison | ours | `@pulumi/pulumi` | ratio | at most | |",
  "|---|---|---|---|---|---|",
  ...rows.map(cell),
].join("\n");

const page = path.join(path.dirname(fileURLToPath(import.meta.url)), "..", "docs", "performance.md");
writeFileSync(page, readFileSync(page, "utf8").replace(
  /(<!-- engine -->\n)[\s\S]*?(<!-- \/engine -->)/,
  (_, open, close) => `${open}${table}\n${close}`,
));
console.log(table);
