"use strict";

const { expand } = require("./standIns.js");

// What an engine of today answers; the list is frozen.
const features = [
  "secrets", "resourceReferences", "outputValues", "aliasSpecs", "replacementTrigger", "deletedWith", "replaceWith",
  "transforms", "invokeTransforms", "parameterization", "resourceHooks", "errorHooks", "sendsOptionsToHooks",
];

/**
 * What the engine is told to do. All members are optional:
 *   preview    true: unknown ids and outputs are left out; false (default): everything is known
 *   features   { id: bool } over the features of a present engine
 *   resources  [{ match: { urn?, type?, name? }, id?, outputs?, state?, result?, error?, delay? }], all that match
 *              apply; outputs come on top of the inputs, state is in place of them
 *   invokes    { token: { return?, failures?, error?, delay? } }
 *   calls      { token: { return?, failures?, error?, delay? } }
 *   stop       { after, how: "status" | "connection", code?, message? }: the engine stops after so many registrations
 *   shutdown   { error }: what SignalAndWaitForShutdown answers
 *   record     false: count requests only
 * An error is { code, message }. A delay is in milliseconds.
 */
class Scenario {
  constructor(description = {}) {
    this.preview = description.preview ?? false;
    this.record = description.record ?? true;
    this.stop = description.stop;
    this.shutdown = description.shutdown ?? {};
    this.resources = description.resources ?? [];
    this.functions = { Invoke: description.invokes ?? {}, Call: description.calls ?? {} };
    this.features = { ...Object.fromEntries(features.map((id) => [id, true])), ...description.features };
  }

  /** How a resource is answered: the rules that match it, later ones over earlier ones. */
  forResource(resource) {
    const rules = this.resources.filter(({ match }) =>
      Object.entries(match).every(([field, value]) => resource[field] === value));
    const answer = Object.assign({}, ...rules);
    answer.outputs = expand(Object.assign({}, ...rules.map((rule) => rule.outputs)));
    return answer;
  }

  /** A child of a remote component: its plugin registers it, so the program only ever asks for it. */
  madeByPlugin(urn) {
    return this.resources.find(({ match, state }) => match.urn === urn && state);
  }

  /** How a call of a function or method is answered. */
  forFunction(method, token) {
    return this.functions[method][token] ?? {};
  }
}

module.exports = { Scenario };
