// N ConfigMaps synthesised by cdk8s: the peer of `Platform.Bench render N DIR`.
"use strict";
const fs = require("node:fs");
const path = require("node:path");
const { App, Chart, ApiObject } = require("cdk8s");
const { finish } = require("./finish");

const count = Number(process.argv[2]);
const outdir = process.argv[3];

const app = new App({ outdir });
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

const text = fs.readFileSync(path.join(outdir, "bench.k8s.yaml"), "utf8");
finish(text.split("\n---\n").length, count);
