"""Draws the time of a picture over its pixels and over the network's connections, as SVG."""
import math

WIDTH, HEIGHT, LEFT, TOP = 360, 260, 76, 34


def plot(by_pixels, by_links):
    """Two panels: (pixels, ms) on logarithmic axes, (connections, ms) on plain ones."""
    decades = range(math.floor(math.log10(min(y for _, y in by_pixels))),
                    math.ceil(math.log10(max(y for _, y in by_pixels))) + 1)
    pixels = panel(
        0, "8 × 16 tanh, one thread", "pixels",
        [(math.log10(x), math.log10(y)) for x, y in by_pixels],
        [(math.log10(x), f"{round(math.sqrt(x))}²") for x, _ in by_pixels],
        [(d, f"{10.0 ** d:g} ms") for d in decades],
        # Through the largest, as steep as the number of pixels.
        (1, math.log10(by_pixels[-1][1]) - math.log10(by_pixels[-1][0])))
    step = 10 ** math.floor(math.log10(max(y for _, y in by_links) / 2))
    ticks = [step * n for n in range(int(max(y for _, y in by_links) / step) + 2)]
    links = panel(
        WIDTH + 90, "1024 × 1024, 131 nodes, one thread", "enabled connections", by_links,
        [(x, str(x)) for x, _ in by_links if x in (by_links[0][0], by_links[-1][0])]
        + [(x, str(x)) for x in (500, 1000, 1500)],
        [(y, f"{y:g} ms") for y in ticks], line(by_links))
    return (f'<svg xmlns="http://www.w3.org/2000/svg" width="{2 * WIDTH + 204}" '
            f'height="{HEIGHT + 90}" font-family="sans-serif" font-size="12">\n'
            f'<rect width="100%" height="100%" fill="white"/>\n{pixels}{links}</svg>\n')


def line(points):
    """Least squares: slope and value at 0."""
    n, sx, sy = len(points), sum(x for x, _ in points), sum(y for _, y in points)
    slope = ((n * sum(x * y for x, y in points) - sx * sy)
             / (n * sum(x * x for x, _ in points) - sx * sx))
    return slope, (sy - slope * sx) / n


def panel(offset, title, axis, points, x_ticks, y_ticks, straight):
    """One panel; places are in the units of the points."""
    xs = [x for x, _ in points] + [x for x, _ in x_ticks]
    ys = [y for y, _ in y_ticks]
    low, high = min(xs), max(xs)

    def at(x, y):
        return (offset + LEFT + 10 + (WIDTH - 20) * (x - low) / (high - low),
                TOP + HEIGHT - HEIGHT * (y - ys[0]) / (ys[-1] - ys[0]))

    left, right = offset + LEFT, offset + LEFT + WIDTH
    parts = [f'<text x="{left + WIDTH / 2}" y="20" text-anchor="middle">{title}</text>',
             f'<text x="{left + WIDTH / 2}" y="{TOP + HEIGHT + 42}" '
             f'text-anchor="middle">{axis}</text>']
    for y, text in y_ticks:
        height = at(low, y)[1]
        parts.append(f'<path d="M{left} {height:.1f}H{right}" stroke="#ddd"/>'
                     f'<text x="{left - 6}" y="{height + 4:.1f}" text-anchor="end">{text}</text>')
    for x, text in x_ticks:
        parts.append(f'<text x="{at(x, ys[0])[0]:.1f}" y="{TOP + HEIGHT + 20}" '
                     f'text-anchor="middle">{text}</text>')
    slope, start = straight
    ends = [at(x, max(start + slope * x, ys[0])) for x in (low, high)]
    if start + slope * low < ys[0]:
        ends[0] = at((ys[0] - start) / slope, ys[0])
    parts.append('<path d="M{:.1f} {:.1f}L{:.1f} {:.1f}" stroke="#d80" stroke-width="1.5"/>'
                 .format(*ends[0], *ends[1]))
    parts += ['<circle cx="{:.1f}" cy="{:.1f}" r="4" fill="#048"/>'.format(*at(x, y))
              for x, y in points]
    return "\n".join(parts) + "\n"
