"use strict";

// The marks by which the protocol tells special structs from plain ones.
const key = "4dabf18193072939515e22adb298388d";
const secret = "1b47061264138c4ac30d75fd1eb44270";
const output = "d0e6a833031e9bbcd3f4e8bde6ca49a4";
const asset = "c44067f5952c0a294b673a41bacd8c17";
const archive = "0def7320c3a5731c473e5ecbe6d01bc7";
const reference = "5cf8f73096256a8f31e491e813e4eb8e";
const unknown = "04da6b54-80e4-46f7-96ec-b56ff0331ba9";

const known = new Set([secret, output, asset, archive, reference]);

/** The signature of a value, or undefined for a plain one. */
function of(value) {
  return value !== null && typeof value === "object" ? value[key] : undefined;
}

const makeSecret = (value) => (of(value) === secret ? value : { [key]: secret, value });

module.exports = { key, secret, output, asset, archive, reference, unknown, known, of, makeSecret };
