"use strict";
// Lists at scale: measures time, CPU and memory, and marks the items that came, as counting.py does.

const fs = require("node:fs");
const { performance } = require("node:perf_hooks");

const KILOBYTE = 1024;
const RESET_PEAK = "5"; // written to clear_refs, it makes Linux forget the peak of a process

// Marks items by the number that their identity ends with: a byte an item.
class Marks {
  constructor(request) {
    [this.name] = request.identity;
    this.seen = new Uint8Array(request.total);
    this.given = this.repeated = 0;
  }

  add(items) {
    for (const item of items) {
      const identity = item[this.name];
      const number = Number(identity.slice(identity.lastIndexOf("-") + 1));
      this.given += 1;
      this.repeated += this.seen[number];
      this.seen[number] = 1;
    }
  }

  read() {
    return { given: this.given, repeated: this.repeated };
  }
}

// Lists one item, waits, then lists everything and reports the figures instead of the items.
async function count(request, { list, pause, say }) {
  await list(new Marks(request), 1);
  fs.writeFileSync("/proc/self/clear_refs", RESET_PEAK);
  const idle = readMemory("VmRSS");
  const marks = new Marks(request);
  pause("ready");
  const [began, cpuBegan] = [performance.now(), process.cpuUsage()];
  const ended = await list(marks, request.limit ?? Infinity);
  const { user, system } = process.cpuUsage(cpuBegan);
  const seconds = (performance.now() - began) / 1e3;
  const figures = { seconds, cpu_seconds: (user + system) / 1e6, idle, peak: readMemory("VmHWM") };
  say({ run: 0, ...ended, ...figures, ...marks.read() });
}

function readMemory(name) {
  const lines = fs.readFileSync("/proc/self/status", "utf8").split("\n");
  const line = lines.find((each) => each.startsWith(name));
  return Number(line.match(/\d+/)[0]) * KILOBYTE;
}

module.exports = { count };
