"use strict";

const { status } = require("@grpc/grpc-js");
const { RpcError } = require("./rpcError.js");

const message = "resource monitor shut down while waiting on step's done channel";

/** Ends the engine's work after a number of registrations, as the engine does when one of its steps has failed. */
class Stop {
  constructor(stop) {
    this.after = stop?.after ?? Infinity;
    this.how = stop?.how ?? "status";
    this.fault = { code: stop?.code ?? status.UNAVAILABLE, message: stop?.message ?? message };
    this.count = 0;
    this.servers = [];
    this.whenStopped = new Promise((_, reject) => {
      this.halt = () => reject(new RpcError(this.fault));
    });
    this.whenStopped.catch(() => {});
  }

  /** Lets a request through unless the engine has stopped; one that is under way when it stops fails too. */
  async guard(method, answer) {
    if (method === "RegisterResource" && ++this.count > this.after) {
      this.halt();
      if (this.how === "connection") {
        this.servers.forEach((server) => server.forceShutdown());
      }
    }
    return method === "Log" ? answer() : Promise.race([this.whenStopped, answer()]);
  }
}

module.exports = { Stop };
