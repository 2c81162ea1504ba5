"use strict";

const { strangeSignatures } = require("./values.js");
const { stackType } = require("./urns.js");

/** What the real engine refuses. Each breach is reported; a correct program causes none. */
class Rules {
  constructor() {
    this.breaches = [];
    this.registered = new Set();
    this.withOutputs = new Set();
    this.isOver = false;
  }

  checkRegistration(request, urn) {
    const who = `${request.type} ${request.name}`;
    this.#check(!this.registered.has(urn), `${who}: the URN ${urn} is registered twice`);
    this.#check(request.type === stackType || request.parent, `${who}: has no parent`);
    this.#check(request.acceptsecrets, `${who}: does not accept secrets`);
    this.#checkKnown(who, "parent", request.parent ? [request.parent] : []);
    this.#checkKnown(who, "dependency", request.dependencies ?? []);
    for (const [property, { urns = [] }] of Object.entries(request.propertydependencies ?? {})) {
      this.#checkKnown(who, `dependency of ${property}`, urns);
      this.#check(
        urns.every((dependency) => (request.dependencies ?? []).includes(dependency)),
        `${who}: ${property} depends on more than the resource does`);
    }
    this.#checkProvider(who, request.provider);
    this.#checkValues(who, request.object);
    this.registered.add(urn);
  }

  checkRead(request, urn) {
    const who = `${request.type} ${request.name}`;
    this.#checkKnown(who, "parent", request.parent ? [request.parent] : []);
    this.#checkKnown(who, "dependency", request.dependencies ?? []);
    this.#checkProvider(who, request.provider);
    this.#checkValues(who, request.properties);
    this.registered.add(urn);
  }

  checkOutputs(request) {
    this.#checkKnown("RegisterResourceOutputs", "resource", [request.urn]);
    this.#check(!this.withOutputs.has(request.urn), `${request.urn}: its outputs are registered twice`);
    this.#checkValues(request.urn, request.outputs);
    this.withOutputs.add(request.urn);
  }

  checkArguments(request) {
    this.#checkProvider(request.tok, request.provider);
    this.#checkValues(request.tok, request.args);
  }

  checkOrder(method) {
    if (method === "Log") {
      return;
    }
    this.#check(!this.isOver, `${method}: came after SignalAndWaitForShutdown`);
    this.isOver ||= method === "SignalAndWaitForShutdown";
  }

  #checkProvider(who, reference) {
    if (reference) {
      const end = reference.lastIndexOf("::");
      this.#check(end > 0 && end + 2 < reference.length, `${who}: the provider reference ${reference} has no id`);
      this.#checkKnown(who, "provider", [reference.slice(0, end)]);
    }
  }

  #checkKnown(who, role, urns) {
    for (const urn of urns) {
      this.#check(this.registered.has(urn), `${who}: its ${role} ${urn} is not registered`);
    }
  }

  #checkValues(who, value) {
    for (const signature of strangeSignatures(value)) {
      this.breaches.push(`${who}: holds the unknown signature ${signature}`);
    }
  }

  #check(holds, breach) {
    if (!holds) {
      this.breaches.push(breach);
    }
  }
}

module.exports = { Rules };
