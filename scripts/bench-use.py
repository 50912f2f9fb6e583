#!/usr/bin/env python3
"""bench-use: what the programs cost while people use them, and whether that is within its limits.

  bench-use.py FOLDER [--build SECONDS]      FOLDER holds tally and tally-rehearsal

Judged by what holds still on a shared machine: instructions (counted by callgrind), bytes, page faults,
memory, wake-ups and sizes. Time is shown beside them, as a ratio. Needs valgrind, curl, psutil and pyte.
"""
import argparse, os, re, signal, statistics, subprocess, sys, tempfile, time
import psutil
from tuibench import Session, encode, launch, parse_keys, press

# Digits where the console opens, on a group of options; then a field that Space turns on and off, and arrows from it.
MIXED = "(2 1)*5 /mp3 <Enter> (<Space> <Down> <Up>)*15"
IDLE = 30
BOT = "10000000-0000-4000-8000-{:012d}".format


class Bench:
    def __init__(self, folder):
        self.tally = os.path.join(folder, "tally")
        self.home = tempfile.TemporaryDirectory()
        self.rows, self.bots = [], 0
        home = self.home.name
        self.env = {"HOME": home, "XDG_CONFIG_HOME": home + "/config", "XDG_STATE_HOME": home + "/state",
                    "RECALL_API_KEY": "bench", "PATH": os.environ["PATH"], "TERM": "xterm-256color", "LANG": "C.UTF-8"}
        self.service = subprocess.Popen([self.tally, "serve", "--bots", "99", "--begin-after", "0.2"],
                                        env=self.env, stdout=subprocess.PIPE, text=True)
        self.address = self.service.stdout.readline().split()[-1]

    def close(self):
        self.service.terminate()
        self.service.wait()
        self.home.cleanup()

    def bot(self):
        """A bot that was never started."""
        self.bots += 1
        return BOT(self.bots)

    def row(self, name, found, limit, unit):
        self.rows.append((name, found, limit, unit))
        passed = limit is None or found <= limit
        print(f"{name:44}{found:12.4g}{'' if limit is None else f'{limit:g}':>10}  {unit:18}"
              f"{'' if passed else 'too much'}".rstrip(), flush=True)

    # Instructions

    def counted(self, command):
        """Runs a command to its end: its instructions."""
        out = subprocess.run(["valgrind", "--tool=callgrind", "--callgrind-out-file=/dev/null", *command], env=self.env,
                             stdin=subprocess.DEVNULL, capture_output=True, text=True)
        found = re.search(r"Collected : (\d+)", out.stderr)
        if out.returncode or not found: sys.exit(f"bench: {' '.join(command)} failed\n{out.stdout}{out.stderr}")
        return int(found[1])

    def timed(self, command, runs=5):
        """Runs a command: the shortest time that it took, in ms."""
        times = []
        for _ in range(runs):
            start = time.perf_counter()
            subprocess.run(command() if callable(command) else command, env=self.env, check=True,
                           stdin=subprocess.DEVNULL, capture_output=True)
            times.append((time.perf_counter() - start) * 1e3)
        return min(times)

    def commands(self):
        """The headless commands beside curl making the same requests in one process."""
        body = os.path.join(self.home.name, "body.json")
        with open(body, "w") as file:
            subprocess.run([self.tally, "presets", "show", "meeting"], env=self.env, stdout=file, check=True)
        token = ["--silent", "--fail", "--output", "/dev/null", "--header", "Authorization: Token bench"]
        def read(bot): return ["curl", *token, f"{self.address}/api/v1/bot/{bot}/"]
        def begin(bot):
            return ["--next", *token, "--header", "Content-Type: application/json", "--data-binary", f"@{body}",
                    f"{self.address}/api/v1/bot/{bot}/start_recording/"]
        def start(): return [self.tally, "start", self.bot(), "--preset", "meeting", "--base-url", self.address]
        def curl():
            bot = self.bot()
            return read(bot) + begin(bot)
        alone = self.counted(read(BOT(1)))
        both = self.counted(curl())
        # The first start makes the journal; the others find it.
        self.row("tally start, the first", self.counted(start()) / both, None, "times curl")
        self.row("tally start", self.counted(start()) / both, 1.5, "times curl")
        self.row("tally start, time", self.timed(start) / self.timed(curl), None, "times curl")
        self.row("tally bot", self.counted([self.tally, "bot", BOT(1), "--base-url", self.address]) / alone, 1.5, "times curl")
        self.row("tally check", self.counted([self.tally, "check", body]) / 1e6, None, "M instructions")
        self.row("tally start --dry-run",
                 self.counted([self.tally, "start", BOT(1), "--preset", "meeting", "--dry-run"]) / 1e6, None, "M instructions")

    # The console

    def spec(self, *arguments, under=""):
        command = f"{under} {self.tally} --base-url {self.address} {' '.join(arguments)}"
        return {"cmd": command, "expect": "Layout", "env": self.env}

    def console(self, name, *arguments, memory, wakeups, before=""):
        """Memory, page faults and bytes over mixed keys, then wake-ups while nothing is done."""
        session, _ = launch(self.spec(*arguments))
        for key in parse_keys(before): press(session, key); session.drain(0.3, 2)
        process = psutil.Process(session.pid)
        faults = self.faults(session.pid)
        sizes = {}
        for key in parse_keys(MIXED):
            _, _, size = press(session, key)
            if size: sizes.setdefault(key, []).append(size)
        info = process.memory_full_info()
        self.row(f"{name}: memory after keys", info.rss / 2**20, memory, "MB RSS")
        self.row(f"{name}: of it its own", info.uss / 2**20, None, "MB USS")
        self.row(f"{name}: page faults by keys", self.faults(session.pid) - faults, None, "faults")
        self.row(f"{name}: an arrow", statistics.median(sizes["<Down>"] + sizes["<Up>"]), 200, "bytes")
        self.row(f"{name}: a toggle", statistics.median(sizes["<Space>"]), 400, "bytes")
        self.row(f"{name}: a digit", statistics.median(sizes["1"] + sizes["2"]), None, "bytes")
        session.drain(6, 5)
        _, first = session.cpu()
        session.drain(IDLE + 1, IDLE)
        _, last = session.cpu()
        self.row(f"{name}: wake-ups, all threads", last - first, wakeups, f"in {IDLE} s")
        session.close()

    @staticmethod
    def faults(pid):
        with open(f"/proc/{pid}/stat") as file: return int(file.read().rsplit(")", 1)[1].split()[7])

    def keys(self):
        """Instructions of one key: what many cost more than few."""
        for name, limit, before, keys in (("an arrow", 66, "<Down>*4", "<Down>*5 <Up>*5"),
                                          ("a toggle", 1030, "/mp3 <Enter>", "<Space>*8")):
            (few, some), (many, more) = [self.pressed(before, " ".join([keys] * times)) for times in (1, 3)]
            self.row(name, (many - few) / (more - some) / 1e3, limit, "K instructions")

    def pressed(self, before, keys):
        """Presses keys: the instructions of the whole run, and how many keys changed the screen."""
        with tempfile.NamedTemporaryFile("r") as log:
            session, _ = launch(self.spec(
                under=f"valgrind --tool=callgrind --callgrind-out-file=/dev/null --log-file={log.name}"), cap=60)
            session.drain(2, 4)
            changes = 0
            for key in parse_keys(before) + parse_keys(keys):
                size = session.bytes
                session.send(encode(key, "app-cursor" in session.modes))
                session.drain(0.15, 2)
                changes += session.bytes > size
            os.kill(session.pid, signal.SIGTERM)
            session.wait(30)
            os.close(session.master); os.close(session.slave)
            return int(re.search(r"Collected : (\d+)", log.read())[1]), changes


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folder")
    parser.add_argument("--build", type=float, help="CPU seconds that a clean build took")
    options = parser.parse_args()
    bench = Bench(options.folder)
    print(f"{'':44}{'found':>12}{'limit':>10}")
    try:
        for program, limit in (("tally", 25), ("tally-rehearsal", None)):
            bench.row(f"size of {program}", os.path.getsize(os.path.join(options.folder, program)) / 2**20, limit, "MB")
        if options.build: bench.row("a clean build", options.build, 220, "CPU s")
        bench.commands()
        bench.keys()
        bench.console("no bot", memory=14, wakeups=0)
        bench.console("a bot that records", "--bot", bench.bot(), memory=24, wakeups=None, before="s <Enter>")
    finally:
        bench.close()
    sys.exit(0 if all(limit is None or found <= limit for _, found, limit, _ in bench.rows) else 1)


if __name__ == "__main__": main()
