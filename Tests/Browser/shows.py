"""A slide show in which pictures turn into each other, and children that show what a strength means."""
from playwright.sync_api import expect

from motion import LOOK
from person import PageTest


class Shows(PageTest):
    def open_show(self, *picks):
        """Opens it with these picks; it begins with the one that was clicked last."""
        self.frames = 0

        def count(response):
            self.frames += "/api/morphs" in response.url and response.ok
        self.me.page.on("response", count)
        self.me.click(*picks)
        self.me.press("w")
        self.room = self.me.page.locator(".slides-room")
        self.shows(picks[-1])

    def shows(self, number):
        expect(self.room).to_have_attribute("aria-label", f"Picture a/3/{number}")

    def wait_for_frames(self):
        for _ in range(200):
            if self.frames >= 36:
                break
            self.me.page.wait_for_timeout(50)
        self.assertGreaterEqual(self.frames, 36, "the frames on the way")
        self.me.page.wait_for_timeout(100)

    def test_one_picture_turns_into_the_next(self):
        self.open_show(7, 3)
        self.wait_for_frames()
        self.me.press("ArrowRight")
        one = self.me.until(f"() => ({LOOK})('.slides-room canvas')", "the way")
        self.me.until(f"() => {{ const two = ({LOOK})('.slides-room canvas'); return two && two !== {one!r}; }}",
                      "another place on the way")
        # A pause on the way is painted sharp, and goes on from there.
        self.me.press("Space")
        self.me.until("() => document.querySelector('.slides-room img[src*=morphs]')?.complete", "a sharp frame")
        held = self.me.page.evaluate(LOOK, ".slides-room canvas")
        self.me.page.wait_for_timeout(200)
        self.assertEqual(self.me.page.evaluate(LOOK, ".slides-room canvas"), held)
        self.me.press("Space")
        self.shows(7)
        self.me.until("() => document.querySelector('.slides-room canvas').hidden", "the picture itself")

    def test_it_goes_on_by_itself_and_rests_when_asked(self):
        self.me.page.clock.install()
        self.open_show(7, 3)
        self.wait_for_frames()
        self.me.page.clock.run_for(5100)
        self.me.page.clock.run_for(2800)
        self.shows(7)
        self.me.press("Space")
        expect(self.me.page.get_by_role("button", name="Pause")).to_have_attribute("aria-pressed", "true")
        self.me.page.clock.run_for(60000)
        self.shows(7)

    def test_arrows_go_there_and_back(self):
        self.open_show(7, 9, 3)
        self.me.press("ArrowRight")
        self.shows(7)
        self.me.press("ArrowLeft", "ArrowLeft")
        self.shows(9)
        self.me.press("Escape")
        expect(self.me.page.locator("dialog")).to_have_count(0)

    def test_from_right_to_left_arrows_go_where_they_point(self):
        self.me.page.evaluate("() => { document.documentElement.dir = 'rtl'; }")
        self.open_show(7, 9, 3)
        self.me.press("ArrowLeft")
        self.shows(7)
        self.me.press("ArrowRight", "ArrowRight")
        self.shows(9)
        on, before = (self.me.page.get_by_role("button", name=name) for name in ("The next picture", "The picture before"))
        expect(on).to_have_attribute("aria-keyshortcuts", "ArrowLeft")
        self.assertLess(on.bounding_box()["x"], before.bounding_box()["x"])

    def test_who_wants_no_motion_sees_one_after_the_other(self):
        self.me.page.emulate_media(reduced_motion="reduce")
        self.open_show(7, 3)
        self.me.press("ArrowRight")
        self.shows(7)
        self.assertEqual(self.frames, 0)

    def test_where_there_is_no_way_it_fades(self):
        self.allow("status of 400")
        self.me.page.clock.install()
        self.me.page.route("**/api/morphs*", lambda route: route.fulfill(status=400, json={"error": "no"}))
        self.open_show(7, 3)
        self.me.page.clock.run_for(5100)
        self.shows(7)


class Strengths(PageTest):
    def steps(self):
        return self.me.page.locator(".ladder button")

    def seen(self):
        return self.me.until("""() => !document.querySelector('.ladder').classList.contains('stale') &&
            document.querySelector('.ladder button').style.backgroundImage""", "children at rising strengths")

    def test_children_are_shown_and_a_click_sets_the_strength(self):
        first = self.seen()
        self.assertIn("/api/examples/a/3/1.png", first)
        self.me.page.get_by_role("button", name="Strength 0.75").click()
        self.assertIn("--strength 0.75", self.me.command)
        expect(self.me.page.get_by_role("button", name="Strength 0.75")).to_have_attribute("aria-pressed", "true")
        self.assertEqual(self.me.page.locator("#strength").input_value(), "0.75")
        self.assertEqual(self.me.requests, [])
        self.assertEqual(self.populations.generations("a"), 3)

    def test_they_are_of_the_picture_with_the_cursor_within_the_limits(self):
        self.seen()
        self.me.click(7)
        self.me.until("() => document.querySelector('.ladder button').style.backgroundImage.includes('a/3/7')",
                      "children of picture 7")
        self.me.page.locator("fieldset.focus input[value=colour]").locator("xpath=..").click()
        self.me.until("() => document.querySelector('.ladder button').style.backgroundImage.includes('focus=colour')",
                      "children in other colours")

    def test_where_there_are_none_breeding_goes_on(self):
        self.allow("status of 400")
        self.me.page.route("**/api/examples/**", lambda route: route.fulfill(status=400, json={"error": "no"}))
        self.me.click(7)
        self.me.page.wait_for_timeout(700)
        self.assertEqual(self.me.breed(), 4)
