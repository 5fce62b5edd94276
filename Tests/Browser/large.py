"""One picture, large: moved, zoomed, turned and saved."""
import json
import math
import pathlib
import re
import urllib.parse

from playwright.sync_api import expect

from person import PageTest


class Large(PageTest):
    def setUp(self):
        super().setUp()
        self.look()

    def look(self):
        page = self.me.page
        self.me.cell(5).hover()
        self.me.cell(5).locator("[data-do=large]").click()
        self.stage, self.save = page.locator("#stage"), page.locator("a.save")
        expect(self.stage).to_be_visible()
        self.rests()

    def rests(self):
        """Waits until the server's exact picture is shown; gives its width."""
        # What was shown before is hidden in the next frame.
        self.me.page.evaluate("() => new Promise(done => requestAnimationFrame(() => requestAnimationFrame(done)))")
        return self.me.until("""() => {
            const exact = document.querySelector('#stage .exact');
            return !exact.hidden && exact.complete && exact.naturalWidth; }""", "the exact picture")

    def view(self):
        """The view that would be saved: x, y, zoom and rotation."""
        query = dict(urllib.parse.parse_qsl(urllib.parse.urlsplit(self.save.get_attribute("href")).query))
        self.query = query
        return [float(query.get(name, default)) for name, default in [("x", 0), ("y", 0), ("zoom", 1), ("rotation", 0)]]

    def plane(self, at):
        """The place in the picture's plane that is seen at a point of the window."""
        x, y, zoom, rotation = self.view()
        box = self.stage.bounding_box()
        side = min(box["width"], box["height"])
        across = (at[0] - box["x"] - box["width"] / 2) / side
        down = (at[1] - box["y"] - box["height"] / 2) / side
        cosine, sine = math.cos(2 * math.pi * rotation), math.sin(2 * math.pi * rotation)
        return (cosine * across - sine * down) / zoom + x, (sine * across + cosine * down) / zoom + y

    def assert_same_place(self, one, other):
        for a, b in zip(one, other):
            self.assertAlmostEqual(a, b, delta=1e-6)

    def test_two_clicks_cross_once_and_breed_as_many_as_are_asked_for(self):
        self.me.press("Escape")
        count = self.me.page.get_by_role("spinbutton", name="Pictures")
        count.fill("6")
        count.blur()
        self.look()
        self.me.page.get_by_label("Cross with").fill("7")
        self.me.page.get_by_role("button", name="Cross", exact=True).evaluate("one => { one.click(); one.click(); }")
        self.me.is_told("crossed with a/3/7")
        self.me.sees(4)
        expect(self.me.page.locator(".cell")).to_have_count(6)
        self.assertEqual(self.populations.generations("a"), 4)

    def point(self, across, down):
        """A point of the window, in parts of the picture's sides."""
        box = self.stage.bounding_box()
        at = (round(box["x"] + across * box["width"]), round(box["y"] + down * box["height"]))
        self.me.page.mouse.move(*at)
        return at

    def test_a_frame_that_comes_late_hides_nothing(self):
        exact = self.me.page.locator("#stage .exact")
        before = exact.get_attribute("src")
        self.me.page.evaluate("""() => {
            window.requestAnimationFrame = frame => setTimeout(frame, 1500);
            window.cancelAnimationFrame = clearTimeout; }""")
        self.me.press("+")
        self.me.until(f"() => document.querySelector('#stage .exact').src !== '{before}'", "another exact picture")
        self.me.page.wait_for_timeout(2000)
        expect(exact).to_be_visible()

    def test_the_wheel_zooms_about_the_pointer(self):
        at = self.point(0.25, 0.7)
        before = self.plane(at)
        self.me.page.mouse.wheel(0, -400)
        self.me.until("() => document.querySelector('a.save').href.includes('zoom=')", "a zoom")
        self.assertGreater(self.view()[2], 1.8)
        self.assert_same_place(before, self.plane(at))
        # With Shift it turns there.
        self.me.page.keyboard.down("Shift")
        self.me.page.mouse.wheel(0, 500)
        self.me.page.keyboard.up("Shift")
        self.me.until("() => document.querySelector('a.save').href.includes('rotation=')", "a turn")
        self.assert_same_place(before, self.plane(at))

    def test_a_drag_takes_along_what_is_under_the_pointer(self):
        self.me.press(",", ",", "+")
        at = self.point(0.6, 0.4)
        before = self.plane(at)
        self.me.page.mouse.down()
        to = self.point(0.35, 0.8)
        self.me.page.mouse.up()
        self.assert_same_place(before, self.plane(to))

    def test_zero_shows_the_whole_picture_again(self):
        self.me.press("+", "+", "Shift+ArrowLeft", ",")
        self.assertNotEqual(self.view(), [0, 0, 1, 0])
        self.me.press("0")
        self.assertEqual(self.view(), [0, 0, 1, 0])
        expect(self.me.page.get_by_role("button", name="Whole picture")).to_be_hidden()

    def test_what_rests_is_painted_by_the_server_at_that_view(self):
        asked = []
        self.me.page.on("request", lambda request: "zoom=" in request.url and asked.append(request.url))
        self.me.press("+", "+", "Shift+ArrowUp")
        self.assertEqual(self.rests(), self.me.page.evaluate("() => document.getElementById('stage').clientWidth"))
        query = dict(urllib.parse.parse_qsl(urllib.parse.urlsplit(asked[-1]).query))
        self.assertEqual([float(query.get(name, 0)) for name in ("x", "y", "zoom")], self.view()[:3])

    def test_the_saved_file_is_the_one_that_render_writes(self):
        self.me.page.get_by_label("Size of the file").select_option("512")
        # An eighth of a turn, closer, and moved.
        self.me.press(*[","] * 6, "+", "+", "Shift+ArrowRight", "Shift+ArrowDown")
        with self.me.page.expect_download() as coming:
            self.save.click()
        saved = pathlib.Path(coming.value.path()).read_bytes()
        command = self.me.page.locator("#render-command").inner_text()
        self.populations.shell(f"{command} -o art.png")
        painted = (self.populations.place / "art.png").read_bytes()
        self.assertTrue(saved == painted, f"the file saved at {self.view()} differs from render's")
        self.assertEqual(coming.value.suggested_filename, "a-3-5.png")

    def test_the_picture_is_there_without_webgl(self):
        context = self.new_context()
        context.add_init_script("""
            const real = HTMLCanvasElement.prototype.getContext;
            HTMLCanvasElement.prototype.getContext = function (kind, ...rest) {
                return kind.startsWith('webgl') ? null : real.call(this, kind, ...rest);
            };""")
        self.me = self.somebody(context, self.server.address)
        self.look()
        expect(self.me.page.locator("#stage canvas")).to_be_hidden()
        self.point(0.5, 0.5)
        self.me.page.mouse.wheel(0, -400)
        self.me.until("() => document.querySelector('a.save').href.includes('zoom=')", "a zoom")
        self.rests()
        expect(self.me.page.locator("#stage canvas")).to_be_hidden()

    def test_while_it_moves_the_shader_paints_what_the_server_does(self):
        if not self.me.page.evaluate("() => !!document.createElement('canvas').getContext('webgl')"):
            self.skipTest("this browser has no WebGL")
        self.me.press("+", ",", "Shift+ArrowLeft")
        self.rests()
        # Nothing is said where no shader could be made: then the test would pass for nothing.
        self.me.until("() => !document.querySelector('#stage canvas').hidden", "the shader's picture")
        far = self.me.page.evaluate("""() => {
            const [canvas, exact] = [...document.querySelectorAll('#stage canvas, #stage .exact')];
            const [one, other] = [canvas, exact].map(source => {
                const small = Object.assign(document.createElement('canvas'), { width: 128, height: 128 });
                const brush = small.getContext('2d');
                brush.drawImage(source, 0, 0, 128, 128);
                return brush.getImageData(0, 0, 128, 128).data;
            });
            return one.reduce((sum, value, index) => sum + Math.abs(value - other[index]), 0) / one.length; }""")
        self.assertLess(far, 2.5, "mean difference of shader and server, of 255")

    def test_arrows_go_to_the_next_picture_and_letters_do_what_they_do_on_the_sheet(self):
        title = self.me.page.locator("#large-title")
        self.me.press("ArrowRight")
        expect(title).to_have_text("a/3/6")
        self.me.press("p", "l")
        expect(self.me.page.get_by_role("button", name="Picked")).to_be_visible()
        expect(self.me.page.get_by_role("button", name="Locked")).to_be_visible()
        self.me.press("ArrowLeft", "ArrowLeft")
        expect(title).to_have_text("a/3/4")
        self.me.press("Escape")
        expect(self.me.page.locator("dialog")).to_have_count(0)
        self.assertEqual(self.me.picks, {6: 1})
        expect(self.me.cell(4)).to_be_focused()

    def test_relatives_are_a_click_away(self):
        self.me.page.locator(".relative").first.click()
        expect(self.me.page.locator("#large-title")).to_have_text(re.compile("^a/2/[25]$"))
        expect(self.me.page.get_by_role("heading", name="Children")).to_be_visible()
        self.me.page.get_by_role("button", name="Picture a/3/5").click()
        expect(self.me.page.locator("#large-title")).to_have_text("a/3/5")

    def test_children_are_listed_once_though_they_are_found_late(self):
        page = self.me.page
        waiting = self.hold("/api/lineages/a/generations/3$")
        page.locator(".relative").first.click()
        expect(page.locator("#large-title")).to_have_text(re.compile("^a/2/[25]$"))
        self.me.press("a")
        expect(page.locator("#large-title")).to_contain_text("Animate")
        self.me.press("Escape")
        self.me.until("() => !document.querySelector('#large-title').textContent.includes('Animate')", "the picture")
        self.assertEqual(len(waiting), 2)
        self.let_go(waiting)
        expect(page.get_by_role("heading", name="Children")).to_be_visible()
        self.rests()
        expect(page.get_by_role("heading", name="Children")).to_have_count(1)

    def test_where_its_sheet_cannot_be_shown_nothing_moves_on_the_one_that_is(self):
        self.allow("status of 500")
        page = self.me.page
        self.me.press("ArrowRight", "ArrowRight", "ArrowRight", "ArrowRight")
        expect(page.locator("#large-title")).to_have_text("a/3/9")
        page.locator(".relative").first.click()
        expect(page.locator("#large-title")).to_have_text(re.compile("^a/2/[25]$"))
        self.me.press("Escape")
        self.me.cell(9).dblclick()
        page.locator(".relative").first.click()
        expect(page.locator("#large-title")).to_have_text(re.compile("^a/2/[25]$"))
        page.route(re.compile(r"generations/2\?paint"), lambda route: route.fulfill(
            status=500, json={"error": "the disk is gone"}))
        page.get_by_role("button", name="Go to its sheet").click()
        self.me.is_told("The disk is gone|the disk is gone")
        expect(self.me.cell(9)).to_have_attribute("tabindex", "0")

    def test_the_next_picture_is_not_dragged_with_tiles_of_the_one_before(self):
        page = self.me.page
        waiting = self.hold(r"\.glsl|/a/3/7\.png")
        self.me.press("ArrowRight", "t")
        tiled = page.locator("#stage .tiled")
        expect(tiled).to_be_visible()
        self.me.press("ArrowRight")
        expect(page.locator("#large-title")).to_have_text("a/3/7")
        self.point(0.5, 0.5)
        page.mouse.down()
        self.point(0.4, 0.6)
        page.evaluate("() => new Promise(done => requestAnimationFrame(() => requestAnimationFrame(done)))")
        expect(tiled).to_be_hidden()
        page.mouse.up()
        self.let_go(waiting)

    def test_unlike_and_one_more_turn_have_buttons(self):
        page = self.me.page
        more = page.get_by_role("button", name="Once more")
        expect(more).to_be_disabled()
        page.get_by_role("button", name="Pick", exact=True).click()
        more.click()
        more.click()
        expect(page.get_by_role("button", name="Picked ×3")).to_be_visible()
        unlike = page.get_by_role("button", name="Unlike")
        unlike.click()
        expect(unlike).to_have_attribute("aria-pressed", "true")
        self.me.press("x")
        expect(unlike).to_have_attribute("aria-pressed", "false")
        self.me.press("ArrowRight", "x", "Escape")
        expect(page.locator("dialog")).to_have_count(0)
        self.assertEqual(self.me.picks, {5: 3})
        expect(self.me.cell(6)).to_have_class(re.compile("unlike"))

    def test_enter_breeds_what_is_picked(self):
        self.me.press("p", "Enter")
        self.me.sees(4)
        self.assertEqual(self.me.requests[-1][1]["pick"], [5])

    def choose(self, group, name):
        """Takes one of the choices under a legend."""
        self.me.page.get_by_role("group", name=group, exact=True).get_by_role("radio", name=name, exact=True).check(force=True)

    def test_it_is_folded_and_tiled_and_saved_bred_and_animated_so(self):
        page = self.me.page
        page.get_by_text("Symmetry and tiling", exact=True).click()
        before = page.locator("#stage .exact").get_attribute("src")
        self.choose("Symmetry", "kaleidoscope:6")
        page.get_by_role("spinbutton", name="Folds").fill("7")
        page.keyboard.press("Enter")
        self.choose("Tiling", "mirrors")
        expect(page.get_by_text("Symmetry and tiling · kaleidoscope:7, mirrors")).to_be_visible()
        self.rests()
        self.assertNotEqual(page.locator("#stage .exact").get_attribute("src"), before)
        # The file is the one that the shell's command writes.
        page.get_by_label("Size of the file").select_option("512")
        command = page.locator("#render-command").inner_text()
        self.assertIn("--symmetry kaleidoscope:7 --tiling mirrors", command)
        with page.expect_download() as coming:
            self.save.click()
        self.populations.shell(f"{command} -o folded.png")
        painted = (self.populations.place / "folded.png").read_bytes()
        self.assertTrue(pathlib.Path(coming.value.path()).read_bytes() == painted, "the saved file is another")
        # The shader is that picture's.
        with page.expect_download() as coming:
            page.get_by_role("link", name="Shader").click()
        self.assertIn("Symmetry: kaleidoscope:7", pathlib.Path(coming.value.path()).read_text())
        # It stays for the next picture, moves so, and children have it.
        self.me.press("ArrowRight")
        expect(page.locator("#large-title")).to_have_text("a/3/6")
        self.rests()
        self.assertIn("symmetry=kaleidoscope%3A7", self.save.get_attribute("href"))
        self.me.press("a")
        expect(page.locator("#animate-command")).to_contain_text("--symmetry kaleidoscope:7 --tiling mirrors")
        self.me.press("Escape", "v")
        self.me.sees(4)
        self.assertEqual(self.me.requests[-1][1]["limits"], {"symmetry": "kaleidoscope:7", "tiling": "mirrors"})
        children = json.loads(self.populations.file("a", 4))["individuals"]
        # The first is the picture itself.
        self.assertEqual({child["genome"]["canvas"]["symmetry"] for child in children[1:]}, {"kaleidoscope:7"})

    def test_inside_shows_the_network_of_the_picture_as_it_is(self):
        page = self.me.page
        page.get_by_text("Symmetry and tiling", exact=True).click()
        self.choose("Symmetry", "mirror")
        self.assertIn("symmetry=mirror", self.save.get_attribute("href"))
        self.me.press("i")
        expect(page.get_by_role("heading", name="Inside a/3/5")).to_be_visible()
        self.me.press("Escape")
        expect(page.get_by_text("Symmetry and tiling", exact=True)).to_be_visible()
        self.assertNotIn("symmetry", self.save.get_attribute("href"))


class LargeFront(PageTest):
    """Of a search for several aims a sheet shows only what nothing beats."""

    lineages = "front"

    @staticmethod
    def plant_front(populations):
        populations.shell("""
            breed new a --seed 3 --count 8 -q &&
            breed auto --search nsga2 --fitness entropy,symmetry --generations 2 --population 12 -q""")

    def test_a_parent_that_is_not_on_its_sheet_is_told_and_all_else_goes_on(self):
        page = self.me.page
        self.me.sees(3)
        before = {picture["number"] for picture in self.ask("lineages/a/generations/2")["pictures"]}
        number, parent = next(
            (picture["number"], parent) for picture in self.ask("lineages/a/generations/3")["pictures"]
            for parent in picture["parents"] if int(parent.split("/")[-1]) not in before)
        self.me.cell(number).dblclick()
        page.get_by_role("button", name=f"Picture {parent}").click()
        expect(page.locator("#about .note")).to_have_text(
            f"The sheet of a/2 does not show picture {parent.split('/')[-1]}.")
        expect(page.locator("#large-title")).to_have_text(f"a/3/{number}")
        self.me.press("p", "ArrowRight")
        expect(page.locator("#large-title")).not_to_have_text(f"a/3/{number}")
        self.me.press("Escape")
        self.assertEqual(self.me.picks, {number: 1})


class LargeInTime(PageTest):
    """Pictures that see the time."""

    lineages = "timely"

    @staticmethod
    def plant_timely(populations):
        populations.shell("breed new a --seed 5 --count 4 --inputs x,y,t -q")

    def open_moving(self):
        """Opens one that hears the time."""
        page = self.me.page
        self.me.sees(1)
        for number in range(1, 5):
            if "float t =" in self.context.request.get(
                    f"http://127.0.0.1:{self.server.port}/api/pictures/a/1/{number}.glsl").text():
                break
        self.me.cell(number).dblclick()
        self.play = page.get_by_role("button", name="Play", exact=True)
        if not page.evaluate("() => !!document.createElement('canvas').getContext('webgl')"):
            self.skipTest("this browser has no WebGL")
        expect(self.play).to_be_visible()

    def plays_on(self):
        """Waits for some frames more."""
        first = self.me.page.evaluate("() => document.getElementById('time').value")
        self.me.until(f"() => Math.abs(document.getElementById('time').value - {first}) > 0.02", "another time")

    def test_what_is_typed_stays_while_it_plays(self):
        page = self.me.page
        self.open_moving()
        page.get_by_text("Symmetry and tiling", exact=True).click()
        page.get_by_role("radio", name="kaleidoscope:6", exact=True).check(force=True)
        expect(self.play).to_be_visible()
        self.play.click()
        folds = page.get_by_role("spinbutton", name="Folds")
        folds.fill("9")
        self.plays_on()
        expect(folds).to_have_value("9")
        page.keyboard.press("Enter")
        expect(page.get_by_text("Symmetry and tiling · kaleidoscope:9")).to_be_visible()

    def lose_the_shader(self):
        self.me.page.evaluate("""() => document.querySelector('#stage canvas').getContext('webgl')
            .getExtension('WEBGL_lose_context').loseContext()""")

    def test_where_the_graphics_card_fails_the_servers_pictures_are_seen(self):
        page = self.me.page
        self.open_moving()
        self.play.click()
        self.plays_on()
        self.lose_the_shader()
        canvas = page.locator("#stage canvas")
        expect(canvas).to_be_hidden()
        expect(page.locator("#stage .exact")).to_be_visible()
        page.locator("#stage").hover()
        page.mouse.wheel(0, -400)
        self.me.until("() => document.querySelector('a.save').href.includes('zoom=')", "a zoom")
        expect(page.locator("#stage .exact")).to_be_visible()
        expect(canvas).to_be_hidden()

    def test_where_the_graphics_card_fails_the_server_plays_on(self):
        page = self.me.page
        self.open_moving()
        self.me.press("a")
        expect(page.locator("#stage canvas")).to_be_visible()
        self.lose_the_shader()
        expect(page.locator("#stage .film")).to_be_visible()
        expect(page.locator("#stage canvas")).to_be_hidden()

    def test_the_time_is_not_read_out_with_each_frame(self):
        self.open_moving()
        expect(self.me.page.locator("#about output")).to_have_attribute("aria-live", "off")
