#!/usr/bin/env python3
"""Decodes PngSuite with zlib alone and writes expected.txt, which the tests hold the reader against.

Written from the PNG specification (third edition, w3.org/TR/png-3), for reading, not for speed; it
shares no code with libpng or with the package. Run it in its folder:

    python3 reference.py > expected.txt

A line has a file's name, its columns and rows, the SHA-256 of its pixels (height x width x 3 bytes,
row-major) and its first, middle and last pixel. Files whose names begin with x are damaged on purpose
and have no line.

What the pixels are: samples are taken as sRGB, and gAMA, cHRM, sRGB and iCCP are ignored. A sample s of
0..m becomes floor((255 s + floor(m / 2)) / m). A pixel of a palette, of a transparent colour (tRNS) or
with alpha a of 0..m lies on black: of its light a share of a / m is seen.
"""

import hashlib
import pathlib
import struct
import zlib


def chunks(data):
    """The chunks of a file as (name, body)."""
    assert data[:8] == b"\x89PNG\r\n\x1a\n"
    place = 8
    while place < len(data):
        length, name = struct.unpack(">I4s", data[place:place + 8])
        body = data[place + 8:place + 8 + length]
        (check,) = struct.unpack(">I", data[place + 8 + length:place + 12 + length])
        assert check == zlib.crc32(name + body)
        yield name, body
        place += 12 + length


def paeth(left, up, corner):
    guess = left + up - corner
    return min((left, up, corner), key=lambda value: abs(guess - value))


def unfiltered(data, place, rows, row_bytes, pixel_bytes):
    """The rows that begin at a place of the inflated data, and the place behind them."""
    result = []
    above = bytearray(row_bytes)
    for _ in range(rows):
        kind = data[place]
        row = bytearray(data[place + 1:place + 1 + row_bytes])
        assert len(row) == row_bytes
        place += 1 + row_bytes
        for i in range(row_bytes):
            left = row[i - pixel_bytes] if i >= pixel_bytes else 0
            corner = above[i - pixel_bytes] if i >= pixel_bytes else 0
            up = above[i]
            row[i] = (row[i] + [0, left, up, (left + up) // 2, paeth(left, up, corner)][kind]) & 255
        result.append(row)
        above = row
    return result, place


# First column and row, and the steps to the next, of each pass of an interlaced file.
ADAM7 = [
    (0, 0, 8, 8), (4, 0, 8, 8), (0, 4, 4, 8), (2, 0, 4, 4), (0, 2, 2, 4), (1, 0, 2, 2), (0, 1, 1, 2),
]


def samples(row, depth):
    """The samples of a row as numbers."""
    if depth == 16:
        return [256 * row[i] + row[i + 1] for i in range(0, len(row), 2)]
    bits = "".join(f"{byte:08b}" for byte in row)
    return [int(bits[i:i + depth], 2) for i in range(0, len(bits), depth)]


def linear(value):
    return value / 12.92 if value <= 0.04045 else ((value + 0.055) / 1.055) ** 2.4


def encoded(light):
    return 12.92 * light if light <= 0.0031308 else 1.055 * light ** (1 / 2.4) - 0.055


def byte(sample, alpha, most):
    if alpha == most:
        return (255 * sample + most // 2) // most
    return int(255 * encoded(linear(sample / most) * (alpha / most)) + 0.5)


def decoded(data):
    """Width, height and pixels."""
    parts = list(chunks(data))
    width, height, depth, kind, _, _, interlaced = struct.unpack(">IIBBBBB", parts[0][1])
    palette = b"".join(body for name, body in parts if name == b"PLTE")
    transparency = [body for name, body in parts if name == b"tRNS"]
    inflated = zlib.decompress(b"".join(body for name, body in parts if name == b"IDAT"))
    channels = {0: 1, 2: 3, 3: 1, 4: 2, 6: 4}[kind]
    most = 2 ** depth - 1

    def colour(values):
        if kind == 3:
            (index,) = values
            alpha = 255
            if transparency and index < len(transparency[0]):
                alpha = transparency[0][index]
            return bytes(byte(s, alpha, 255) for s in palette[3 * index:3 * index + 3])
        alpha = most
        if kind in (4, 6):
            alpha = values[-1]
            values = values[:-1]
        elif transparency:
            key = struct.unpack(f">{channels}H", transparency[0])
            if tuple(values) == tuple(k & most for k in key):
                alpha = 0
        return bytes(byte(s, alpha, most) for s in values) * (3 if len(values) == 1 else 1)

    pixels = bytearray(3 * width * height)
    place = 0
    for x0, y0, dx, dy in ADAM7 if interlaced else [(0, 0, 1, 1)]:
        columns, lines = range(x0, width, dx), range(y0, height, dy)
        if not columns or not lines:
            continue
        row_bytes = (len(columns) * channels * depth + 7) // 8
        rows, place = unfiltered(
            inflated, place, len(lines), row_bytes, max(1, channels * depth // 8))
        for y, row in zip(lines, rows):
            values = samples(row, depth)
            for i, x in enumerate(columns):
                at = 3 * (y * width + x)
                pixels[at:at + 3] = colour(values[channels * i:channels * (i + 1)])
    assert place == len(inflated)
    return width, height, bytes(pixels)


def main():
    for path in sorted(pathlib.Path(__file__).parent.glob("*.png")):
        if path.name.startswith("x"):
            continue
        width, height, pixels = decoded(path.read_bytes())
        some = [pixels[3 * i:3 * i + 3].hex() for i in (
            0, (height // 2) * width + width // 2, width * height - 1)]
        print(path.stem, width, height, hashlib.sha256(pixels).hexdigest(), *some)


if __name__ == "__main__":
    main()
