"use strict";

/** A failure that the caller gets as a gRPC status. */
class RpcError extends Error {
  constructor({ code, message }) {
    super(message);
    this.code = code;
    this.details = message;
  }
}

module.exports = { RpcError };
