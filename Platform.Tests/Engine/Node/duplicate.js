// Registers two resources of one type and name, one after the other.
"use strict";

const pulumi = require("@pulumi/pulumi");

const first = new pulumi.CustomResource("aws:kms/key:Key", "same", {});
new pulumi.CustomResource("aws:kms/key:Key", "same", {}, { dependsOn: first });
