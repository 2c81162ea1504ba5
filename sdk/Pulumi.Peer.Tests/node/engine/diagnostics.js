"use strict";

const { Empty } = require("google-protobuf/google/protobuf/empty_pb.js");
const { RequirePulumiVersionResponse } = require("@pulumi/pulumi/proto/engine_pb.js");

const severities = ["debug", "info", "warning", "error"];

/** The Engine service: keeps what the program logs. */
class Diagnostics {
  constructor() {
    this.lines = [];
  }

  async Log({ severity = 0, message = "", urn = "" }) {
    this.lines.push({ severity: severities[severity], message, urn });
    return new Empty();
  }

  async RequirePulumiVersion() {
    return new RequirePulumiVersionResponse();
  }
}

module.exports = { Diagnostics };
