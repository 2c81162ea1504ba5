"use strict";

const pulumi = require("@pulumi/pulumi");
const { Bucket, Network, Provider, Site } = require("./storage.js");

const config = new pulumi.Config();
const secret = config.requireSecret("password");

const first = new Bucket("first", {
  name: "first-bucket",
  size: 12.5,
  versioned: true,
  tags: { zone: "b", alpha: "a" },
  rules: [{ id: "expire", days: 30 }, { id: "keep", days: null }],
  ports: [80, 443],
  exceptions: [],
  none: null,
});

// Outputs and secrets as inputs: the dependency and the secrecy go with the value.
const second = new Bucket("second", {
  name: first.arn,
  password: secret,
  nested: { deep: [secret, "plain", first.arn] },
  joined: pulumi.interpolate`${first.arn}/${secret}`,
  target: first,
  targets: [first],
});

const site = new Site("site");
const provider = new Provider("provider", { region: "eu-west-1", token: secret, limits: { rate: 5 } });
new Bucket("provided", { name: "provided" }, { provider });
const providedSite = new Site("provided-site", { provider, protect: true });

new Bucket("options", { name: "options", size: 1 }, {
  protect: true,
  retainOnDelete: true,
  deleteBeforeReplace: false,
  ignoreChanges: ["size", "tags.zone"],
  replaceOnChanges: ["name"],
  additionalSecretOutputs: ["arn"],
  customTimeouts: { create: "300000000000ns", update: "60000000000ns", delete: "1500000000ns" },
  version: "1.2.3",
  pluginDownloadURL: "https://example.com/plugins",
  deletedWith: first,
  replaceWith: [first],
  hideDiffs: ["tags"],
  dependsOn: [first],
});
new Bucket("imported", { name: "imported" }, { import: "bucket-0001" });

new Bucket("aliased", { name: "aliased" }, {
  parent: site,
  aliases: [
    "urn:pulumi:dev::twin::demo:storage/bucket:Bucket::older",
    { name: "old-name" },
    { type: "demo:storage/oldBucket:OldBucket" },
    { stack: "old-stack" },
    { project: "old-project" },
    { parent: first },
    { parent: "urn:pulumi:dev::twin::demo:web:Site::former" },
    { parent: pulumi.rootStackResource },
    { name: "both", type: "demo:storage/oldBucket:OldBucket", parent: first },
  ],
});

new Bucket("depends-on-component", { name: "x" }, { dependsOn: [site, second] });

const network = new Network("network", {
  cidr: "10.0.0.0/16", owner: first.arn, password: secret, bucket: first,
}, { providers: { demo: provider }, version: "2.0.0" });
const subnet = pulumi.runtime.call(
  "demo:net:Network/getSubnet", { __self__: network, zone: first.arn, key: secret }, network);
new Bucket("in-network", { name: network.vpcId, joined: subnet.apply((found) => found.subnetId) });

const found = Bucket.get("found", "found-0001", { name: "found" }, { version: "1.2.3" });

new Bucket("assets", {
  text: new pulumi.asset.StringAsset("hello"),
  file: new pulumi.asset.FileAsset("./hello.txt"),
  remote: new pulumi.asset.RemoteAsset("https://example.com/hello.txt"),
  archive: new pulumi.asset.FileArchive("./hello.zip"),
  remoteArchive: new pulumi.asset.RemoteArchive("https://example.com/hello.zip"),
  folder: new pulumi.asset.AssetArchive({
    "hello.txt": new pulumi.asset.StringAsset("hello"),
    "more": new pulumi.asset.FileArchive("./more"),
  }),
});

const plain = pulumi.output(
  pulumi.runtime.invoke("demo:index:getZone", { name: "a", filters: ["x"] }, { version: "1.2.3" }));
const dependent = pulumi.runtime.invokeOutput("demo:index:getZone", { name: first.arn }, { provider });
new Bucket("zoned", { name: plain.apply((zone) => zone.zone), zone: dependent.apply((zone) => zone.zone) });

const other = new pulumi.StackReference("acme/other/prod");
new Bucket("referred", { name: other.requireOutput("bucket"), password: other.requireOutput("password") });

module.exports = {
  arn: second.arn,
  secret,
  site: site.bucket.arn,
  providedSite: providedSite.urn,
  found: found.arn,
  first,
  list: [1, "two", true],
  none: undefined,
};
