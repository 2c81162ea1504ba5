// Runs each pair in turn, A B A B …, and writes the medians and their ratio to docs/performance.md.
// Wall time is that of the whole process; peak memory is VmHWM, which each program reads of itself at its end.
import { spawnSync } from "node:child_process";
import { readFileSync, writeFileSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { fileURLToPath } from "node:url";

const here = path.dirname(fileURLToPath(import.meta.url));
const root = path.dirname(here);
const [bench, cli, scratch] = process.argv.slice(2);
const runs = 5;

const ours = (...args) => [bench, ...args];
const node = (script, ...args) => ["node", path.join(here, "peers", script), ...args];

const commands = {
  oursMocks0: ours("mocks", "0"),
  oursMocks1000: ours("mocks", "1000"),
  oursMocks10000: ours("mocks", "10000"),
  nodeMocks1000: node("mocks.js", "1000"),
  nodeMocks10000: node("mocks.js", "10000"),
  oursRender: ours("render", "10000", path.join(scratch, "ours")),
  cdk8sRender: node("cdk8s.js", "10000", path.join(scratch, "cdk8s")),
  preview: [cli, "preview", "--stack", "prod", "--color", "never"],
  nodeMocks100: node("mocks.js", "100"),
};

function run([file, ...args]) {
  const start = process.hrtime.bigint();
  const result = spawnSync(file, args, { cwd: root, encoding: "utf8", maxBuffer: 1 << 28 });
  const seconds = Number(process.hrtime.bigint() - start) / 1e9;
  if (result.status !== 0) {
    throw new Error(`${file} ${args.join(" ")} ended with ${result.status}:\n${result.stdout}${result.stderr}`);
  }
  const peak = /peakKiB=(\d+)/.exec(result.stdout);
  return { seconds, mebibytes: peak ? Number(peak[1]) / 1024 : null };
}

const samples = Object.fromEntries(Object.keys(commands).map((name) => [name, []]));
for (let round = 0; round <= runs; round++) {
  for (const [name, command] of Object.entries(commands)) {
    const sample = run(command);
    // Round 0 warms the file cache up and is not counted.
    if (round > 0) samples[name].push(sample);
  }
  process.stderr.write(round === 0 ? "warmed up\n" : `round ${round} of ${runs}\n`);
}

const median = (values) => values.slice().sort((a, b) => a - b)[Math.floor(values.length / 2)];
const wall = (name) => median(samples[name].map((sample) => sample.seconds));
const memory = (name) => median(samples[name].map((sample) => sample.mebibytes));
const perResource = (name, count) => (wall(name) - wall("oursMocks0")) / count;

const rows = [
  {
    what: "1,000 ConfigMaps through mocks, wall time, against `@pulumi/pulumi`",
    ours: `${wall("oursMocks1000").toFixed(3)} s`,
    peer: `${wall("nodeMocks1000").toFixed(3)} s`,
    ratio: wall("oursMocks1000") / wall("nodeMocks1000"),
    target: 0.14,
  },
  {
    what: "10,000 ConfigMaps through mocks, wall time, against `@pulumi/pulumi`",
    ours: `${wall("oursMocks10000").toFixed(3)} s`,
    peer: `${wall("nodeMocks10000").toFixed(3)} s`,
    ratio: wall("oursMocks10000") / wall("nodeMocks10000"),
    target: 0.07,
  },
  {
    what: "10,000 ConfigMaps through mocks, peak memory, against `@pulumi/pulumi`",
    ours: `${memory("oursMocks10000").toFixed(0)} MiB`,
    peer: `${memory("nodeMocks10000").toFixed(0)} MiB`,
    ratio: memory("oursMocks10000") / memory("nodeMocks10000"),
    target: 0.1,
  },
  {
    what: "Render of 10,000 objects, wall time, against `cdk8s`",
    ours: `${wall("oursRender").toFixed(3)} s`,
    peer: `${wall("cdk8sRender").toFixed(3)} s`,
    ratio: wall("oursRender") / wall("cdk8sRender"),
    target: 0.5,
  },
  {
    what: "Cost of one resource at 10,000 against at 1,000, start-up taken off",
    ours: `${(perResource("oursMocks10000", 10000) * 1e6).toFixed(0)} µs`,
    peer: `${(perResource("oursMocks1000", 1000) * 1e6).toFixed(0)} µs`,
    ratio: perResource("oursMocks10000", 10000) / perResource("oursMocks1000", 1000),
    target: 1.2,
  },
  {
    what: "Published `platform preview -s prod`, whole, against 100 ConfigMaps through `@pulumi/pulumi`'s mocks",
    ours: `${wall("preview").toFixed(3)} s`,
    peer: `${wall("nodeMocks100").toFixed(3)} s`,
    ratio: wall("preview") / wall("nodeMocks100"),
    target: null,
  },
];

const cell = (row) =>
  `| ${row.what} | ${row.ours} | ${row.peer} | ${row.ratio.toFixed(3)} | ${row.target ?? "none"} | ${
    row.target === null ? "" : row.ratio <= row.target ? "met" : "**missed**"
  } |`;
const table = [
  "| comparison | ours | peer | ratio | at most | |",
  "|---|---|---|---|---|---|",
  ...rows.map(cell),
].join("\n");
const setting = `${os.cpus().length} cores, ${Math.round(os.totalmem() / 2 ** 30)} GiB, Node ${process.versions.node}; medians of ${runs} runs, taken in turn.`;

const page = path.join(root, "docs", "performance.md");
const text = readFileSync(page, "utf8");
const filled = text.replace(
  /(<!-- table -->\n)[\s\S]*?(<!-- \/table -->)/,
  (_, open, close) => `${open}${setting}\n\n${table}\n${close}`,
);
writeFileSync(page, filled);
console.log(`${setting}\n${table}`);
