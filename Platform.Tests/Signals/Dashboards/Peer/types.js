// Holds dashboards (a JSON array on standard input) against the types that Grafana publishes, with the TypeScript
// compiler in the folder that is the first argument. Prints the compiler's faults; nothing where there are none.
"use strict";
const fs = require("node:fs");
const path = require("node:path");
const { spawnSync } = require("node:child_process");

const folder = process.argv[2];
const modules = path.join(__dirname, "node_modules");
// Kinds of panels whose options Grafana publishes, with the name of the file that has them.
const kinds = {
  gauge: "Gauge", heatmap: "Heatmap", logs: "Logs", stat: "Stat", table: "Table", text: "Text", timeseries: "TimeSeries",
};
const withFields = new Set(["heatmap", "table", "timeseries"]);

const prelude = [
  'import type { Dashboard, Panel, RowPanel, FieldConfigSource } from "@grafana/schema/dist/types/raw/dashboard/x/types.gen";',
  ...Object.keys(kinds).map((kind) =>
    `import type * as ${kind} from "@grafana/schema/dist/types/raw/composable/${kind}/panelcfg/x/types.gen";`),
  // An enumeration takes no literal, so each becomes the union of its values.
  `type Plain<T> = unknown extends T ? unknown
    : T extends string ? (string extends T ? string : \`\${T}\`)
    : T extends number ? (number extends T ? number : \`\${T}\` extends \`\${infer N extends number}\` ? N : never)
    : T extends (infer I)[] ? Plain<I>[]
    : T extends object ? { [K in keyof T]: Plain<T[K]> }
    : T;
  type Fields<C> = Plain<Omit<FieldConfigSource, "defaults">> & {
    defaults: Plain<Omit<FieldConfigSource["defaults"], "custom">> & { custom?: C } };
  type Of<K extends string, O, C> = Plain<Omit<Panel, "type" | "options" | "fieldConfig">>
    & { type: K; options: O; fieldConfig?: Fields<C> };`,
];

const type = (kind) => kind === "row" ? "Plain<RowPanel>"
  : kind in kinds
    ? `Of<"${kind}", Plain<Partial<${kind}.Options>>, ${withFields.has(kind) ? `Plain<${kind}.FieldConfig>` : "never"}>`
    : `Of<"${kind}", Record<string, unknown>, never>`;

const dashboards = JSON.parse(fs.readFileSync(0, "utf8"));
for (const { panels, ...rest } of dashboards) {
  const lines = [...prelude, `export const dashboard: Plain<Dashboard> = ${JSON.stringify(rest)};`];
  panels.forEach((panel, index) => lines.push(
    `export const panel${index}: ${type(panel.type)} = ${JSON.stringify(panel, null, 1)};`));
  fs.writeFileSync(path.join(folder, `${rest.uid}.ts`), lines.join("\n"));
}
fs.writeFileSync(path.join(folder, "tsconfig.json"), JSON.stringify({
  compilerOptions: {
    strict: true, noEmit: true, skipLibCheck: true, module: "esnext", moduleResolution: "bundler", types: [],
    paths: {
      "@grafana/schema": [path.join(modules, "@grafana/schema")],
      "@grafana/schema/*": [path.join(modules, "@grafana/schema/*")],
    },
  },
}));
const compiler = path.join(modules, "typescript", "bin", "tsc");
const { stdout, stderr, error } = spawnSync(
  process.execPath, [compiler, "-p", folder, "--pretty", "false"], { cwd: folder, encoding: "utf8" });
if (error) throw error;
process.stdout.write(stdout.replaceAll(`${folder}/`, ""));
process.stderr.write(stderr);
