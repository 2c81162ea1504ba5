"use strict";

const { Struct, Value } = require("google-protobuf/google/protobuf/struct_pb.js");

/** A message as JSON that holds the fields which were set, named as the official descriptors name them. */
function toJson(message) {
  return convertMessage(message.toObject(true));
}

function convertMessage(object) {
  const message = object.$jspbMessageInstance;
  if (message instanceof Struct) {
    return message.toJavaScript();
  }
  if (message instanceof Value) {
    return message.toJavaScript();
  }

  const fields = {};
  for (const [name, value] of Object.entries(object)) {
    if (name !== "$jspbMessageInstance" && isSet(message, name, value)) {
      fields[name.replace(/(?:List|Map)$/, "")] = name.endsWith("Map") ? convertMap(value) : convertField(value);
    }
  }
  return fields;
}

function convertField(value) {
  if (Array.isArray(value)) {
    return value.map(convertField);
  }
  return value !== null && typeof value === "object" && value.$jspbMessageInstance ? convertMessage(value) : value;
}

// An entry counts even where its value is empty: an empty list of dependencies says something.
const convertMap = (entries) => Object.fromEntries(entries.map(([key, value]) => [key, convertField(value)]));

// A field with presence has a has…() method; the others are set where they differ from their default.
function isSet(message, name, value) {
  const has = message[`has${name[0].toUpperCase()}${name.slice(1)}`];
  if (has) {
    return has.call(message);
  }
  return Array.isArray(value) ? value.length > 0 : Boolean(value);
}

module.exports = { toJson };
