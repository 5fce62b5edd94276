"""Automatic runs, begun, watched, stopped and picked from; and the sheet of a map."""
import re

from playwright.sync_api import expect

from person import PageTest

NOW = "() => Number(/\\d+/.exec(document.querySelector('#run .state b')?.textContent)?.[0] ?? 0)"


class Runs(PageTest):
    def tearDown(self):
        for run in self.ask("runs")["runs"]:
            self.server_does(f"lineages/{run['lineage']}/run/stop")

    def server_does(self, path):
        self.context.request.post(f"http://127.0.0.1:{self.server.port}/api/{path}", data={}, headers={
            "Origin": f"http://127.0.0.1:{self.server.port}"})

    def begin(self, generations=5000):
        page = self.me.page
        self.me.press("b")
        dialog = page.get_by_role("dialog", name="Let a fitness choose")
        dialog.get_by_label("Expression").fill("entropy")
        dialog.get_by_label("Generations").fill(str(generations))
        dialog.get_by_label("Pictures").fill("9")
        self.command = page.locator("#auto-command").text_content()
        dialog.get_by_role("button", name="Start").click()
        expect(dialog).to_have_count(0)

    def grows(self):
        before = self.me.page.evaluate(NOW)
        self.me.until(f"() => ({NOW})() > {before + 2}", f"a generation after {before}")

    def stop(self):
        self.me.page.locator("#run").get_by_role("button", name="Stop").click()
        expect(self.me.page.get_by_role("heading", name="The run has ended")).to_be_visible()

    def test_a_run_that_reaches_its_goal_is_that_of_the_printed_command(self):
        self.begin(generations=6)
        expect(self.me.page.get_by_role("heading", name="The run is done")).to_be_visible()
        self.me.sees(9)
        # The same in a shell, with the seed of the lineage.
        shell = self.garden("small").copy()
        self.addCleanup(shell.remove)
        shell.shell(f"{self.command} -q")
        self.assert_bred_alike(shell, "a", 9, self.command)

    def test_its_curves_grow_while_it_goes_and_it_stops_when_asked(self):
        self.begin()
        self.grows()
        points = "() => document.querySelector('#run .curves .best')?.getAttribute('points').split(' ').length ?? 0"
        before = self.me.page.evaluate(points)
        self.me.until(f"() => ({points})() > {before}", "more points of the curve")
        self.stop()
        # Generations may come faster than they are told; in the end the curve has all.
        expect(self.me.page.locator("#run .curves")).to_have_attribute(
            "aria-label", re.compile("^Best from .* generations 4 to "))
        self.assertEqual(self.ask("runs")["runs"], [])
        count = self.populations.generations("a")
        self.me.page.wait_for_timeout(300)
        self.assertEqual(self.populations.generations("a"), count)
        # It goes on from where it was.
        self.me.page.locator("#run").get_by_role("button", name="Go on").click()
        expect(self.me.page.get_by_role("heading", name="A fitness chooses")).to_be_visible()
        self.me.until(f"() => ({NOW})() > {count}", "more generations")

    def test_one_picks_from_it_while_it_goes(self):
        self.begin()
        self.grows()
        self.me.click(2)
        self.me.press("Enter")
        self.me.until("() => document.querySelector('#where').textContent.includes('bred from 2 of')", "the children of 2")
        self.assertEqual(self.ask("runs")["runs"], [])
        self.assertEqual(self.me.number, self.ask("lineages/a")["now"])
        # The controls are back.
        expect(self.me.page.locator("#breed")).to_be_visible()
        expect(self.me.page.locator("#run")).to_be_hidden()

    def test_it_goes_on_when_the_browser_is_closed_and_is_found_again(self):
        self.begin()
        self.grows()
        self.context.close()
        self.context = self.new_context()
        self.me = self.somebody(self.context, self.server.address)
        expect(self.me.page.get_by_role("heading", name="A fitness chooses")).to_be_visible()
        self.grows()
        # The curve has what was bred before this window was there.
        expect(self.me.page.locator("#run .curves")).to_have_attribute(
            "aria-label", re.compile("generations 4 to "))

    def test_what_cannot_be_searched_for_is_told_in_the_form(self):
        self.allow("status of 400")
        self.me.press("b")
        dialog = self.me.page.get_by_role("dialog", name="Let a fitness choose")
        dialog.get_by_label("Expression").fill("entropie")
        dialog.get_by_role("button", name="Start").click()
        expect(dialog.get_by_role("alert")).to_contain_text("entropie")
        self.assertEqual(self.ask("runs")["runs"], [])


class Maps(PageTest):
    lineages = "map"

    @staticmethod
    def plant_map(populations):
        """The elites of a map of six columns and five rows, not all of which are filled."""
        populations.shell("breed new a --seed 7 --count 8 -q && breed auto a --fitness entropy --search map-elites "
                          "--axes complexity,symmetry --bins 6x5 --population 12 --generations 2 --seed 3 -q")

    def setUp(self):
        super().setUp()
        number = self.ask("lineages/a")["now"]
        self.pictures = self.ask(f"lineages/a/generations/{number}")["pictures"]

    def place(self, number):
        return next((one["column"], one["row"]) for one in self.pictures if one["number"] == number)

    def test_its_axes_are_named_and_each_picture_lies_in_its_cell(self):
        page = self.me.page
        expect(page.locator(".axis.across")).to_have_text("complexity →")
        expect(page.locator(".axis.upwards")).to_have_text("symmetry →")
        boxes = {one["number"]: self.me.cell(one["number"]).bounding_box() for one in self.pictures}
        first = self.pictures[0]["number"]
        for one in self.pictures:
            for other in self.pictures:
                for axis, side in [("column", "x"), ("row", "y")]:
                    apart = boxes[other["number"]][side] - boxes[one["number"]][side]
                    self.assertEqual(apart > 1, other[axis] > one[axis], f"{one['number']} and {other['number']}")
        self.assertIn(first, boxes)

    def test_it_has_holes(self):
        columns = max(one["column"] for one in self.pictures) + 1
        rows = max(one["row"] for one in self.pictures) + 1
        self.assertLess(len(self.pictures), columns * rows, "the map is full; the test would show nothing")
        cells = {self.place(one["number"]) for one in self.pictures}
        self.assertEqual(len(cells), len(self.pictures))
        expect(self.me.page.locator(".cell")).to_have_count(len(self.pictures))

    def test_arrows_go_where_they_point_over_the_holes(self):
        self.me.cell(1).focus()
        for key, axis, way in [("ArrowRight", 0, 1), ("ArrowLeft", 0, -1), ("ArrowDown", 1, 1), ("ArrowUp", 1, -1)]:
            for one in self.pictures:
                self.me.cell(one["number"]).focus()
                self.me.press(key)
                to = int(self.me.page.evaluate("() => document.activeElement.dataset.number"))
                apart = [b - a for a, b in zip(self.place(one["number"]), self.place(to))]
                if to != one["number"]:
                    self.assertGreater(way * apart[axis], abs(apart[1 - axis]), f"{key} from {one['number']} to {to}")

    def test_it_is_picked_from_as_any_sheet(self):
        self.me.click(2)
        before = self.me.number
        self.me.breed()
        self.assertEqual(self.me.requests[-1][1]["pick"], [2])
        self.assertEqual(self.me.number, before + 1)
        expect(self.me.page.locator(".axis")).to_have_count(0)
