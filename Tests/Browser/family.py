"""Who came of whom: the family of a picture as a tree, across lineages."""
from playwright.sync_api import expect

from person import PageTest


class Families(PageTest):
    def setUp(self):
        super().setUp()
        # A child of a/2/2 in another lineage, and of that.
        self.populations.shell("breed load b -q && breed cross a/2/2 b/1/3 --count 4 -q && breed load a -q")

    def open_tree(self, address):
        lineage, generation, number = address.split("/")
        self.me.page.goto(f"http://127.0.0.1:{self.server.port}/#{lineage}/{generation}")
        self.me.page.reload()
        self.me.sees(generation)
        self.me.cell(number).dblclick()
        expect(self.me.page.locator("#large-title")).to_have_text(address)
        self.me.press("m")
        self.tree = self.me.page.get_by_role("group", name="Family of")
        expect(self.member(address)).to_be_focused()

    def member(self, address):
        return self.tree.get_by_role("button", name=f"Picture {address},")

    def test_parents_stand_above_and_children_below_also_of_other_lineages(self):
        self.open_tree("a/2/2")
        itself = self.member("a/2/2").bounding_box()["y"]
        for address in ["a/1/3", "a/1/7"]:
            self.assertLess(self.member(address).bounding_box()["y"], itself, address)
        for address in ["b/2/1", "b/2/4"]:
            self.assertGreater(self.member(address).bounding_box()["y"], itself, address)
        expect(self.me.page.locator("dialog.chart .quiet")).to_contain_text("2 ancestors, ")

    def test_a_click_shows_a_relative_large_whatever_lineage_it_is_of(self):
        self.open_tree("a/2/2")
        self.member("b/2/4").click()
        expect(self.me.page.locator("#large-title")).to_have_text("b/2/4")
        self.me.press("m")
        # Its other parent is of its own lineage.
        expect(self.member("b/1/3")).to_be_visible()
        self.member("a/1/3").click()
        expect(self.me.page.locator("#large-title")).to_have_text("a/1/3")

    def test_the_keyboard_goes_to_parents_children_and_beside(self):
        self.open_tree("a/2/2")
        self.me.press("ArrowUp")
        first = self.me.page.evaluate("() => document.activeElement.getAttribute('aria-label')")
        self.assertIn("Picture a/1/", first)
        self.me.press("ArrowRight", "ArrowLeft", "ArrowDown")
        expect(self.member("a/2/2")).to_be_focused()
        self.me.press("ArrowDown", "Enter")
        expect(self.me.page.locator("dialog.chart")).to_have_count(0)
        expect(self.me.page.locator("#large-title")).not_to_have_text("a/2/2")
        self.assertEqual(self.me.requests, [], "Enter must not breed below")

    def test_it_is_dragged_and_zoomed_and_closed_by_escape(self):
        self.open_tree("a/2/2")
        before = self.member("a/2/2").bounding_box()
        page = self.me.page
        page.mouse.move(before["x"] + 200, before["y"])
        page.mouse.down()
        page.mouse.move(before["x"] + 260, before["y"] + 40, steps=3)
        page.mouse.up()
        after = self.member("a/2/2").bounding_box()
        self.assertAlmostEqual(after["x"] - before["x"], 60, delta=2)
        page.mouse.wheel(0, -300)
        self.me.until(f"() => document.querySelector('.node.shown rect').getBoundingClientRect().width > {1.2 * after['width']}"
                      " / 1.3", "a closer look")
        self.me.press("Escape")
        expect(page.locator("dialog.chart")).to_have_count(0)
        expect(page.locator("#large-title")).to_have_text("a/2/2")

    def test_who_was_drawn_and_has_no_children_is_alone(self):
        self.open_tree("a/1/1")
        expect(self.tree.get_by_role("button")).to_have_count(1)
        expect(self.me.page.locator("dialog.chart .quiet")).to_contain_text("No relatives yet")


class Clans(PageTest):
    @staticmethod
    def plant_clan(populations):
        """Three hundred children of one picture."""
        populations.shell("breed new a --seed 7 --count 4 -q")
        populations.shell("breed next 1 --count 300 --size 16 -q && breed load a 1 -q")

    lineages = "clan"

    def test_a_family_of_very_many_is_cut_and_says_so(self):
        self.me.cell(1).dblclick()
        expect(self.me.page.locator("#large-title")).to_be_visible()
        self.me.press("m")
        expect(self.me.page.locator("dialog.chart .quiet")).to_contain_text("240 children; more descendants are not drawn")
