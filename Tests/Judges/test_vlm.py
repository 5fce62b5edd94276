"""The judge that shows a model the sheet: its question, what it reads of answers, and faults."""

import base64
import unittest

from support import Server, Talk, refusal

import judge_vlm

PICTURE = [[[0, 0, 0], [255, 255, 255]], [[255, 0, 0], [0, 0, 255]]]


def reply(text):
    return 200, {"choices": [{"message": {"content": text}}]}


class Answers(unittest.TestCase):
    def check(self, text, expected, count=4):
        self.assertEqual(judge_vlm.answer_of(text, count), expected, text)

    def test_picks(self):
        self.check('{"picks": [2, 4]}', [0, 1, 0, 1])
        self.check('{"picks": []}', [0, 0, 0, 0])
        self.check('{"picks": 3}', [0, 0, 1, 0])
        self.check('{"picks": ["#3", "1"]}', [1, 0, 1, 0])
        self.check("[1, 3]", [1, 0, 1, 0])

    def test_marks(self):
        self.check('{"scores": [0, 2.5, 10, 7]}', [0, 0.25, 1, 0.7])
        self.check('{"scores": {"1": 1, "2": 2, "3": 3, "4": 4}}', [0.1, 0.2, 0.3, 0.4])
        self.check('{"scores": [-3, 11, 0, 0]}', [0, 1, 0, 0])
        self.check("1: 5\n2: 7.5/10\n**3**: 0\nPicture 4 = 10", [0.5, 0.75, 0, 1])

    def test_what_is_around_the_answer_is_left_out(self):
        self.check('Here you are:\n```json\n{"picks": [1]}\n```\nThere are 4.', [1, 0, 0, 0])
        self.check('<think>3 is nice, [3]</think>{"picks": [2]}', [0, 1, 0, 0])
        self.check('{"picks": [1]} no, rather {"picks": [2]}', [0, 1, 0, 0])
        self.check("Of the 4 pictures I choose: 3 and 1.", [1, 0, 1, 0])
        self.check("They all look the same.\nNone of them.", [0, 0, 0, 0])

    def test_what_names_no_picture_is_no_answer(self):
        for text in [
            "", "I cannot see images.", '{"picks": [5]}', '{"picks": [0]}', '{"picks": [1.5]}',
            '{"scores": [1, 2]}', '{"scores": [1, 2, 3, "x"]}', '{"scores": [1, 2, 3, NaN]}',
            '{"picks": [Infinity]}', '{"picks": [true]}', "picture 17", "<think>1",
        ]:
            self.check(text, None)


class Breeding(unittest.TestCase):
    def score(self, answer, *words, count=4, environment=None):
        with Server(answer) as server:
            words = ["--url", server.address + "/v1/", "--model", "eye", *words]
            with Talk("vlm", *words, environment=environment) as talk:
                self.profile = talk.begin()
                found = talk.batch([PICTURE] * count)
                return found, server.requests

    def test_the_model_is_shown_the_sheet_and_its_picks_are_the_scores(self):
        found, requests = self.score(
            lambda *_: reply('{"picks": [2]}'), "a bird", "--picks", "2", "--key", "KEY",
            environment={"KEY": "secret"},
        )
        self.assertEqual(found, {"batch": 1, "scores": [0.0, 1.0, 0.0, 0.0]})
        self.assertEqual(self.profile["pictures"], "sheet")
        self.assertFalse(self.profile["deterministic"])
        self.assertIn("a bird", self.profile["version"])
        path, headers, body = requests[0]
        self.assertEqual(path, "/v1/chat/completions")
        self.assertEqual(headers["Authorization"], "Bearer secret")
        self.assertEqual(body["model"], "eye")
        words, picture = body["messages"][0]["content"]
        self.assertIn("a bird", words["text"])
        self.assertIn("at most 2", words["text"])
        kind, data = picture["image_url"]["url"].split(",")
        self.assertEqual(kind, "data:image/png;base64")
        self.assertTrue(base64.b64decode(data).startswith(b"\x89PNG"))

    def test_marks_are_asked_for(self):
        found, requests = self.score(
            lambda *_: reply('{"scores": [1, 2, 3, 4]}'), "--scores"
        )
        self.assertEqual(found["scores"], [0.1, 0.2, 0.3, 0.4])
        self.assertIn("mark", requests[0][2]["messages"][0]["content"][0]["text"])
        self.assertNotIn("Authorization", requests[0][1])

    def test_content_in_parts_is_read(self):
        parts = [{"type": "text", "text": '{"picks": [4]}'}]
        found, _ = self.score(lambda *_: reply(parts))
        self.assertEqual(found["scores"], [0, 0, 0, 1])

    def test_what_may_pass_is_asked_again(self):
        answers = iter([(429, b"slow down"), (503, b""), reply("?"), reply('{"picks": [1]}')])
        found, requests = self.score(lambda *_: next(answers))
        self.assertEqual(found["scores"], [1, 0, 0, 0])
        self.assertEqual(len(requests), 4)

    def test_what_stays_wrong_is_told(self):
        for answer, words in [
            ((401, b'{"error": "no key"}'), "401"),
            ((200, {"choices": []}), "choices[0].message.content"),
            ((200, b"<html>"), "expected JSON"),
            ((302, b"", ("Location", "http://127.0.0.1:9/")), "302"),
            (reply("I cannot see images."), "I cannot see images."),
        ]:
            found, _ = self.score(lambda *_: answer)
            self.assertEqual(found["batch"], 1)
            self.assertIn(words, found["error"])

    def test_a_server_that_is_not_there_is_told(self):
        with Talk("vlm", "--url", "http://127.0.0.1:9/v1", "--model", "eye") as talk:
            talk.begin()
            self.assertIn("http://127.0.0.1:9/v1", talk.batch([PICTURE])["error"])

    def test_wrong_words_are_refused(self):
        for words, expected in [
            ([], "--model"),
            (["--model", "eye", "--url", "file:///etc/passwd"], "expected an address"),
            (["--model", "eye", "--picks", "0"], "1 to 1000"),
            (["--model", "eye", "--key", "NO_SUCH_KEY"], "$NO_SUCH_KEY is not set"),
        ]:
            line, status = refusal("vlm", *words)
            self.assertIn(expected, line)
            self.assertNotEqual(status, 0)


if __name__ == "__main__":
    unittest.main()
