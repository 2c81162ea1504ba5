"use strict";

/** Every request in the order in which it came, or only how many there were. */
class RequestLog {
  constructor(isRecording) {
    this.isRecording = isRecording;
    this.requests = [];
    this.counts = {};
    this.firstRegistration = undefined;
  }

  add(method, message) {
    this.counts[method] = (this.counts[method] ?? 0) + 1;
    if (method === "RegisterResource") {
      this.firstRegistration ??= performance.now();
    }
    if (this.isRecording && method !== "Log") {
      this.requests.push({ method, message });
    }
  }
}

module.exports = { RequestLog };
