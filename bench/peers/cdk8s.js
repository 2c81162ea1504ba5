// N ConfigMaps synthesised by cdk8s: the peer of `Platform.Bench render N DIR`.
"use strict";
const fs = require("node:fs");
const path = require("node:path");
const { App, Chart, ApiObject, YamlOutputType } = require("cdk8s");
const { finish } = require("./finish");

const count = Number(process.argv[2]);
const outdir = process.argv[3];
// cdk8s writes one file a chart unless told to write one a resource, as `platform render` does.
const perResource = process.argv[4] === "file-per-resource";

const app = new App({
  outdir,
  yamlOutputType: perResource ? YamlOutputType.FILE_PER_RESOURCE : YamlOutputType.FILE_PER_CHART,
});
const chart = new Chart(app, "bench");
for (let i = 0; i < count; i++) {
  new ApiObject(chart, `config-${i}`, {
    apiVersion: "v1",
    kind: "ConfigMap",
    metadata: { name: `config-${i}`, namespace: "bench", labels: { "app.kubernetes.io/name": "bench" } },
    data: { index: String(i), greeting: "hello" },
  });
}
app.synth();

const written = perResource
  ? fs.readdirSync(outdir).length
  : fs.readFileSync(path.join(outdir, "bench.k8s.yaml"), "utf8").split("\n---\n").length;
finish(written, count);
