"use strict";

const grpc = require("@grpc/grpc-js");
const { toJson } = require("./messages.js");

const maximum = 400 * 1024 * 1024;
const options = { "grpc.max_receive_message_length": maximum, "grpc.max_send_message_length": maximum };

/**
 * Serves a service on a loopback port of the system's choice. A method without a handler is unimplemented.
 * The session is what both services share: { log, rules, stop }.
 */
async function serve(definition, handlers, session) {
  const server = new grpc.Server(options);
  const implementation = {};
  for (const [name, { path }] of Object.entries(definition)) {
    const method = path.slice(path.lastIndexOf("/") + 1);
    if (handlers[method]) {
      implementation[name] = (call, callback) => handle(method, handlers, session, call, callback);
    }
  }
  server.addService(definition, implementation);
  session.stop.servers.push(server);
  const port = await bind(server);
  return { address: `127.0.0.1:${port}`, close: () => server.forceShutdown() };
}

function handle(method, handlers, { log, rules, stop }, call, callback) {
  const message = log.isRecording || method === "Log" ? toJson(call.request) : shallow(call.request);
  log.add(method, message);
  rules.checkOrder(method);
  stop.guard(method, () => handlers[method](message)).then((answer) => callback(null, answer), callback);
}

// Counting needs little of a request; its values are left where they are.
const shallow = (message) => new Proxy(message, {
  get: (target, name) => {
    const getter = target[`get${name[0].toUpperCase()}${name.slice(1)}`];
    return getter && name !== "object" ? getter.call(target) : undefined;
  },
});

function bind(server) {
  return new Promise((resolve, reject) => {
    server.bindAsync("127.0.0.1:0", grpc.ServerCredentials.createInsecure(), (error, port) =>
      error ? reject(error) : resolve(port));
  });
}

module.exports = { serve };
