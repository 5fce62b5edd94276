"""Renders one genome of a generation with NumPy and writes it with Pillow.

    python3 numpy_render.py GENERATION.json NUMBER SIDE OUTPUT.png

For genomes whose inputs are x and y and whose activations are tanh and sigmoid, as the recipe
`layers` draws them: each layer is one matrix product over all pixels, in single precision.
"""
import json
import sys

import numpy
from PIL import Image

generation, number, side, output = sys.argv[1], int(sys.argv[2]), int(sys.argv[3]), sys.argv[4]
with open(generation) as file:
    genome = json.load(file)["individuals"][number - 1]["genome"]

sources = {}
for connection in genome["connections"]:
    if connection["enabled"]:
        sources.setdefault(connection["to"], {})[connection["from"]] = connection["weight"]

# Nodes that hear the same sources are a layer, in the order of the file.
layers = []
for node in (node for kind in ("hidden", "output") for node in genome["nodes"] if node["kind"] == kind):
    heard = tuple(sources[node["id"]])
    if layers and layers[-1][0] == heard:
        layers[-1][1].append(node)
    else:
        layers.append((heard, [node]))

axis = (numpy.arange(side, dtype=numpy.float32) / side - 0.5) * (2 * genome["canvas"]["scale"])
values = numpy.empty((side * side, 2), numpy.float32)
values[:, 0] = numpy.tile(axis, side)
values[:, 1] = numpy.repeat(axis, side)
for heard, nodes in layers:
    weights = numpy.array([[sources[n["id"]][s] for n in nodes] for s in heard], numpy.float32)
    values = values @ weights
    values += numpy.array([n["bias"] for n in nodes], numpy.float32)
    if nodes[0]["activation"] == "tanh":
        numpy.tanh(values, out=values)
    else:
        values = 1 / (1 + numpy.exp(-values))

pixels = numpy.floor(255 * values.clip(0, 1) + 0.5).astype(numpy.uint8).reshape(side, side, 3)
Image.fromarray(pixels).save(output)
