#!/usr/bin/env python3
"""Draws the figures of `compare.py --json` as an SVG: `plot.py FIGURES.json docs/build-times.svg`.

One row of bars for each number of articles, the time on a logarithmic axis. Text and lines take
their colours from the reader's colour scheme.
"""

import json
import math
import statistics
import sys
from html import escape

WIDTH = 760
LEFT = 96
RIGHT = 120
BAR = 18
GAP = 6
GROUP_GAP = 22
TOP = 64
BOTTOM = 74
# Nothing is drawn for a build that finds nothing changed: the other tools have no such thing.
TOOLS = [("floor", "Reading and writing alone"), ("dateline", "Dateline"), ("hugo", "Hugo"), ("eleventy", "Eleventy")]
STYLE = """
 text { font: 13px system-ui, sans-serif; fill: #1f2328; }
 .title { font-size: 16px; font-weight: 600; }
 .minor { font-size: 12px; fill: #59636e; }
 .own { font-weight: 600; }
 .grid { stroke: #d1d9e0; }
 .floor { fill: #9aa4ae; } .dateline { fill: #0f766e; } .hugo { fill: #b5476d; } .eleventy { fill: #7a63b8; }
 @media (prefers-color-scheme: dark) {
  text { fill: #e6edf3; }
  .minor { fill: #9da7b1; }
  .grid { stroke: #3d444d; }
  .floor { fill: #7d8790; } .dateline { fill: #2dd4bf; } .hugo { fill: #f08bb0; } .eleventy { fill: #b4a2ee; }
 }
"""


def main():
    if len(sys.argv) != 3:
        sys.exit(__doc__)
    with open(sys.argv[1], encoding="utf-8") as file:
        figures = json.load(file)
    svg = draw(figures)
    with open(sys.argv[2], "w", encoding="utf-8") as file:
        file.write(svg)


def draw(figures):
    groups = [
        (result["articles"], [(tool, label, median(result["runs"][tool])) for tool, label in TOOLS if tool in result["runs"]])
        for result in figures["results"]
    ]
    seconds = [value for _, bars in groups for _, _, value in bars]
    low = 10 ** math.floor(math.log10(min(seconds)))
    high = max(seconds)
    scale = (WIDTH - LEFT - RIGHT) / math.log10(high / low)

    def x(value):
        return LEFT + scale * math.log10(value / low)

    parts = []
    y = TOP
    for articles, bars in groups:
        height = len(bars) * (BAR + GAP) - GAP
        parts.append(text(LEFT - 12, y + height / 2 + 4, f"{articles:,}", anchor="end"))
        for tool, label, value in bars:
            parts.append(
                f'<rect class="{tool}" x="{LEFT}" y="{y}" width="{x(value) - LEFT:.1f}" height="{BAR}" rx="2">'
                f"<title>{label}, {articles:,} articles: {shown(value)}</title></rect>"
            )
            parts.append(text(x(value) + 6, y + 13, shown(value), "own" if tool == "dateline" else ""))
            y += BAR + GAP
        y += GROUP_GAP - GAP
    bottom = y - GROUP_GAP + GAP
    grid = []
    tick = low
    while tick <= high:
        grid.append(f'<line class="grid" x1="{x(tick):.1f}" x2="{x(tick):.1f}" y1="{TOP - 8}" y2="{bottom}"/>')
        grid.append(text(x(tick), bottom + 16, shown(tick, exact=False), "minor", "middle"))
        tick *= 10
    legend = []
    at = LEFT
    for tool, label in TOOLS:
        if any(tool == known for _, bars in groups for known, _, _ in bars):
            legend.append(f'<rect class="{tool}" x="{at}" y="{TOP - 30}" width="12" height="12" rx="2"/>')
            legend.append(text(at + 18, TOP - 19, label))
            at += 40 + 7 * len(label)
    setting = figures["setting"]
    note = f"Whole process, cold, median; {setting['processor']}; {setting['date'][:10]}. Logarithmic axis."
    height = bottom + BOTTOM - 26
    summary = "; ".join(
        f"{articles:,} articles: " + ", ".join(f"{label} {shown(value)}" for _, label, value in bars) for articles, bars in groups
    )
    return "\n".join(
        [
            f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {WIDTH} {height}" role="img" aria-labelledby="title summary">',
            '<title id="title">Time to build a site, by number of articles</title>',
            f'<desc id="summary">{escape(summary)}</desc>',
            f"<style>{STYLE}</style>",
            text(12, 22, "Time to build a site, by number of articles", "title"),
            *legend,
            *grid,
            *parts,
            text(12, bottom + 38, note, "minor"),
            "</svg>\n",
        ]
    )


def median(runs):
    return statistics.median(run["wall"] for run in runs)


def shown(seconds, exact=True):
    if seconds >= 1:
        return f"{seconds:.1f} s" if exact else f"{seconds:g} s"
    return f"{seconds * 1000:.0f} ms"


def text(x, y, content, style="", anchor="start"):
    style = f' class="{style}"' if style else ""
    anchor = f' text-anchor="{anchor}"' if anchor != "start" else ""
    return f'<text x="{x:.1f}" y="{y:.1f}"{style}{anchor}>{escape(content)}</text>'


if __name__ == "__main__":
    main()
