"use strict";

const signatures = require("./signatures.js");

/** Whether a value holds an unknown anywhere. */
function hasUnknown(value) {
  if (value === signatures.unknown) {
    return true;
  }
  if (value === null || typeof value !== "object") {
    return false;
  }
  if (signatures.of(value) === signatures.output && !("value" in value)) {
    return true;
  }
  return Object.values(value).some(hasUnknown);
}

/** A value as an engine gives it back: output values are for requests only. */
function echo(value) {
  if (Array.isArray(value)) {
    return value.map(echo);
  }
  if (value === null || typeof value !== "object") {
    return value;
  }
  if (signatures.of(value) === signatures.output) {
    const inner = "value" in value ? echo(value.value) : signatures.unknown;
    return value.secret ? signatures.makeSecret(inner) : inner;
  }
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, echo(inner)]));
}

/** The signatures in a value that no engine knows. */
function strangeSignatures(value) {
  if (value === null || typeof value !== "object") {
    return [];
  }
  const signature = signatures.of(value);
  const own = signature !== undefined && !signatures.known.has(signature) ? [signature] : [];
  return [...own, ...Object.values(value).flatMap(strangeSignatures)];
}

module.exports = { hasUnknown, echo, strangeSignatures };
