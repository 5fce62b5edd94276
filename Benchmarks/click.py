"""Measures the page of `breed serve`: from Enter to the new sheet, and under many connections.

    pip install playwright                           # and Chromium, see Tests/Browser/page.py
    sudo apt-get install wrk
    python3 Benchmarks/click.py .build/release/breed [--wrk] [--click]

Thirty-one generations are bred in a fresh browser with a window of 1280×800. A click ends when the new
sheet's sixteen pictures are decoded and the frame that shows them was painted. With `--wrk` alone, or
`--click` alone, only that part is measured.
"""
import argparse
import atexit
import concurrent.futures
import http.client
import json
import math
import os
import pathlib
import re
import shutil
import statistics
import subprocess
import sys
import time

ROOT = pathlib.Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT / "Tests" / "Browser"))
from page import chromium  # noqa: E402
from populations import Populations, Server  # noqa: E402

GENERATIONS = 31
CONNECTIONS, REQUESTS = 200, 10_000
# As many as a browser has to one server.
BROWSER_CONNECTIONS = 6

# Notes when a key went down, and when the sheet after it was painted.
WATCH = """() => {
    window.clicks = [];
    let began = 0;
    const heading = document.querySelector('#where b');
    let shown = heading.textContent;
    addEventListener('keydown', event => { if (event.key === 'Enter') began = event.timeStamp; }, true);
    new MutationObserver(async () => {
        // It is written anew at other times, too.
        if (heading.textContent === shown) return;
        shown = heading.textContent;
        const from = began;
        await Promise.allSettled([...document.querySelectorAll('.cell img')].map(image => image.decode()));
        // The frame that shows them, and the one after it: then the first is painted.
        requestAnimationFrame(() => requestAnimationFrame(() => {
            const now = performance.now();
            const since = performance.getEntriesByType('resource').filter(one => one.startTime >= from);
            const next = since.find(one => one.name.includes('/next'));
            window.clicks.push({ all: now - from, next: next.responseEnd - next.startTime,
                rest: now - next.responseEnd });
            performance.clearResourceTimings();
        }));
    }).observe(heading, { childList: true, characterData: true, subtree: true });
}"""


def percentile(values, part):
    return sorted(values)[min(len(values) - 1, round(part * (len(values) - 1)))]


def click(breed):
    from playwright.sync_api import sync_playwright
    populations = Populations(breed)
    populations.shell("breed new a --seed 7 -q")
    server = Server(populations)
    atexit.register(server.stop)
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=chromium(), args=["--no-sandbox"])
        version = browser.version
        page = browser.new_page(viewport={"width": 1280, "height": 800})
        page.goto(server.address)
        page.locator(".cell img").first.wait_for()
        page.evaluate("() => performance.setResourceTimingBufferSize(2000)")
        page.evaluate(WATCH)
        for generation in range(GENERATIONS):
            for pick in {1 + 5 * generation % 16, 1 + (7 * generation + 3) % 16}:
                page.locator(f".cell[data-number='{pick}']").click()
            page.keyboard.press("Enter")
            end = time.monotonic() + 60
            while len(page.evaluate("() => window.clicks")) <= generation:
                if time.monotonic() > end:
                    sys.exit(f"click.py: no sheet in a minute; the page says “{page.locator('#message').inner_text()}”")
                page.wait_for_timeout(20)
        clicks = page.evaluate("() => window.clicks")
        browser.close()
    atexit.unregister(server.stop)
    server.stop()
    populations.remove()
    print(f"\n{GENERATIONS} generations of 16 pictures, 1280×800, Chromium {version}\n")
    print("| from Enter to | median | 90 % |\n|---|---|---|")
    for words, key in [("the new sheet, painted", "all"), ("breed's answer, which brings the pictures (`POST …/next`)", "next"),
                       ("from there to the frame", "rest")]:
        values = [one[key] for one in clicks]
        print(f"| {words} | {statistics.median(values):.0f} ms | {percentile(values, 0.9):.0f} ms |")


# Says what came.
SCRIPT = """
done = function(summary, latency)
  local errors = summary.errors
  print(string.format('{"requests": %d, "seconds": %f, "errors": %d, "median": %f, "late": %f}',
    summary.requests, summary.duration / 1e6,
    errors.connect + errors.read + errors.write + errors.timeout + errors.status,
    latency:percentile(50) / 1e3, latency:percentile(99) / 1e3))
end
"""


def attack(server, script, path, seconds):
    """wrk at one address for a while."""
    return subprocess.Popen(
        ["wrk", "-t2", f"-c{CONNECTIONS}", f"-d{seconds}", "--timeout", "60", "-s", script,
         "-H", f"Authorization: Bearer {server.token}", f"http://127.0.0.1:{server.port}{path}"],
        stdout=subprocess.PIPE, text=True)


def said(process):
    """What it says at its end."""
    text = process.communicate()[0]
    found = re.search(r"^\{.*\}$", text, re.MULTILINE)
    if not found:
        sys.exit(f"click.py: wrk said {text}")
    return json.loads(found.group())


def get_all(server, paths):
    """Seconds in which a browser has all of these."""
    waiting = list(reversed(paths))
    headers = {"Authorization": f"Bearer {server.token}"}

    def fetch(_):
        connection = http.client.HTTPConnection("127.0.0.1", server.port, timeout=120)
        while waiting:
            try:
                path = waiting.pop()
            except IndexError:
                break
            connection.request("GET", path, headers=headers)
            answer = connection.getresponse()
            answer.read()
            if answer.status != 200:
                raise SystemExit(f"click.py: {path}: status {answer.status}")
        connection.close()
    began = time.perf_counter()
    with concurrent.futures.ThreadPoolExecutor(BROWSER_CONNECTIONS) as pool:
        list(pool.map(fetch, range(BROWSER_CONNECTIONS)))
    return time.perf_counter() - began


def wrk(breed):
    if not shutil.which("wrk"):
        sys.exit("click.py: no wrk (sudo apt-get install wrk)")
    populations = Populations(breed)
    populations.shell("breed new a --seed 7 -q && breed next --pick 3,7 -q")
    server = Server(populations)
    atexit.register(server.stop)
    quiet_peak = server.peak()
    script = populations.place / "wrk.lua"
    script.write_text(SCRIPT)
    # As the page asks for them at 1280×800.
    picture = "/api/pictures/a/2/3.png?width=163&height=163&samples=2"
    sheet = ["/api/lineages/a/generations/2?paint=163"]
    quiet = statistics.median(get_all(server, sheet) for _ in range(9))
    print(f"\n{CONNECTIONS} connections, some {REQUESTS} requests (wrk)\n")
    print("| | requests | a second | median | 99 % | errors | a sheet's 16 pictures meanwhile |\n|---|---|---|---|---|---|---|")
    for words, path in [("a picture of 163×163", picture), ("a sheet's JSON", "/api/lineages/a/generations/2")]:
        # It can be told for how long alone: so first, how many come in two seconds.
        trial = said(attack(server, script, path, 2))
        seconds = math.ceil(REQUESTS * trial["seconds"] / max(1, trial["requests"]))
        process, meanwhile = attack(server, script, path, seconds), []
        while process.poll() is None:
            meanwhile.append(get_all(server, sheet))
        found = said(process)
        # The last one may have ended without wrk.
        busy = statistics.median(meanwhile[:-1] or meanwhile)
        print(f"| {words} | {found['requests']} | {found['requests'] / found['seconds']:.0f} | {found['median']:.0f} ms "
              f"| {found['late']:.0f} ms | {found['errors']} "
              f"| {1000 * busy:.0f} ms ({busy / quiet:.1f} × {1000 * quiet:.0f} ms) |", flush=True)
    print(f"\nThe server's memory: {quiet_peak:.0f} MB when it had begun, {server.peak():.0f} MB at most.")
    atexit.unregister(server.stop)
    server.stop()
    populations.remove()


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawTextHelpFormatter)
    parser.add_argument("breed", type=pathlib.Path, help="the program")
    parser.add_argument("--click", action="store_true", help="the clicks alone")
    parser.add_argument("--wrk", action="store_true", help="the connections alone")
    arguments = parser.parse_args()
    load = os.getloadavg()[0]
    print(f"{os.cpu_count()} processors, load {load:.1f}" + (": not quiet, these are no measurements" if load > 1 else ""))
    if arguments.click or not arguments.wrk:
        click(arguments.breed)
    if arguments.wrk or not arguments.click:
        wrk(arguments.breed)


if __name__ == "__main__":
    main()
