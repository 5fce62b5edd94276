"""The sheet: pictures in the window, picks, and the next sheet."""
import json

from playwright.sync_api import expect

from person import DESK, PHONE, PageTest

SEEN = """() => {
    const place = document.getElementById('place');
    return [...document.querySelectorAll('.cell')].filter(cell => {
        const { left, right, top, bottom } = cell.getBoundingClientRect();
        const isInside = left >= 0 && top >= 0 && right <= innerWidth && bottom <= innerHeight;
        // Nothing lies over it.
        const spots = [[left + 3, top + 3], [right - 3, bottom - 3], [(left + right) / 2, (top + bottom) / 2]];
        return isInside && right - left >= 40 && spots.every(spot => cell.contains(document.elementFromPoint(...spot)));
    }).length + (place.scrollHeight > place.clientHeight || place.scrollWidth > place.clientWidth ? 0.5 : 0);
}"""


class Sheet(PageTest):
    def test_sixteen_pictures_fit_every_window_without_scrolling(self):
        for width, height in [(1280, 800), (1920, 1080), (900, 600), tuple(PHONE.values())]:
            self.me.page.set_viewport_size({"width": width, "height": height})
            self.me.until(f"() => innerWidth === {width}", "the window's size")
            self.me.until(f"() => ({SEEN})() === 16", f"16 pictures in a window of {width}×{height}")

    def test_a_picture_has_as_many_pixels_as_the_screen_has_there(self):
        for density in [1, 2]:
            person = self.somebody(self.new_context(device_scale_factor=density), self.server.address)
            self.assert_sharp(person, density)
            # The same after the window was made larger.
            person.page.set_viewport_size({"width": 1500, "height": 1000})
            self.assert_sharp(person, density)

    def test_a_press_meets_the_same_picture_before_and_after_it_gets_sharper(self):
        waiting = self.hold(r"a/3/4\.png.*samples=2")
        self.me.page.reload()
        image = self.me.cell(4).locator("img").element_handle()
        while not waiting:
            self.me.page.wait_for_timeout(15)
        self.assertNotIn("samples=2", image.get_attribute("src"))
        self.let_go(waiting)
        self.me.until("() => /samples=2/.test(document.querySelector('.cell[data-number=\"4\"] img').src)", "a sharper 4")
        self.assertTrue(image.evaluate("image => image.isConnected"))

    def assert_sharp(self, person, density):
        person.until(f"""() => [...document.querySelectorAll('.cell img')].length === 16 &&
            [...document.querySelectorAll('.cell img')].every(image => image.complete &&
                image.naturalWidth === Math.min(1024, Math.round(image.clientWidth * {density})) &&
                image.naturalHeight === image.naturalWidth)""",
                     f"a pixel for each of the screen's at density {density}")

    def test_a_click_picks_and_another_takes_the_pick_back(self):
        self.me.click(3, 12)
        self.assertEqual(self.me.picks, {3: 1, 12: 1})
        expect(self.me.page.locator("#breed")).to_have_text("Breed 3, 12")
        self.me.click(3)
        self.assertEqual(self.me.picks, {12: 1})
        self.me.press("Escape")
        self.assertEqual(self.me.picks, {})

    def test_a_message_of_several_lines_covers_no_number(self):
        for window in (DESK, PHONE):
            self.me.page.set_viewport_size(window)
            self.me.page.locator("#message").evaluate(
                "line => line.replaceChildren('expected a PNG, found something else. '.repeat(6))")
            self.me.until("""() => [...document.querySelectorAll('.cell .tag b')].every(number => {
                const { x, y, width, height } = number.getBoundingClientRect();
                return number.closest('.cell').contains(document.elementFromPoint(x + width / 2, y + height / 2));
            })""", f"numbers that all can be clicked at {window}")
            self.me.click(16)
            self.me.press("Escape")

    def test_a_digit_picks_and_two_of_them_pick_twelve(self):
        self.me.press("7")
        self.assertEqual(self.me.picks, {7: 1})
        self.me.press("1", "2")
        self.assertEqual(self.me.picks, {7: 1, 12: 1})
        # A 1 alone waits a little for another digit.
        self.me.press("1")
        self.me.until("() => document.querySelector('.cell').matches('[aria-selected=true]')", "the pick of 1")
        self.assertEqual(self.me.picks, {1: 1, 7: 1, 12: 1})

    def test_a_space_or_a_comma_ends_a_number_as_in_a_shell(self):
        self.me.page.keyboard.type("3 7 1 2,1,16")
        self.assertEqual(self.me.picks, {2: 1, 3: 1, 7: 1, 16: 1})
        # A space after anything but a digit picks, or takes the pick back.
        self.me.press("Space", "Space")
        self.assertEqual(self.me.picks, {2: 1, 3: 1, 7: 1})
        self.me.press("7", "ArrowRight", "Space")
        self.assertEqual(self.me.picks, {2: 1, 3: 1, 8: 1})
        self.me.press("Escape")
        self.me.page.keyboard.type("3 7")
        self.assertEqual(self.me.breed(), 4)
        self.assertEqual(self.me.requests[-1][1]["pick"], [3, 7])

    def test_turns_and_ranges_are_typed_as_in_a_shell(self):
        for words, picks in [("3*2,7", {3: 2, 7: 1}), ("12*10 1*3", {12: 10, 1: 3}), ("3-5", {3: 1, 4: 1, 5: 1}),
                             ("10-12*2,3 ", {10: 2, 11: 2, 12: 2, 3: 1}), ("2-1", {1: 1, 2: 1})]:
            self.me.press("Escape", "Escape")
            self.me.page.keyboard.type(words)
            self.me.press("ArrowRight")
            self.assertEqual(self.me.picks, picks, words)
        self.me.press("Escape")
        self.me.page.keyboard.type("5-3,7*2")
        self.assertEqual(self.me.breed(), 4)
        self.assertEqual(self.me.requests[-1][1]["pick"], [5, 4, 3, 7, 7])

    def test_a_key_that_could_join_numbers_and_does_not_does_what_it_does_elsewhere(self):
        # Shift and 8, which is * on many keyboards.
        self.me.press("3", "Shift+Digit8", "ArrowRight")
        self.assertEqual(self.me.picks, {3: 1, 8: 1})
        self.me.press("7", "-", "ArrowRight")
        self.assertEqual(self.me.picks, {3: 1, 8: 1})
        self.me.press("6", "Shift+Digit8")
        self.me.until("() => document.querySelector('[data-number=\"8\"] .times').textContent === '×2'",
                      "another turn of 8")
        self.assertEqual(self.me.picks, {3: 1, 6: 1, 8: 2})
        # Escape gives up what waits, and the picks only then.
        self.me.press("5", "-", "Escape")
        self.assertEqual(self.me.picks, {3: 1, 5: 1, 6: 1, 8: 2})

    def test_enter_counts_the_digit_that_still_waits(self):
        self.me.press("1")
        self.assertEqual(self.me.breed(), 4)
        self.assertEqual(self.me.requests[-1][1]["pick"], [1])

    def test_a_digit_that_waits_counts_before_any_other_key(self):
        self.me.cell(6).focus()
        self.me.press("1", "l")
        self.me.is_told("1 is locked")
        self.assertEqual(self.me.picks, {1: 1})
        self.me.press("1", "ArrowDown", "Space")
        self.assertEqual(self.me.picks, {5: 1})
        self.me.press("1", "Shift+Digit2")
        self.assertEqual(self.me.picks, {1: 1, 2: 1, 5: 1})
        self.me.press("1", "f")
        expect(self.me.page.locator("#large-title")).to_have_text("a/3/1")
        self.me.press("Escape")
        # Escape alone takes it back; a button counts it as Enter does.
        self.me.press("Escape", "1", "Escape", "7")
        self.assertEqual(self.me.picks, {7: 1})
        self.me.press("1")
        self.me.page.locator("#breed").click()
        self.me.sees(4)
        self.assertEqual(self.me.requests[-1][1]["pick"], [7, 1])

    def test_shift_picks_a_range(self):
        self.me.click(2)
        self.me.click(5, modifiers=["Shift"])
        self.assertEqual(self.me.picks, {2: 1, 3: 1, 4: 1, 5: 1})
        self.me.click(9, modifiers=["Control"])
        self.me.press("Shift+ArrowRight", "Shift+ArrowRight")
        self.assertEqual(sorted(self.me.picks), [2, 3, 4, 5, 9, 10, 11])

    def test_shift_and_an_arrow_pick_the_way_of_the_cursor_and_no_more(self):
        self.me.click(5, 12)
        self.me.cell(5).focus()
        self.me.press("Shift+ArrowRight")
        self.assertEqual(sorted(self.me.picks), [5, 6, 12])
        self.me.press("ArrowLeft", "ArrowLeft", "Shift+ArrowUp")
        expect(self.me.cell(4)).to_be_focused()
        self.assertEqual(sorted(self.me.picks), [5, 6, 12])
        self.me.cell(10).focus()
        self.me.press("Shift+End")
        self.assertEqual(sorted(self.me.picks), [5, 6, *range(10, 17)])

    def test_arrows_move_and_space_picks(self):
        self.me.cell(1).focus()
        self.me.press("ArrowRight", "ArrowDown", "Space")
        self.assertEqual(self.me.picks, {6: 1})
        self.me.press("End", "Space", "Home", "Space", "ArrowLeft", "ArrowUp")
        self.assertEqual(self.me.picks, {1: 1, 6: 1, 16: 1})
        expect(self.me.cell(1)).to_be_focused()

    def test_keys_mean_the_picture_that_has_the_focus(self):
        # A screen reader moves the focus by itself.
        self.me.cell(5).focus()
        self.me.press("Space")
        self.assertEqual(self.me.picks, {5: 1})

    def test_a_pick_may_have_more_turns_than_another(self):
        self.me.click(3, 7)
        self.me.click(3, modifiers=["Control"])
        self.assertEqual(self.me.picks, {3: 2, 7: 1})
        self.me.press("Shift+Digit7", "Shift+Digit7")
        self.assertEqual(self.me.picks, {3: 2, 7: 3})
        self.me.press("-")
        self.assertEqual(self.me.picks, {3: 2, 7: 2})
        self.assertEqual(self.me.command, 'breed next "3*2,7*2"')
        self.assert_enter_breeds_what_is_printed()
        self.assertEqual(sorted(self.me.requests[-1][1]["pick"]), [3, 3, 7, 7])

    def test_enter_breeds_what_the_printed_command_breeds(self):
        self.me.click(3, 7)
        self.assert_enter_breeds_what_is_printed()
        self.me.is_told("Generation 4")

    def test_the_button_breeds_too(self):
        self.me.click(11)
        self.me.page.locator("#breed").click()
        self.me.sees(4)
        self.assertEqual(self.me.picks, {})

    def assert_enter_breeds_what_is_printed(self):
        shell, command = self.populations.copy(), self.me.command
        self.addCleanup(shell.remove)
        shell.shell(command)
        self.assertEqual(self.me.breed(), 4)
        self.assert_bred_alike(shell, "a", 4, command)

    def test_enter_twice_breeds_once(self):
        self.me.click(3)
        self.me.press("Enter", "Enter")
        self.me.sees(4)
        self.assertEqual(len(self.me.requests), 1)
        self.assertEqual(self.populations.generations("a"), 4)

    def test_breeding_with_nothing_picked_says_so_and_breeds_nothing(self):
        self.me.press("Enter")
        self.me.is_told("Pick one or more pictures first")
        self.me.page.locator("#breed").click()
        self.me.is_told("Pick one or more pictures first")
        self.assertEqual(self.me.requests, [])
        self.assertEqual(self.populations.generations("a"), 3)

    def test_undo_goes_back_and_redo_forth(self):
        self.me.press("u")
        self.me.sees(2)
        self.assertEqual(self.ask("lineages/a")["now"], 2)
        self.me.page.get_by_role("button", name="Undo").click()
        self.me.sees(1)
        expect(self.me.page.get_by_role("button", name="Undo")).to_be_disabled()
        self.me.press("u")
        self.me.is_told("there is nothing before it")
        self.me.press("r")
        self.me.sees(2)
        self.me.press("r")
        self.me.sees(3)
        self.me.press("r")
        self.me.is_told("nothing to redo")
        self.assertEqual(self.ask("lineages/a")["now"], 3)
        self.assertEqual(self.populations.generations("a"), 3)

    def test_picks_of_a_sheet_are_there_again_when_one_comes_back_or_loads_the_page_anew(self):
        self.me.click(4, 9)
        self.me.press("u")
        self.me.sees(2)
        self.assertEqual(self.me.picks, {})
        self.me.press("r")
        self.me.sees(3)
        self.assertEqual(self.me.picks, {4: 1, 9: 1})
        self.me.page.reload()
        self.me.sees(3)
        self.assertEqual(self.me.picks, {4: 1, 9: 1})

    def test_a_locked_picture_keeps_its_place(self):
        before = json.loads(self.populations.file("a", 3))
        self.me.cell(6).hover()
        self.me.cell(6).locator("[data-do=lock]").click()
        self.me.is_told("6 is locked")
        self.me.click(3)
        self.assertIn("--lock 6", self.me.command)
        self.assert_enter_breeds_what_is_printed()
        after = json.loads(self.populations.file("a", 4))
        self.assertEqual(self.genome(before, 6), self.genome(after, 6))
        expect(self.me.cell(6)).to_have_accessible_name("Picture 6, locked")

    @staticmethod
    def genome(generation, number):
        return generation["individuals"][number - 1]["genome"]

    def test_a_double_click_shows_it_large(self):
        self.me.cell(5).dblclick()
        expect(self.me.page.locator("dialog.large")).to_be_visible()
        expect(self.me.page.locator("#large-title")).to_have_text("a/3/5")
        self.me.press("Escape")
        expect(self.me.page.locator("dialog.large")).to_have_count(0)
        # Two clicks are a pick, and the pick taken back.
        self.assertEqual(self.me.picks, {})
        expect(self.me.cell(5)).to_be_focused()

    def test_a_picture_varies_from_timid_to_wild(self):
        shell = self.populations.copy()
        self.addCleanup(shell.remove)
        shell.shell("breed vary 5")
        # The first arrow goes to the sheet, the second to the row below.
        self.me.press("ArrowDown", "ArrowDown", "v")
        self.me.sees(4)
        self.assert_bred_alike(shell, "a", 4, "breed vary 5")


class Sheets(PageTest):
    """Sheets of other sizes."""

    lineages = "large"

    def test_sixty_four_pictures_fit_a_window_without_scrolling(self):
        self.me.until(f"() => ({SEEN})() === 64", "64 pictures in a window of 1280×800")

    def test_of_very_many_the_last_is_as_sharp_as_the_first(self):
        self.me.page.goto(f"http://127.0.0.1:{self.server.port}/#crowd/1")
        self.me.page.reload()
        for width, height in [(1280, 800), (1600, 1000)]:
            self.me.page.set_viewport_size({"width": width, "height": height})
            self.me.until("""() => [...document.querySelectorAll('.cell img')].length === 130 &&
                [...document.querySelectorAll('.cell img')].every(image => image.complete &&
                    image.naturalWidth === image.clientWidth)""", f"sharp pictures in a window of {width}×{height}")

    def test_one_picture_has_as_many_pixels_as_the_page_allows(self):
        context = self.new_context(device_scale_factor=2, viewport={"width": 1920, "height": 1080})
        person = self.somebody(context, self.server.address)
        person.page.goto(f"http://127.0.0.1:{self.server.port}/#one/1")
        person.page.reload()
        person.until("""() => document.querySelectorAll('.cell').length === 1 &&
            document.querySelector('.cell img').naturalWidth === 1024""", "a picture of 1024 pixels")
