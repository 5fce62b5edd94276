"""Names and words are text, whoever wrote them, and never become elements."""
import json
import re

from playwright.sync_api import expect

from lineages import drop
from person import PageTest

MARKUP = "<img src=x onerror=window.reached=1>"
REACHED = "() => [Boolean(window.reached), document.querySelectorAll('[onerror], img[src=\"x\"], b > b').length]"


class Names(PageTest):
    def assert_only_text(self):
        self.assertEqual(self.me.page.evaluate(REACHED), [False, 0])

    def test_the_name_of_a_dropped_file_is_text(self):
        self.populations.shell("breed render 3/5 -o art.png --size 64")
        drop(self.me, f"{MARKUP}.png", (self.populations.place / "art.png").read_bytes(), "image/png")
        self.me.is_told(re.escape(f"{MARKUP}.png is imported"))
        self.assert_only_text()
        self.me.press("a")
        expect(self.me.page.get_by_role("dialog").locator("li")).to_have_count(3)
        self.assert_only_text()

    def test_the_name_of_a_refused_file_is_text(self):
        self.allow("status of 4")
        drop(self.me, f"{MARKUP}.xml", b"<nothing/>")
        self.me.is_told("<img src=x")
        self.assert_only_text()

    def test_a_name_that_is_refused_is_text(self):
        self.allow("status of 4")
        self.me.press("n")
        dialog = self.me.page.get_by_role("dialog")
        dialog.get_by_label("Name").fill(MARKUP)
        self.me.press("Enter")
        expect(dialog.get_by_role("alert")).to_contain_text("<img src=x")
        self.assert_only_text()

    def test_the_address_is_text(self):
        self.allow("status of 404")
        self.me.page.goto(f"http://127.0.0.1:{self.server.port}/#{MARKUP}/1")
        self.me.page.reload()
        self.me.sees(3)
        self.assert_only_text()

    def test_whatever_the_server_says_is_text(self):
        kept = {"name", "lineage", "address", "parents", "current", "picture", "stops", "symmetry", "tiling", "version",
                "image"}

        def marked(value, key=None):
            if isinstance(value, dict):
                return {name: inner if name in kept and name != "name" else marked(inner, name)
                        for name, inner in value.items()}
            if isinstance(value, list):
                return [marked(inner, key) for inner in value]
            return MARKUP + value if isinstance(value, str) and key not in kept else value

        def mark(route):
            answer = route.fetch()
            route.fulfill(response=answer, body=json.dumps(marked(answer.json())))
        self.me.page.route(re.compile(r"/api/(state|choices|lineages[^.]*)$"), mark)
        self.me.page.reload()
        self.me.sees(3)
        expect(self.me.page.locator("#where .words")).to_contain_text("<img src=x")
        expect(self.me.page.locator("#strip .caption").first).to_contain_text("<img src=x")
        self.assert_only_text()
        for key in ("f", "m", "n", "a"):
            self.me.press(key)
            expect(self.me.page.locator("dialog")).to_have_count(1)
            self.assert_only_text()
            self.me.press("Escape")
            expect(self.me.page.locator("dialog")).to_have_count(0)
        self.me.click(3)
        self.me.breed()
        self.me.is_told("<img src=x")
        self.assert_only_text()
