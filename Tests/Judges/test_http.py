"""The judge behind an address: requests and responses are the lines of the protocol."""

import base64
import unittest

from support import Server, Talk, refusal

PICTURE = [[[0, 0, 0], [255, 255, 255]]]


class Judge:
    """A judge that scores by the length of a PNG."""

    profile = {"format": "breed.judge/1", "name": "long", "by": "file"}

    def __call__(self, path, headers, body):
        if "format" in body:
            return 200, self.profile
        return 200, {"scores": [len(base64.b64decode(data)) for data in body["pictures"]]}


class Behind(unittest.TestCase):
    def test_lines_are_posted_and_pictures_are_in_the_message(self):
        with Server(Judge()) as server:
            with Talk("http", server.address + "/judge", "--key", "KEY",
                      environment={"KEY": "secret"}) as talk:
                profile = talk.begin()
                self.assertEqual(
                    profile, {"format": "breed.judge/1", "name": "long", "pictures": "png",
                              "by": "inline"})
                found = talk.batch([PICTURE, PICTURE])
                self.assertEqual(found["batch"], 1)
                self.assertEqual(len(found["scores"]), 2)
                self.assertGreater(found["scores"][0], 40)
        path, headers, body = server.requests[1]
        self.assertEqual(path, "/judge")
        self.assertEqual(headers["Authorization"], "Bearer secret")
        self.assertEqual((body["batch"], body["count"]), (1, 2))

    def test_what_goes_wrong_is_told(self):
        for answer, words in [
            ((404, b"no judge here"), "404 Not Found: no judge here"),
            ((200, [1]), "expected an object"),
            ((200, b"hello"), "expected JSON"),
        ]:
            with Server(lambda *_: answer) as server:
                line, status = refusal("http", server.address)
                self.assertIn(words, line)
                self.assertEqual(status, 1)

    def test_a_batch_that_fails_says_why_and_the_next_is_judged(self):
        judge, failures = Judge(), iter([(400, b"too dark")])

        def answer(path, headers, body):
            return judge(path, headers, body) if "format" in body else next(
                failures, None) or judge(path, headers, body)

        with Server(answer) as server, Talk("http", server.address) as talk:
            talk.begin()
            found = talk.batch([PICTURE])
            self.assertEqual(found["batch"], 1)
            self.assertIn("400 Bad Request: too dark", found["error"])
            self.assertIn("scores", talk.batch([PICTURE]))

    def test_wrong_words_are_refused(self):
        self.assertIn("expected an address", refusal("http", "ftp://example.org")[0])
        self.assertIn("URL", refusal("http")[0])


if __name__ == "__main__":
    unittest.main()
