"use strict";

const stackType = "pulumi:pulumi:Stack";

const qualifiedType = (urn) => urn.split("::")[2];

/** The URN that the engine gives a resource. */
function make({ stack, project }, type, name, parent) {
  const parentType = parent ? qualifiedType(parent) : stackType;
  const qualified = parentType === stackType ? type : `${parentType}$${type}`;
  return `urn:pulumi:${stack}::${project}::${qualified}::${name}`;
}

module.exports = { make, stackType };
