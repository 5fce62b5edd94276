"""Guests: they look at everything, and change nothing."""
from playwright.sync_api import expect

from person import PageTest

WORDS = "Guests look on"


class Guests(PageTest):
    flags = ("--guests",)

    def setUp(self):
        super().setUp()
        self.populations.shell("breed star a/3/2 --title Dawn --tag sky -q")
        self.guest = self.somebody(self.new_context(), self.server.guests)

    def test_a_guest_sees_the_sheet_and_no_control_of_breeding(self):
        page = self.guest.page
        expect(page.locator("#controls .guest-words")).to_contain_text(WORDS)
        self.guest.is_told("Click a picture to see it large")
        for name in ["Undo", "New lineage", "Let a fitness choose"]:
            expect(page.get_by_role("button", name=name)).to_have_count(0)
        expect(page.locator("#breed")).to_be_hidden()
        expect(page.locator("#strength")).to_be_hidden()
        # The host has them all, and no such words.
        expect(self.me.page.locator("#breed")).to_be_visible()
        expect(self.me.page.locator(".guest-words")).to_have_count(0)

    def test_keys_that_change_something_say_why_they_do_not(self):
        for key in ["Enter", "Space", "l", "x", "v", "u", "r", "n", "b", "s", "g", "+", "Shift+Digit3"]:
            self.guest.page.locator("#message").evaluate("line => line.replaceChildren()")
            self.guest.press(key)
            self.guest.is_told(WORDS)
            expect(self.guest.page.locator("dialog")).to_have_count(0)
        self.guest.press("7", "Shift+ArrowRight")
        expect(self.guest.cell(8)).to_be_focused()
        self.assertEqual(self.guest.picks, {})
        self.assertEqual(self.guest.requests, [])
        self.assertEqual(self.populations.generations("a"), 3)

    def test_a_guest_looks_closely(self):
        page = self.guest.page
        self.guest.click(5)
        expect(page.locator("#large-title")).to_have_text("a/3/5")
        for name in ["Pick", "Lock", "Unlike", "Star", "Vary", "Animate", "Cross"]:
            expect(page.get_by_role("button", name=name, exact=True)).to_have_count(0)
        self.guest.press("*", "v", "a", "p", "l")
        expect(page.locator("#about .note")).to_contain_text(WORDS)
        self.guest.press("m")
        expect(page.get_by_role("dialog", name="The family of a/3/5")).to_be_visible()
        self.guest.press("Escape", "i")
        expect(page.locator(".net-panel")).to_be_visible()
        expect(page.get_by_role("button", name="Keep as child")).to_have_count(0)
        self.guest.press("Escape", "Escape")
        self.assertEqual(self.guest.requests, [])

    def test_a_guest_sees_the_stars_as_they_are(self):
        page = self.guest.page
        self.guest.press("Shift+s")
        expect(page.get_by_label("Title")).to_have_value("Dawn")
        expect(page.get_by_label("Title")).not_to_be_editable()
        for name in ["Take back", "Breed from these…"]:
            expect(page.get_by_role("button", name=name)).to_have_count(0)
        self.guest.press("s", "b")
        self.assertEqual(self.guest.requests, [])

    def test_a_guest_goes_along_with_the_host(self):
        self.me.click(3)
        self.assertEqual(self.me.breed(), 4)
        self.guest.sees(4)

    def test_the_server_refuses_a_guest_who_asks_by_hand(self):
        here = f"http://127.0.0.1:{self.server.port}"
        answer = self.guest.page.context.request.post(
            f"{here}/api/lineages/a/next", data={"from": 3, "pick": [1]}, headers={"Origin": here})
        self.assertEqual(answer.status, 403)
        self.assertIn(WORDS, answer.json()["error"])
        self.assertEqual(self.populations.generations("a"), 3)
