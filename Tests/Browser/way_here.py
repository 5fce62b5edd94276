"""The way here: the strip of ancestors, the map of the whole tree, and branches."""
from playwright.sync_api import expect

from person import PHONE, PageTest


class WayHere(PageTest):
    def strip(self):
        return [int(number) for number in self.me.page.locator("#strip .caption b").all_inner_texts()]

    def frame(self, number):
        return self.me.page.locator(f"#strip button[data-number='{number}']")

    def test_the_strip_shows_the_ancestors_as_sheets(self):
        self.assertEqual(self.strip(), [1, 2, 3])
        expect(self.frame(3)).to_have_attribute("aria-current", "true")
        self.me.until("() => [...document.querySelectorAll('#strip img')].every(one => one.naturalWidth > 100)",
                      "the strip's sheets")

    def test_a_click_looks_and_changes_nothing(self):
        log = self.populations.log("a")
        self.frame(1).click()
        self.me.sees(1)
        self.assertEqual(self.strip(), [1, 2, 3])
        self.assertEqual(self.me.requests, [])
        self.assertEqual(self.ask("lineages/a")["now"], 3)
        self.assertEqual(self.populations.log("a"), log)
        self.me.page.get_by_role("button", name="Back to 3").click()
        self.me.sees(3)

    def test_breeding_from_an_earlier_sheet_makes_a_branch(self):
        shell = self.populations.copy()
        self.addCleanup(shell.remove)
        kept = [self.populations.file("a", number) for number in (1, 2, 3)]
        self.frame(2).click()
        self.me.sees(2)
        self.me.click(6)
        command = self.me.command
        self.assertEqual(command, "breed next 6 --from 2")
        shell.shell(command)
        self.assertEqual(self.me.breed(), 4)
        self.me.is_told("A new branch")
        self.assert_bred_alike(shell, "a", 4, command)
        self.assertEqual(self.strip(), [1, 2, 4])
        expect(self.frame(2)).to_have_accessible_name("Generation 2, from 3, 7, 2 branches")
        self.assertEqual([self.populations.file("a", number) for number in (1, 2, 3)], kept)

    def test_go_here_makes_the_shown_sheet_the_current_one(self):
        self.frame(2).click()
        self.me.sees(2)
        self.me.press("g")
        self.me.is_told("a goes on from generation 2")
        self.assertEqual(self.ask("lineages/a")["now"], 2)
        self.me.click(6)
        self.assertEqual(self.me.command, "breed next 6")

    def test_the_browser_s_own_way_back_goes_to_the_sheet_before(self):
        self.frame(1).click()
        self.me.sees(1)
        self.me.page.go_back()
        self.me.sees(3)
        self.me.page.go_forward()
        self.me.sees(1)

    def test_arrows_go_along_the_strip(self):
        self.frame(3).focus()
        self.me.press("ArrowUp", "ArrowUp", "Enter")
        self.me.sees(1)

    def test_from_right_to_left_arrows_go_where_they_point(self):
        self.me.page.evaluate("() => { document.documentElement.dir = 'rtl'; }")
        self.me.page.set_viewport_size(PHONE)
        self.assertGreater(self.frame(1).bounding_box()["x"], self.frame(3).bounding_box()["x"])
        self.frame(3).focus()
        self.me.press("ArrowRight", "ArrowRight")
        expect(self.frame(1)).to_be_focused()
        self.me.press("ArrowLeft")
        expect(self.frame(2)).to_be_focused()


class Map(PageTest):
    lineages = "tree"

    def setUp(self):
        super().setUp()
        self.me.press("m")
        self.map = self.me.page.locator("svg.map")
        expect(self.map).to_be_visible()

    def node(self, name):
        return self.map.get_by_role("button", name=name)

    def spot(self, name):
        return tuple(self.node(name).locator("rect").bounding_box().values())

    def test_the_map_folds_long_runs_and_a_click_opens_them(self):
        # 1, 2, the fork at 3, then a run to 29, and the branch.
        folded = self.node("folded")
        expect(folded).to_have_count(1)
        before = self.map.locator(".node").count()
        self.assertLess(before, 12)
        expect(self.node("Generation 30,")).to_have_count(1)
        # From one that can be seen: the fold lies in the window.
        folded.click()
        expect(folded).to_have_count(0)
        expect(self.map.locator(".node")).to_have_count(30)

    def test_a_click_goes_to_a_generation_and_changes_nothing(self):
        log = self.populations.log("a")
        self.node("Generation 2,").click()
        expect(self.map).to_have_count(0)
        self.me.sees(2)
        self.assertEqual(self.populations.log("a"), log)

    def test_the_map_follows_the_hand(self):
        x, y, width, _ = self.spot("Generation 2,")
        mouse, box = self.me.page.mouse, self.map.bounding_box()
        # On a picture: a drag is no click.
        mouse.move(x + width / 2, y + width / 2)
        mouse.down()
        mouse.move(x + width / 2 + 60, y + width / 2 + 40, steps=4)
        mouse.up()
        moved = self.spot("Generation 2,")
        self.assertAlmostEqual(moved[0], x + 60, delta=1.5)
        self.assertAlmostEqual(moved[1], y + 40, delta=1.5)
        expect(self.map).to_be_visible()
        self.assertEqual(box, self.map.bounding_box())

    def test_the_map_zooms_about_the_pointer(self):
        x, y, width, height = self.spot("Generation 3,")
        self.me.page.mouse.move(x + width / 2, y + height / 2)
        self.me.page.mouse.wheel(0, -300)
        self.me.until(f"() => document.querySelector('svg.map .node rect').getBoundingClientRect().width > {1.3 * width}",
                      "a larger map")
        larger = self.spot("Generation 3,")
        self.assertAlmostEqual(larger[0] + larger[2] / 2, x + width / 2, delta=1.5)
        self.assertAlmostEqual(larger[1] + larger[3] / 2, y + height / 2, delta=1.5)

    def test_keys_go_along_the_branches(self):
        expect(self.node("Generation 29,")).to_be_focused()
        self.me.press(*["ArrowLeft"] * 4)
        expect(self.node("Generation 3,")).to_be_focused()
        self.me.press("ArrowLeft", "Enter")
        self.me.sees(2)
