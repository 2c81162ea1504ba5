"use strict";

const { setTimeout: wait } = require("node:timers/promises");
const { status } = require("@grpc/grpc-js");
const { Empty } = require("google-protobuf/google/protobuf/empty_pb.js");
const { Struct } = require("google-protobuf/google/protobuf/struct_pb.js");
const provider = require("@pulumi/pulumi/proto/provider_pb.js");
const resource = require("@pulumi/pulumi/proto/resource_pb.js");
const { RpcError } = require("./rpcError.js");
const signatures = require("./signatures.js");
const urns = require("./urns.js");
const { echo, hasUnknown } = require("./values.js");

const results = { SUCCESS: 0, FAIL: 1, SKIP: 2 };

/** Answers the resource monitor's methods as an engine without state or providers would. */
class Monitor {
  constructor(identity, scenario, rules) {
    this.identity = identity;
    this.scenario = scenario;
    this.rules = rules;
    this.states = new Map();
  }

  async SupportsFeature({ id }) {
    const answer = new resource.SupportsFeatureResponse();
    answer.setHassupport(this.scenario.features[id] ?? false);
    return answer;
  }

  async RegisterResource(request) {
    const urn = this.#urn(request);
    this.rules.checkRegistration(request, urn);
    const told = this.scenario.forResource({ urn, type: request.type, name: request.name });
    await pause(told);
    const state = { urn, id: this.#id(request, told), outputs: this.#outputs(request, told) };
    this.states.set(urn, state);

    const answer = new resource.RegisterResourceResponse();
    answer.setUrn(urn);
    answer.setId(state.id);
    answer.setObject(Struct.fromJavaScript(state.outputs));
    answer.setResult(results[told.result ?? "SUCCESS"]);
    return answer;
  }

  async RegisterResourceOutputs(request) {
    this.rules.checkOutputs(request);
    return new Empty();
  }

  async ReadResource(request) {
    const urn = this.#urn(request);
    this.rules.checkRead(request, urn);
    const told = this.scenario.forResource({ urn, type: request.type, name: request.name });
    await pause(told);
    const outputs = request.id === signatures.unknown
      ? {}
      : told.state ?? { ...echo(request.properties ?? {}), ...told.outputs };
    this.states.set(urn, { urn, id: request.id, outputs });

    const answer = new resource.ReadResourceResponse();
    answer.setUrn(urn);
    answer.setProperties(Struct.fromJavaScript(outputs));
    return answer;
  }

  async Invoke(request) {
    this.rules.checkArguments(request);
    const told = request.tok === "pulumi:pulumi:getResource"
      ? { return: this.#state(request.args.urn) }
      : this.scenario.forFunction("Invoke", request.tok);
    return this.#function(told, new provider.InvokeResponse());
  }

  async Call(request) {
    this.rules.checkArguments(request);
    return this.#function(this.scenario.forFunction("Call", request.tok), new provider.CallResponse());
  }

  async SignalAndWaitForShutdown() {
    await pause(this.scenario.shutdown);
    return new Empty();
  }

  async #function(told, answer) {
    await pause(told);
    answer.setReturn(Struct.fromJavaScript(told.return ?? {}));
    answer.setFailuresList((told.failures ?? []).map(({ property, reason }) => {
      const failure = new provider.CheckFailure();
      failure.setProperty(property);
      failure.setReason(reason);
      return failure;
    }));
    return answer;
  }

  #urn({ type, name, parent }) {
    return urns.make(this.identity, type, name, parent);
  }

  #state(urn) {
    const made = this.scenario.madeByPlugin(urn);
    const state = this.states.get(urn) ?? (made && { id: made.id, outputs: made.state });
    if (!state) {
      throw new RpcError({ code: status.UNKNOWN, message: `resource '${urn}' not found` });
    }
    return { urn, id: state.id, state: state.outputs };
  }

  #id({ type, name, custom, importid }, told) {
    if (!custom || told.result) {
      return "";
    }
    if (this.scenario.preview) {
      return type.startsWith("pulumi:providers:") ? signatures.unknown : "";
    }
    return told.id ?? importid ?? `${name}-id`;
  }

  // A local component has no outputs until it registers them, what failed has none, and a preview leaves out what
  // it cannot know.
  #outputs({ custom, remote, object = {}, additionalsecretoutputs = [] }, told) {
    if ((!custom && !remote) || told.result) {
      return {};
    }
    const outputs = custom ? echo(object) : {};
    if (this.scenario.preview) {
      return Object.fromEntries(Object.entries(outputs).filter(([, value]) => !hasUnknown(value)));
    }
    if (told.state) {
      return told.state;
    }
    Object.assign(outputs, told.outputs);
    for (const name of additionalsecretoutputs.filter((output) => output in outputs)) {
      outputs[name] = signatures.makeSecret(outputs[name]);
    }
    return outputs;
  }
}

async function pause({ delay, error }) {
  if (delay) {
    await wait(delay);
  }
  if (error) {
    throw new RpcError(error);
  }
}

module.exports = { Monitor };
