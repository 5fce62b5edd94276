"""A large picture that is set moving, and saved."""
import pathlib
import re

from playwright.sync_api import expect

from everybody import LOST, axe
from person import PHONE, PageTest

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

    def test_letters_do_what_they_do_after_a_click_on_what_moves(self):
        self.animate()
        self.tick("zoom")
        expect(self.panel.locator("input[value=zoom]")).to_be_focused()
        self.me.press("k")
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

    def test_one_that_takes_long_tells_how_far_it_is_and_can_be_given_up(self):
        self.animate()
        self.fill("Seconds", 12)
        self.panel.get_by_label("Pixels").select_option("1080 × 1080")
        self.panel.locator("button.save").click()
        expect(self.panel.locator(".saving .quiet")).to_contain_text("of 360")
        self.panel.get_by_role("button", name="Stop").click()
        expect(self.panel.locator(".saving .note")).to_contain_text("Stopped")
        # Whoever leaves gives it up, too; and then there is room for another.
        self.panel.locator("button.save").click()
        expect(self.panel.locator(".saving .quiet")).to_contain_text("of 360")
        self.me.press("Escape", "Escape")
        expect(self.me.page.locator("dialog")).to_have_count(0)
        self.animate()
        self.short()
        self.assertEqual(self.save().suggested_filename, "a-3-5-combo.png")

    def test_too_much_is_told_before_anything_is_made(self):
        self.allow("status of 400")
        self.animate()
        self.fill("Seconds", 120)
        self.panel.get_by_label("Pixels").select_option("1920 × 1080")
        expect(self.panel.get_by_role("alert")).to_contain_text("more than the page makes")

    def test_seconds_that_do_not_count_are_told_and_taken_back(self):
        self.animate()
        seconds = self.panel.get_by_label("Seconds", exact=True)
        seconds.fill("")
        seconds.press_sequentially("300")
        told = self.panel.locator(".fault")
        expect(told).to_have_text("It may take from 0.1 to 120 seconds.")
        frames = self.line.split("--frames ")[1].split()[0]
        # It is still told when the film of what counts is there.
        self.me.until(f"() => ({LOOK})('#stage canvas') ?? ({LOOK})('#stage .film')", "a frame")
        expect(told).to_have_text("It may take from 0.1 to 120 seconds.")
        seconds.press("Tab")
        rate = int(self.panel.get_by_label("Frames a second").input_value())
        expect(seconds).to_have_value(str(int(frames) // rate))
        self.fill("Seconds", 2)
        expect(told).to_be_empty()

    def test_what_is_no_number_does_not_stay_as_if_it_counted(self):
        self.animate()
        self.tick("zoom")
        self.assert_emptied(self.panel.get_by_label("Zoom end"))

    def test_what_is_typed_stays_when_the_shader_comes(self):
        shaders = self.hold(r"\.glsl")
        self.animate(7)
        self.tick("morph")
        self.panel.get_by_label("It turns into").fill("b/1/")
        expect(self.me.page.locator("#stage .film")).to_be_visible()
        # It is asked for once more what a film of it shows.
        with self.me.page.expect_response(re.compile("films/preview")):
            self.let_go(shaders)
        expect(self.panel.get_by_label("It turns into")).to_be_focused()
        self.me.page.keyboard.type("2")
        expect(self.panel.get_by_label("It turns into")).to_have_value("b/1/2")

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


    def test_the_panel_and_the_family_are_for_everybody(self):
        page = self.me.page
        page.evaluate(axe().read_text())
        self.animate(7)
        self.tick("morph")
        self.tick("zoom")
        expect(page.locator("#stage .film")).to_be_visible()
        for window in [page.viewport_size, PHONE]:
            page.set_viewport_size(window)
            page.wait_for_timeout(200)
            self.assertEqual(page.evaluate(LOST), [], f"the panel in {window}")
            self.assert_accessible(f"the panel in {window}")
        self.me.press("Escape", "m")
        expect(page.locator("dialog.chart")).to_be_visible()
        self.assertEqual(page.evaluate(LOST), [], "the family on a phone")
        self.assert_accessible("the family")

    def assert_accessible(self, where):
        found = self.me.page.evaluate("""async () => (await axe.run(document, { resultTypes: ['violations'] })).violations
            .map(({ id, help, nodes }) => `${id}: ${help}: ${nodes.map(node => node.target.join(' ')).slice(0, 4).join('; ')}`)""")
        self.assertEqual(found, [], where)
