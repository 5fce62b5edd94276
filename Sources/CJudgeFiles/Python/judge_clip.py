r"""How well a picture fits words, by CLIP.

    breed auto --fitness "judge:\"clip 'a red bird'\""
    breed auto --search map-elites --axes label \
      --fitness "judge:\"clip 'a bird' 'a fish' 'a flower' --probability\""

Needs PyTorch and transformers (pip install torch transformers), or PyTorch and open_clip
(pip install torch open_clip_torch), and weights that you have: a folder, or a model that is in the
local cache. Nothing is downloaded without --download.

score: the cosine of the angle between the picture and the words, -1 to 1, in practice 0.1 to 0.4; of
       several texts, of the one that fits best; with --probability, how likely that one is, 0 to 1
label: the text that fits best
features: the picture as CLIP sees it, a vector of length 1

Alec Radford et al., "Learning transferable visual models from natural language supervision", ICML
2021, arXiv:2103.00020.
"""

import argparse
import json
import os

from breed_judge import judge
from judge_support import add_batch, add_threads, need, refuse

# How CLIP's authors prepared pictures, for weights that do not say.
MEAN = (0.48145466, 0.4578275, 0.40821073)
DEVIATION = (0.26862954, 0.26130258, 0.27577711)


class Transformers:
    """CLIP by transformers: a model's folder, or its name in the local cache."""

    default = "openai/clip-vit-base-patch32"

    def __init__(self, chosen, torch):
        package = need("transformers")
        package.logging.set_verbosity_error()
        name, local = chosen.model or self.default, not chosen.download
        try:
            self.model = package.CLIPModel.from_pretrained(name, local_files_only=local).eval()
            self.tokenizer = package.AutoTokenizer.from_pretrained(name, local_files_only=local)
        except (OSError, ValueError) as error:
            refuse(missing(name, chosen.download, error))
        side = self.model.config.vision_config.image_size
        self.size = (side, side)
        self.mean, self.deviation = self.preparation(package, name, local)
        self.features = self.model.config.projection_dim
        self.scale = float(self.model.logit_scale.detach().exp())
        self.version = f"{name}, transformers {package.__version__}, PyTorch {torch.__version__}"

    @staticmethod
    def preparation(package, name, local):
        """Mean and deviation of each channel, as the model's folder says them."""
        try:
            file = package.utils.cached_file(
                name, "preprocessor_config.json", local_files_only=local
            )
            with open(file, encoding="utf-8") as text:
                said = json.load(text)
        except (OSError, TypeError, ValueError):
            said = {}
        return said.get("image_mean", MEAN), said.get("image_std", DEVIATION)

    def words(self, texts):
        ready = self.tokenizer(texts, padding=True, truncation=True, return_tensors="pt")
        return vector(
            self.model.get_text_features(
                input_ids=ready["input_ids"], attention_mask=ready["attention_mask"]
            )
        )

    def pictures(self, values):
        return vector(self.model.get_image_features(pixel_values=values))


class OpenCLIP:
    """CLIP by open_clip: an architecture, and weights in a file or by a name of the local cache."""

    default = "ViT-B-32"

    def __init__(self, chosen, torch):
        package = need("open_clip", pip="open_clip_torch")
        name, weights = chosen.model or self.default, chosen.weights
        if weights is None and not name.startswith(("hf-hub:", "local-dir:")):
            refuse(
                "open_clip needs weights: --weights FILE, or the name of some in the local cache, "
                "such as laion2b_s34b_b79k, or --model local-dir:FOLDER"
            )
        try:
            self.model = package.create_model(name, pretrained=weights).eval()
            self.tokenizer = package.get_tokenizer(name)
        except Exception as error:  # of many kinds, from several packages
            refuse(missing(" ".join(filter(None, [name, weights])), chosen.download, error))
        side = self.model.visual.image_size
        self.size = tuple(side)[::-1] if isinstance(side, (tuple, list)) else (side, side)
        self.mean = getattr(self.model.visual, "image_mean", None) or MEAN
        self.deviation = getattr(self.model.visual, "image_std", None) or DEVIATION
        self.scale = float(self.model.logit_scale.detach().exp())
        with torch.inference_mode():
            self.features = self.words(["a"]).shape[1]
        self.version = (
            f"{name} {weights or ''}, open_clip {package.__version__}, PyTorch {torch.__version__}"
        )

    def words(self, texts):
        return self.model.encode_text(self.tokenizer(texts))

    def pictures(self, values):
        return self.model.encode_image(values)


def missing(name, download, error):
    words = str(error).strip().splitlines() or [type(error).__name__]
    if download:
        return f"{name} cannot be loaded: {words[0]}"
    return (
        f"{name} is neither a folder of a model nor in the local cache ({words[0]}): --model FOLDER, "
        "or --download where this machine may fetch it"
    )


def vector(found):
    """The vectors themselves: newer versions of transformers wrap them up."""
    return getattr(found, "pooler_output", found)


def main():
    parser = argparse.ArgumentParser(
        prog="clip", description="Score pictures by how well they fit words."
    )
    parser.add_argument("texts", nargs="+", metavar="TEXT", help="what a picture should show")
    parser.add_argument(
        "--model",
        metavar="NAME",
        help="a folder, or a model's name in the local cache "
        f"(default: {Transformers.default}; with open_clip, {OpenCLIP.default})",
    )
    parser.add_argument("--open-clip", action="store_true", help="use open_clip, not transformers")
    parser.add_argument("--weights", metavar="FILE", help="with --open-clip: the model's weights")
    parser.add_argument(
        "--probability",
        action="store_true",
        help="score by how likely the best text is among all",
    )
    parser.add_argument("--download", action="store_true", help="fetch what is not here")
    add_batch(parser, 32)
    add_threads(parser)
    chosen = parser.parse_args()
    if chosen.probability and len(chosen.texts) < 2:
        parser.error("--probability: expected two texts or more")
    if chosen.weights is not None and not chosen.open_clip:
        parser.error("--weights: expected only with --open-clip")
    if len(set(chosen.texts)) < len(chosen.texts):
        parser.error("expected texts that differ")
    if not chosen.download:
        os.environ["HF_HUB_OFFLINE"] = "1"
    torch = need("torch", apt="python3-torch")
    torch.set_num_threads(chosen.threads)
    eye = (OpenCLIP if chosen.open_clip else Transformers)(chosen, torch)
    mean, deviation = torch.tensor(eye.mean), torch.tensor(eye.deviation)

    def unit(values):
        return values / values.norm(dim=1, keepdim=True)

    with torch.inference_mode():
        words = unit(eye.words(chosen.texts))

    @torch.inference_mode()
    def score(pictures):
        values = (torch.from_numpy(pictures).float() / 255 - mean) / deviation
        seen = unit(eye.pictures(values.permute(0, 3, 1, 2).contiguous()))
        likeness = seen @ words.T
        best, labels = likeness.max(1)
        if chosen.probability:
            best = (eye.scale * likeness).softmax(1).max(1).values
        return {"scores": best, "labels": labels, "features": seen}

    judge(
        "clip",
        f"{eye.version}: {'; '.join(chosen.texts)}",
        score,
        size=eye.size,
        batch=chosen.batch,
        labels=chosen.texts,
        features=eye.features,
    )


if __name__ == "__main__":
    main()
