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
