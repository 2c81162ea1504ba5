// N ConfigMaps through the official Node SDK's mocks: the peer of `Platform.Bench mocks N`.
"use strict";
const pulumi = require("@pulumi/pulumi");
const { finish } = require("./finish");

const count = Number(process.argv[2]);

pulumi.runtime.setMocks(
  {
    newResource: (args) => ({ id: `${args.name}-id`, state: args.inputs }),
    call: (args) => args.inputs,
  },
  "project",
  "stack",
  false,
);

class ConfigMap extends pulumi.CustomResource {
  constructor(name, args, opts) {
    super(
      "kubernetes:core/v1:ConfigMap",
      name,
      { apiVersion: "v1", kind: "ConfigMap", ...args, binaryData: undefined, immutable: undefined },
      opts,
    );
  }
}

async function main() {
  const resources = [];
  for (let i = 0; i < count; i++) {
    resources.push(
      new ConfigMap(`config-${i}`, {
        metadata: { name: `config-${i}`, namespace: "bench", labels: { "app.kubernetes.io/name": "bench" } },
        data: { index: String(i), greeting: "hello" },
      }),
    );
  }
  const urns = await Promise.all(resources.map((resource) => resource.urn.promise()));
  finish(new Set(urns).size, count);
}

main();
