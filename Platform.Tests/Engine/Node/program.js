// Everything that a program can put on the wire, once; what it gets back becomes the stack's outputs.
"use strict";

const pulumi = require("@pulumi/pulumi");

const config = new pulumi.Config();
const provider = new pulumi.ProviderResource("aws", "frankfurt", { region: "eu-central-1" });

class Backup extends pulumi.ComponentResource {
  constructor(name, options) {
    super("test:backup:Backup", name, {}, options);
    this.registerOutputs({ done: true });
  }
}

class Bucket extends pulumi.CustomResource {
  constructor(name, props, options) {
    super("aws:s3/bucket:Bucket", name, { arn: undefined, region: undefined, bucketDomainName: undefined, ...props }, options);
  }
}

class Role extends pulumi.CustomResource {
  constructor(name, props, options) {
    super("aws:iam/role:Role", name, { arn: undefined, uniqueId: undefined, ...props }, options);
  }
}

class Key extends pulumi.CustomResource {
  constructor(name, options) {
    super("aws:kms/key:Key", name, { arn: undefined }, options);
  }
}

const backup = new Backup("velero");
const bucket = new Bucket(
  "store",
  { bucket: "acme-velero", tags: { team: "sre", empty: null }, sizes: [1, 2.5, true], text: "naïve ☂" },
  {
    parent: backup,
    provider,
    version: "7.48.0",
    protect: true,
    retainOnDelete: true,
    ignoreChanges: ["tags"],
    deleteBeforeReplace: true,
    customTimeouts: { create: "5m" },
    aliases: [
      { type: "aws:s3/bucketV2:BucketV2" },
      { name: "old" },
      { parent: pulumi.rootStackResource },
      "urn:pulumi:dev::acme::a:b:C::d",
    ],
    additionalSecretOutputs: ["bucketDomainName"],
  },
);
const plain = new Role("plain", { assumeRolePolicy: "{}" });
const role = new Role(
  "writer",
  {
    assumeRolePolicy: bucket.arn.apply((arn) => JSON.stringify({ Resource: `${arn}/*` })),
    password: config.requireSecret("password"),
    nested: { keys: [{ token: pulumi.secret({ a: 1 }) }] },
    source: bucket,
    owner: backup,
    file: new pulumi.asset.StringAsset("hello"),
    bundle: new pulumi.asset.AssetArchive({ "a.txt": new pulumi.asset.StringAsset("a") }),
  },
  { parent: backup, provider, dependsOn: [plain] },
);
const existing = new Key("existing", { id: "1234abcd" });

module.exports = {
  project: pulumi.getProject(),
  stack: pulumi.getStack(),
  organization: pulumi.getOrganization(),
  region: config.require("region"),
  providerId: provider.id,
  bucketUrn: bucket.urn,
  bucketId: bucket.id,
  bucketArn: bucket.arn,
  bucketRegion: bucket.region,
  bucketDomain: bucket.bucketDomainName,
  roleArn: role.arn,
  roleUniqueId: role.uniqueId,
  plainId: plain.id,
  keyArn: existing.arn,
  policy: role.assumeRolePolicy,
  password: role.password,
  passwordIsRight: pulumi.unsecret(role.password).apply((password) => password === "correct horse"),
  nestedIsSecret: pulumi.isSecret(role.nested),
  source: role.source,
  owner: role.owner,
  sizes: bucket.sizes,
  text: bucket.text,
  file: role.file.apply(async (file) => await file.text),
  partition: pulumi.runtime.invoke("aws:index/getPartition:getPartition", {}, { provider }),
};
