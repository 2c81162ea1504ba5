"use strict";

const pulumi = require("@pulumi/pulumi");
const aws = require("@pulumi/aws");
const eks = require("@pulumi/eks");

// The twin of ../../Twin/Programs/Eks.cs, on the official packages: their classes are what ours are cut down from.

const provider = new aws.Provider("aws", { region: "eu-west-1", allowedAccountIds: ["111122223333"] });
const role = new aws.iam.Role("nodes", { assumeRolePolicy: "{}" }, { provider });

// What the component's outputs refer to: the engine's answer names it.
const control = new aws.eks.Cluster("control", {
  roleArn: role.arn, vpcConfig: { subnetIds: ["subnet-1"], endpointPrivateAccess: true },
}, { provider });

const cluster = new eks.Cluster("cluster", {
  name: "acme-dev",
  version: "1.34",
  authenticationMode: eks.AuthenticationMode.Api,
  autoMode: { enabled: true },
  skipDefaultNodeGroup: true,
  createOidcProvider: true,
  serviceRole: role,
  instanceRoles: [role],
  privateSubnetIds: ["subnet-1", "subnet-2"],
  enabledClusterLogTypes: ["audit"],
  encryptionConfigKeyArn: role.arn,
  corednsAddonOptions: { enabled: true },
  vpcCniOptions: { enableNetworkPolicy: true },
  upgradePolicy: { supportType: "STANDARD" },
  providerCredentialOpts: { profileName: "work" },
  clusterTags: { zone: "b", alpha: "a" },
  accessEntries: {
    admin: {
      principalArn: role.arn,
      type: eks.AccessEntryType.Standard,
      accessPolicies: {
        view: { policyArn: "arn:aws:eks::aws:cluster-access-policy/AmazonEKSViewPolicy", accessScope: { type: "cluster" } },
      },
    },
  },
}, { providers: [provider], protect: true, dependsOn: [control] });

new eks.ManagedNodeGroup("managed", {
  cluster,
  nodeRole: role,
  nodeGroupName: "spot",
  capacityType: "SPOT",
  instanceTypes: ["m7i.large"],
  operatingSystem: eks.OperatingSystem.AL2023,
  enableIMDSv2: true,
  scalingConfig: { desiredSize: 2, minSize: 1, maxSize: 3 },
  taints: [{ key: "spot", value: "true", effect: "NO_SCHEDULE" }],
  labels: { pool: "spot" },
}, { providers: [provider] });

new eks.NodeGroupV2("own", {
  cluster,
  instanceType: "m7i.large",
  nodeRootVolumeSize: 50,
  operatingSystem: eks.OperatingSystem.Bottlerocket,
  taints: { spot: { value: "true", effect: "NoSchedule" } },
}, { providers: [provider] });

new eks.Addon("addon", {
  cluster,
  addonName: "aws-ebs-csi-driver",
  configurationValues: { controller: { replicaCount: 2 } },
  tags: [{ team: "platform" }],
}, { providers: [provider] });

const endpoint = cluster.eksCluster.apply((found) => found.endpoint);
new aws.iam.Role("reader", { assumeRolePolicy: pulumi.interpolate`${endpoint} ${cluster.oidcIssuer}` }, { provider });

module.exports = { issuer: cluster.oidcIssuer };
