"use strict";

const pulumi = require("@pulumi/pulumi");

// Resource classes of an invented package, in the shape that generated ones have.

/** A bucket: custom, with one output that only the provider knows. */
class Bucket extends pulumi.CustomResource {
  constructor(name, args, opts) {
    super("demo:storage/bucket:Bucket", name, { ...args, arn: undefined }, opts);
  }

  static get(name, id, state, opts) {
    return new Bucket(name, state, { ...opts, id });
  }
}

/** The explicit provider of the package. */
class Provider extends pulumi.ProviderResource {
  constructor(name, args, opts) {
    const limits = args.limits && pulumi.output(args.limits).apply(JSON.stringify);
    super("demo", name, { ...args, limits }, opts);
  }
}

/** A component that the program makes itself. */
class Site extends pulumi.ComponentResource {
  constructor(name, opts) {
    super("demo:web:Site", name, {}, opts);
    this.bucket = new Bucket(`${name}-pages`, { name: "pages" }, { parent: this });
    this.registerOutputs({ arn: this.bucket.arn });
  }
}

/** A component that a provider makes. */
class Network extends pulumi.ComponentResource {
  constructor(name, args, opts) {
    super("demo:net:Network", name, { ...args, vpcId: undefined }, opts, true);
  }
}

module.exports = { Bucket, Network, Provider, Site };
