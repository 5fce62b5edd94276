"""What moves: animations that are saved, a show that morphs, what a strength means, and drags off the page."""
import pathlib
import urllib.parse

from playwright.sync_api import expect

from person import PageTest

# What is seen of a canvas or picture of the stage, as a number that changes with it.
LOOK = """selector => {
    const source = document.querySelector(selector);
    if (!source || source.hidden || !(source.width || source.naturalWidth)) return null;
    const small = Object.assign(document.createElement('canvas'), { width: 24, height: 24 });
    const brush = small.getContext('2d', { willReadFrequently: true });
    brush.drawImage(source, 0, 0, 24, 24);
    return brush.getImageData(0, 0, 24, 24).data.join();
}"""


class Animations(PageTest):
    def setUp(self):
        super().setUp()
        self.panel = self.me.page.locator("#about")

    def animate(self, *picks):
        self.me.click(*picks)
        self.me.page.locator(".cell[data-number='5']").focus()
        self.me.press("f")
        expect(self.me.page.locator("#large-title")).to_have_text("a/3/5")
        self.me.page.get_by_role("button", name="Animate", exact=True).click()
        expect(self.me.page.locator("#large-title")).to_have_text("Animate a/3/5")

    def tick(self, name):
        self.panel.locator(f"input[value='{name}']").locator("xpath=..").click()

    def fill(self, label, value):
        self.panel.get_by_label(label, exact=True).fill(str(value))

    @property
    def line(self):
        return self.me.page.locator("#animate-command").text_content()

    def short(self):
        """Half a second, small."""
        self.fill("Seconds", 0.5)
        self.panel.get_by_label("Frames a second").select_option("12")
        self.panel.get_by_label("Pixels").select_option("256 × 256")

    def save(self):
        with self.me.page.expect_download() as coming:
            self.panel.locator("button.save").click()
        return coming.value

    def assert_saves_what_the_command_writes(self):
        saved = self.save()
        command = self.line
        self.populations.shell(command)
        made = self.populations.place / saved.suggested_filename
        self.assertTrue(made.exists(), f"“{command}” writes no {saved.suggested_filename}")
        self.assertTrue(pathlib.Path(saved.path()).read_bytes() == made.read_bytes(),
                        f"the saved file differs from what “{command}” writes")
        expect(self.panel.locator(".saving .note")).to_contain_text("is made")

    def test_it_offers_the_motions_of_the_program_that_would_show_something(self):
        self.animate()
        motions = self.ask("choices")["motions"]
        offered = self.panel.get_by_role("checkbox").evaluate_all("boxes => boxes.map(box => box.value)")
        # No picture of this lineage hears the time or latents.
        self.assertEqual([name for name in offered if name != "on"],
                         [motion["name"] for motion in motions if not motion["inputs"]])

    def test_it_moves_as_soon_as_it_is_open_and_rests_when_asked(self):
        self.animate()
        first = self.me.until(f"() => ({LOOK})('#stage canvas') ?? ({LOOK})('#stage .film')", "a frame")
        self.me.until(f"() => (({LOOK})('#stage canvas') ?? ({LOOK})('#stage .film')) !== {first!r}", "another frame")
        self.me.press("k")
        still = self.me.page.evaluate(LOOK, "#stage canvas")
        self.me.page.wait_for_timeout(300)
        self.assertEqual(self.me.page.evaluate(LOOK, "#stage canvas"), still)
        expect(self.panel.get_by_role("button", name="Play")).to_be_visible()

    def test_what_a_shader_cannot_move_the_server_does(self):
        self.animate(7)
        self.tick("morph")
        expect(self.me.page.locator("#stage .film")).to_be_visible()
        expect(self.me.page.locator("#stage canvas")).to_be_hidden()

    def test_the_saved_file_is_what_the_printed_command_writes(self):
        self.animate()
        self.me.press("+", ",", "Shift+ArrowLeft")
        self.short()
        self.tick("zoom")
        self.tick("combo")
        self.fill("Zoom end", 0.4)
        self.tick("pingPong")
        self.assertIn("--motion zoom --zoom-end=0.4 --frames 6 --fps 12 --ping-pong", self.line)
        self.assertIn("--center=", self.line)
        self.assert_saves_what_the_command_writes()

    def test_several_pictures_morph_into_each_other(self):
        self.animate(3, 7)
        self.tick("morph")
        self.tick("combo")
        self.short()
        self.panel.get_by_label("It turns into").fill("b/1/2")
        self.panel.get_by_role("button", name="Add").click()
        self.panel.get_by_role("button", name="Without a/3/3").click()
        self.assertIn("breed animate a/3/5 a/3/7 b/1/2 --motion morph", self.line)
        self.assert_saves_what_the_command_writes()

    def test_a_film_is_made_where_the_program_can(self):
        forms = self.ask("choices")["film"]["forms"]
        self.animate()
        self.short()
        if "mp4" not in forms:
            self.skipTest("ffmpeg is not installed: no films are offered")
        self.tick("mp4")
        self.assert_saves_what_the_command_writes()

    def test_one_that_takes_long_tells_how_far_it_is_and_can_be_stopped(self):
        self.animate()
        self.fill("Seconds", 12)
        self.panel.get_by_label("Pixels").select_option("1080 × 1080")
        self.panel.locator("button.save").click()
        expect(self.panel.locator(".saving .quiet")).to_contain_text("of 360")
        self.panel.get_by_role("button", name="Stop").click()
        expect(self.panel.locator(".saving .note")).to_contain_text("Stopped")
        # There is room for another at once, and breeding went on all the time.
        self.short()
        self.assertEqual(self.save().suggested_filename, "a-3-5-combo.png")

    def test_whoever_leaves_gives_it_up(self):
        self.animate()
        self.fill("Seconds", 12)
        self.panel.get_by_label("Pixels").select_option("1080 × 1080")
        self.panel.locator("button.save").click()
        expect(self.panel.locator(".saving .quiet")).to_contain_text("of 360")
        self.me.press("Escape", "Escape")
        expect(self.me.page.locator("dialog")).to_have_count(0)
        self.animate()
        self.short()
        self.save()

    def test_too_much_is_told_before_anything_is_made(self):
        self.allow("status of 400")
        self.animate()
        self.fill("Seconds", 120)
        self.panel.get_by_label("Pixels").select_option("1920 × 1080")
        expect(self.panel.get_by_role("alert")).to_contain_text("more than the page makes")

    def test_escape_shows_the_picture_again_and_then_the_sheet(self):
        self.animate()
        self.me.press("Escape")
        expect(self.me.page.locator("#large-title")).to_have_text("a/3/5")
        self.me.until("() => !document.querySelector('#stage .exact').hidden", "the exact picture")
        self.me.press("a")
        expect(self.me.page.locator("#large-title")).to_have_text("Animate a/3/5")
        self.me.press("ArrowRight")
        expect(self.me.page.locator("#large-title")).to_have_text("Animate a/3/6")
        self.me.press("Escape", "Escape")
        expect(self.me.page.locator("dialog")).to_have_count(0)

    def test_nothing_moves_for_who_wants_no_motion(self):
        self.me.page.emulate_media(reduced_motion="reduce")
        self.animate()
        expect(self.panel.get_by_role("button", name="Play")).to_be_visible()


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


CARRIED = """element => {
    const dataTransfer = new DataTransfer();
    element.dispatchEvent(new DragEvent('dragstart', { dataTransfer, bubbles: true }));
    return Object.fromEntries([...dataTransfer.types].map(type => [type, dataTransfer.getData(type)]));
}"""


class Drags(PageTest):
    def assert_carries(self, carried, address, command):
        kind, name, url = carried["downloadurl" if "downloadurl" in carried else "DownloadURL"].split(":", 2)
        self.assertEqual((kind, name), ("image/png", address.replace("/", "-") + ".png"))
        self.assertEqual(carried["text/uri-list"], url)
        self.assertEqual(carried["text/plain"], address)
        answer = self.context.request.get(url)
        self.assertIn("attachment", answer.headers["content-disposition"])
        self.populations.shell(command + " -o carried.png")
        made = (self.populations.place / "carried.png").read_bytes()
        self.assertTrue(answer.body() == made, f"what is carried is not what “{command}” writes")

    def test_a_picture_of_the_sheet_carries_its_file(self):
        self.assert_carries(self.me.cell(5).evaluate(CARRIED), "a/3/5", "breed render a/3/5 --size 1024 --supersample 2")

    def test_a_large_picture_carries_the_view_that_is_seen(self):
        self.me.cell(5).dblclick()
        self.me.page.get_by_label("Size of the file").select_option("512")
        self.me.press("+")
        save = self.me.page.locator("a.save")
        self.me.until("() => document.querySelector('a.save').href.includes('zoom=1.25')", "a zoom")
        query = dict(urllib.parse.parse_qsl(urllib.parse.urlsplit(save.get_attribute("href")).query))
        self.assert_carries(self.me.page.locator(".thumbnail").evaluate(CARRIED), "a/3/5",
                            f"breed render a/3/5 --size {query['width']}x{query['height']} --zoom 1.25 --supersample 2")

    def test_dropped_on_the_page_again_it_is_no_file_to_plant(self):
        here = self.me.page.url
        self.me.page.drag_and_drop(".cell[data-number='5']", ".cell[data-number='9']")
        self.me.page.wait_for_timeout(300)
        self.assertEqual(self.me.page.url, here)
        self.assertEqual(self.me.requests, [])
        self.assertEqual(self.me.picks, {})
        expect(self.me.page.locator("#veil")).to_be_hidden()
        # A click is a click still.
        self.me.click(5)
        self.assertEqual(self.me.picks, {5: 1})

    def test_dropped_on_the_field_of_another_parent_it_is_its_address(self):
        self.me.cell(5).dblclick()
        self.me.page.drag_and_drop(".thumbnail", "#cross")
        self.assertIn("a/3/5", self.me.page.locator("#cross").input_value())
