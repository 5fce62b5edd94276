"""Other systems painting the article's network, one a process: what `pictures.py` measures against.

    python3 peers.py NAME LAYERS.json SIDE

Builds the network, paints once to be warm, and prints its version. Then each line read is answered:
`paint` by the milliseconds of a picture, from the coordinates (made before) to bytes in memory;
`save FILE` by writing the bytes, 3 a pixel.
"""
import json
import math
import sys
import time


def coordinates(side):
    """x/side − ½ and y/side − ½ of every pixel, row by row, in single precision."""
    import numpy
    axis = numpy.arange(side, dtype=numpy.float32) / numpy.float32(side) - numpy.float32(0.5)
    return numpy.stack([numpy.tile(axis, side), numpy.repeat(axis, side)], axis=1)


def torch_network(layers):
    import torch
    modules = []
    for layer in layers:
        weights = torch.tensor(layer["weights"])
        has_bias = any(layer["biases"])
        linear = torch.nn.Linear(weights.shape[1], weights.shape[0], bias=has_bias)
        linear.weight.data = weights
        if has_bias:
            linear.bias.data = torch.tensor(layer["biases"])
        modules += [linear, torch.nn.Tanh() if layer["activation"] == "tanh" else torch.nn.Sigmoid()]
    return torch.nn.Sequential(*modules)


def torch_bytes(values):
    return (values * 255 + 0.5).to(dtype=__import__("torch").uint8).numpy().tobytes()


def torch_eager(layers, side):
    """As the article does it: one batch of all pixels, gradients left on, detached at the end."""
    import torch
    network, places = torch_network(layers), torch.from_numpy(coordinates(side))
    return f"PyTorch {torch.__version__}", lambda: torch_bytes(network(places).detach())


def torch_inference(layers, side):
    """The same without gradients."""
    import torch
    network, places = torch_network(layers), torch.from_numpy(coordinates(side))

    def paint():
        with torch.inference_mode():
            return torch_bytes(network(places))
    return f"PyTorch {torch.__version__}", paint


def torch_compile(layers, side):
    import torch
    network, places = torch.compile(torch_network(layers)), torch.from_numpy(coordinates(side))

    def paint():
        with torch.no_grad():
            return torch_bytes(network(places))
    return f"PyTorch {torch.__version__}", paint


def jax_jit(layers, side):
    import jax
    import numpy
    from jax import numpy as jnp
    parameters = [(jnp.array(layer["weights"], jnp.float32).T, jnp.array(layer["biases"], jnp.float32),
                   layer["activation"]) for layer in layers]

    @jax.jit
    def network(values):
        for weights, biases, activation in parameters:
            values = values @ weights + biases
            values = jnp.tanh(values) if activation == "tanh" else jax.nn.sigmoid(values)
        return (values * 255 + 0.5).astype(jnp.uint8)
    places = jnp.array(coordinates(side))
    return f"JAX {jax.__version__}", lambda: numpy.asarray(network(places)).tobytes()


def numpy_(layers, side):
    import numpy
    parameters = [(numpy.array(layer["weights"], numpy.float32).T.copy(),
                   numpy.array(layer["biases"], numpy.float32), layer["activation"])
                  for layer in layers]
    places = coordinates(side)

    def paint():
        values = places
        for weights, biases, activation in parameters:
            values = values @ weights
            if biases.any():
                values += biases
            values = (numpy.tanh(values, out=values) if activation == "tanh"
                      else 1 / (1 + numpy.exp(-values)))
        return (values * 255 + numpy.float32(0.5)).astype(numpy.uint8).tobytes()
    return f"NumPy {numpy.__version__}", paint


def neat_python(layers, side):
    """A pixel at a time, as its examples paint; with exact functions for its own scaled ones."""
    from importlib.metadata import version
    from neat.nn import FeedForwardNetwork
    functions = {"tanh": math.tanh, "sigmoid": lambda x: 1 / (1 + math.exp(-x))}
    evaluations, sources = [], [-1, -2]
    for layer in layers:
        nodes = range(len(evaluations), len(evaluations) + len(layer["biases"]))
        for node, row, bias in zip(nodes, layer["weights"], layer["biases"]):
            evaluations.append((node, functions[layer["activation"]], sum, bias, 1.0,
                                list(zip(sources, row))))
        sources = list(nodes)
    network = FeedForwardNetwork([-1, -2], sources, evaluations)

    def paint():
        pixels = bytearray()
        for row in range(side):
            for column in range(side):
                values = network.activate([column / side - 0.5, row / side - 0.5])
                pixels += bytes(int(value * 255 + 0.5) for value in values)
        return bytes(pixels)
    return f"neat-python {version('neat-python')}", paint


PEERS = {"torch-eager": torch_eager, "torch-inference": torch_inference,
         "torch-compile": torch_compile, "jax": jax_jit, "numpy": numpy_, "neat-python": neat_python}

if __name__ == "__main__":
    with open(sys.argv[2]) as file:
        version, paint = PEERS[sys.argv[1]](json.load(file), int(sys.argv[3]))
    pixels = paint()
    print(version, flush=True)
    for line in sys.stdin:
        words = line.split()
        if words[0] == "paint":
            start = time.perf_counter()
            pixels = paint()
            print(1000 * (time.perf_counter() - start), flush=True)
        else:
            with open(words[1], "wb") as file:
                file.write(pixels)
            print("saved", flush=True)
