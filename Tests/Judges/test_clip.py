"""The judge that holds pictures against words, with a tiny model of random weights."""

import json
import os
import tempfile
import unittest

from support import Talk, needs, refusal

SIDE = 32


def make_model(folder):
    """A CLIP of transformers' own class, with a vocabulary of letters."""
    import torch
    from transformers import CLIPConfig, CLIPModel, CLIPTokenizer

    letters = [chr(number) for number in range(ord("a"), ord("z") + 1)]
    words = letters + [letter + "</w>" for letter in letters]
    words += ["<|startoftext|>", "<|endoftext|>"]
    with open(os.path.join(folder, "vocab.json"), "w") as file:
        json.dump({word: index for index, word in enumerate(words)}, file)
    with open(os.path.join(folder, "merges.txt"), "w") as file:
        file.write("#version: 0.2\n")
    tokenizer = CLIPTokenizer(
        os.path.join(folder, "vocab.json"), os.path.join(folder, "merges.txt")
    )
    tokenizer.save_pretrained(folder)
    layers = dict(
        hidden_size=16, intermediate_size=32, num_hidden_layers=2, num_attention_heads=2
    )
    special = dict(
        bos_token_id=len(words) - 2, eos_token_id=len(words) - 1, pad_token_id=len(words) - 1
    )
    torch.manual_seed(7)
    config = CLIPConfig(
        text_config=dict(
            layers, vocab_size=len(words), max_position_embeddings=20, projection_dim=12, **special
        ),
        vision_config=dict(layers, image_size=SIDE, patch_size=8, projection_dim=12),
        projection_dim=12,
    )
    CLIPModel(config).save_pretrained(folder)
    with open(os.path.join(folder, "preprocessor_config.json"), "w") as file:
        json.dump({"image_mean": [0.5] * 3, "image_std": [0.25] * 3}, file)


@needs("numpy", "torch", "transformers")
class Model(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.folder = tempfile.TemporaryDirectory()
        cls.addClassCleanup(cls.folder.cleanup)
        make_model(cls.folder.name)

    def pictures(self):
        import numpy

        source = numpy.random.default_rng(3)
        return [source.integers(0, 256, (SIDE, SIDE, 3), numpy.uint8) for _ in range(5)]

    def test_scores_are_the_model_s_own_likeness(self):
        import numpy
        import torch
        from transformers import AutoTokenizer, CLIPModel

        pictures, texts = self.pictures(), ["a bird", "fish"]
        with Talk("clip", *texts, "--model", self.folder.name) as talk:
            profile = talk.begin()
            self.assertEqual(profile["size"], [SIDE, SIDE])
            self.assertEqual((profile["labels"], profile["features"]), (texts, 12))
            found = talk.batch(pictures)
        model = CLIPModel.from_pretrained(self.folder.name).eval()
        words = AutoTokenizer.from_pretrained(self.folder.name)(
            texts, padding=True, return_tensors="pt"
        )
        values = (numpy.stack(pictures) / 255 - 0.5) / 0.25
        values = torch.tensor(values, dtype=torch.float32).permute(0, 3, 1, 2)
        with torch.inference_mode():
            logits = model(
                input_ids=words["input_ids"], attention_mask=words["attention_mask"],
                pixel_values=values,
            ).logits_per_image
            likeness = logits / model.logit_scale.exp()
        for place in range(5):
            self.assertAlmostEqual(found["scores"][place], float(likeness[place].max()), places=5)
            self.assertEqual(found["labels"][place], int(likeness[place].argmax()))
            self.assertAlmostEqual(sum(x * x for x in found["features"][place]), 1, places=5)
        with Talk("clip", *texts, "--model", self.folder.name, "--probability") as talk:
            talk.begin()
            chances = talk.batch(pictures)["scores"]
        for place, chance in enumerate(logits.softmax(1).max(1).values.tolist()):
            self.assertAlmostEqual(chances[place], chance, places=5)

    def test_a_model_that_is_not_here_is_refused(self):
        line, status = refusal("clip", "a bird", "--model", "nobody/nothing")
        self.assertIn("nobody/nothing is neither a folder of a model nor in the local cache", line)
        self.assertEqual(status, 1)


@needs("numpy", "torch", "open_clip")
class OpenModel(unittest.TestCase):
    def test_a_folder_of_open_clip_is_loaded(self):
        import logging

        import numpy
        import open_clip
        import torch

        shape = {
            "embed_dim": 12,
            "vision_cfg": {"image_size": SIDE, "layers": 2, "width": 64, "patch_size": 8},
            "text_cfg": {
                "context_length": 77, "vocab_size": 49408, "width": 32, "heads": 2, "layers": 2,
            },
        }
        logging.disable(logging.WARNING)
        self.addCleanup(logging.disable, logging.NOTSET)
        with tempfile.TemporaryDirectory() as folder:
            with open(os.path.join(folder, "open_clip_config.json"), "w") as file:
                json.dump(
                    {"model_cfg": shape, "preprocess_cfg": {"mean": [0.5] * 3, "std": [0.25] * 3}},
                    file,
                )
            with open(os.path.join(folder, "tiny-clip.json"), "w") as file:
                json.dump(shape, file)
            open_clip.add_model_config(folder)
            torch.manual_seed(7)
            model = open_clip.create_model("tiny-clip").eval()
            torch.save(model.state_dict(), os.path.join(folder, "open_clip_pytorch_model.bin"))
            picture = numpy.random.default_rng(3).integers(0, 256, (SIDE, SIDE, 3), numpy.uint8)
            with Talk("clip", "a bird", "--open-clip", "--model", f"local-dir:{folder}") as talk:
                self.assertEqual(talk.begin()["size"], [SIDE, SIDE])
                found = talk.batch([picture])
        values = torch.tensor((picture / 255 - 0.5) / 0.25, dtype=torch.float32).permute(2, 0, 1)
        with torch.inference_mode():
            seen = model.encode_image(values[None], normalize=True)
            words = model.encode_text(open_clip.tokenize(["a bird"]), normalize=True)
        self.assertAlmostEqual(found["scores"][0], float(seen @ words.T), places=5)


class Words(unittest.TestCase):
    def test_wrong_words_are_refused(self):
        for words, expected in [
            ([], "TEXT"),
            (["a", "--probability"], "two texts"),
            (["a", "a"], "texts that differ"),
            (["a", "--weights", "x.pt"], "--open-clip"),
        ]:
            self.assertIn(expected, refusal("clip", *words)[0])


if __name__ == "__main__":
    unittest.main()
