"""Automatic runs, begun, watched, stopped and picked from; and the sheet of a map."""
import re

from playwright.sync_api import expect

from person import PageTest

NOW = "() => Number(/\\d+/.exec(document.querySelector('#run .state b')?.textContent)?.[0] ?? 0)"


class Runs(PageTest):
    def tearDown(self):
        for run in self.ask("runs")["runs"]:
            self.server_does(f"lineages/{run['lineage']}/run/stop")

    def ask_for_form(self, **fields):
        """Opens the form, with fewer pictures than usual, and fills these fields in."""
        self.me.press("b")
        self.form = self.me.page.get_by_role("dialog", name="Let a fitness choose")
        self.fill(**{"Expression": "entropy", "Pictures": 9, **fields})

    def fill(self, **fields):
        for name, value in fields.items():
            self.form.get_by_label(name).fill(str(value))
        self.command = self.me.page.locator("#auto-command").text_content()

    def start(self):
        self.form.get_by_role("button", name="Start").click()

    def begin(self, **fields):
        self.ask_for_form(**{"Generations": 5000, **fields})
        self.start()
        expect(self.form).to_have_count(0)

    def going(self):
        return [run["aim"] for run in self.ask("runs")["runs"]]

    def grows(self):
        before = self.me.page.evaluate(NOW)
        self.me.until(f"() => ({NOW})() > {before + 2}", f"a generation after {before}")

    def stop(self):
        self.me.page.locator("#run").get_by_role("button", name="Stop").click()
        expect(self.me.page.get_by_role("heading", name="The run has ended")).to_be_visible()

    def test_a_run_that_reaches_its_goal_is_that_of_the_printed_command(self):
        self.begin(Generations=6)
        expect(self.me.page.get_by_role("heading", name="The run is done")).to_be_visible()
        self.me.is_told("Done: 6 generations bred")
        self.me.sees(9)
        # The same in a shell, with the seed of the lineage.
        shell = self.garden("small").copy()
        self.addCleanup(shell.remove)
        shell.shell(f"{self.command} -q")
        self.assert_bred_alike(shell, "a", 9, self.command)

    def test_the_form_begins_with_what_was_chosen_by_before(self):
        self.populations.shell("breed auto a --fitness symmetry --search novelty --population 7 --generations 1 -q")
        self.me.sees(4)
        self.me.press("b")
        form = self.me.page.get_by_role("dialog", name="Let a fitness choose")
        expect(form.get_by_label("Expression")).to_have_value("symmetry")
        expect(form.get_by_role("radio", name="novelty")).to_be_checked()
        expect(form.get_by_label("Pictures")).to_have_attribute("placeholder", "7")
        expect(form.get_by_label("Generations")).to_have_attribute("placeholder", "20")
        expect(self.me.page.locator("#auto-command")).to_have_text(
            "breed auto a --generations 20")
        form.get_by_label("Generations").fill("2")
        form.get_by_role("button", name="Start").click()
        self.me.is_told("Done: 2 generations bred")
        self.me.sees(6)
        expect(self.me.page.locator(".cell")).to_have_count(7)
        # What nobody changed is not sent as if somebody had chosen it.
        self.assertEqual(self.me.requests[-1], ("lineages/a/run", {"generations": 2}))

    def test_its_curves_grow_while_it_goes_and_it_stops_when_asked(self):
        self.begin()
        self.grows()
        for often in ("#where b", "#run output"):
            expect(self.me.page.locator(often)).to_have_attribute("aria-live", "off")
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

    def test_one_that_ends_while_nobody_looks_is_shown_as_it_ended(self):
        self.begin(Generations=12)
        self.me.look_away()
        self.me.until("async () => !(await (await fetch('/api/runs')).json()).runs.length", "the run's end")
        self.me.look_away(False)
        expect(self.me.page.get_by_role("heading", name="The run is done")).to_be_visible()
        self.me.is_told("Done: 12 generations bred")
        expect(self.me.page.locator("#run .state b")).to_have_text("Generation 15")
        self.me.sees(15)

    def test_one_that_reaches_what_it_should_is_done_whatever_that_is(self):
        self.begin(Generations="", Until="entropy > 0.01")
        self.me.is_told("Done: ")
        expect(self.me.page.get_by_role("heading", name="The run is done")).to_be_visible()
        self.begin(Generations="", Until="", Seconds=1)
        self.me.is_told("Done: ")
        self.begin(Until="", Seconds=600)
        self.grows()
        self.stop()
        self.me.is_told("Stopped: ")

    def test_what_cannot_be_searched_for_is_told_in_the_form(self):
        self.allow("status of 400")
        self.ask_for_form(Expression="entropie")
        self.start()
        expect(self.form.get_by_role("alert")).to_contain_text("entropie")
        self.assertEqual(self.going(), [])

    def test_a_slip_of_the_pen_stops_nothing_and_takes_the_lineage_nowhere(self):
        self.allow("status of 400")
        self.me.page.locator("#strip button[data-number='2']").click()
        self.me.sees(2)
        self.ask_for_form(Expression="entropie", Generations=5000)
        self.start()
        expect(self.form.get_by_role("alert")).to_contain_text("entropie")
        self.assertEqual(self.ask("lineages/a")["now"], 3)
        # From there, once it is put right.
        self.fill(Expression="entropy")
        self.start()
        expect(self.form).to_have_count(0)
        self.grows()
        self.assertEqual(self.ask("lineages/a")["generations"][3]["parent"], 2)
        self.ask_for_form(Expression="symmetrie")
        self.start()
        expect(self.form.get_by_role("alert")).to_contain_text("symmetrie")
        self.assertEqual(self.going(), ["entropy"])
        # Another in its place.
        self.fill(Expression="symmetry")
        self.start()
        expect(self.form).to_have_count(0)
        self.assertEqual(self.going(), ["symmetry"])
        expect(self.me.page.locator("#run .aim")).to_have_text("symmetry")

    def test_a_nought_is_no_empty_field(self):
        self.allow("status of 400")
        for field, flag in [("Generations", "--generations 0"), ("Pictures", "--population 0"), ("Seconds", "--for 0s")]:
            self.ask_for_form(**{field: 0})
            self.assertIn(flag, self.command)
            self.start()
            expect(self.form.get_by_role("alert")).not_to_be_empty()
            self.me.press("Escape")
        self.assertEqual(self.going(), [])

    def test_what_is_no_number_does_not_stay_as_if_it_counted(self):
        self.ask_for_form()
        for field in ("Generations", "Pictures", "Seconds"):
            self.assert_emptied(self.form.get_by_label(field))


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

    def test_its_axes_leave_the_pictures_sharp(self):
        expect(self.me.page.locator(".axis.across")).to_be_visible()
        self.me.until("""() => [...document.querySelectorAll('.cell img')].every(image => image.complete &&
            image.naturalWidth === image.clientWidth)""", "a pixel for each of the screen's")

    def test_its_axes_point_where_they_grow_from_right_to_left_too(self):
        self.me.page.add_init_script(
            "addEventListener('DOMContentLoaded', () => { document.documentElement.dir = 'rtl'; })")
        self.me.page.reload()
        expect(self.me.page.locator(".axis.across")).to_have_text("complexity ←")
        expect(self.me.page.locator(".axis.upwards")).to_have_text("symmetry →")

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

    def test_shift_and_an_arrow_pick_where_one_comes_from_and_where_one_comes(self):
        for one in self.pictures:
            self.me.cell(one["number"]).focus()
            self.me.press("Shift+ArrowRight")
            to = int(self.me.page.evaluate("() => document.activeElement.dataset.number"))
            self.assertEqual(set(self.me.picks), {one["number"], to} if to != one["number"] else set())
            self.me.press("Escape")

    def test_it_is_picked_from_as_any_sheet(self):
        self.me.click(2)
        before = self.me.number
        self.me.breed()
        self.assertEqual(self.me.requests[-1][1]["pick"], [2])
        self.assertEqual(self.me.number, before + 1)
        expect(self.me.page.locator(".axis")).to_have_count(0)
