// Calls a function that only a provider could answer.
"use strict";

const pulumi = require("@pulumi/pulumi");

exports.vpc = pulumi.runtime.invoke("aws:ec2/getVpc:getVpc", { default: true });
