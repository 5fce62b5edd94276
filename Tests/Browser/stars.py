"""Stars: given and taken back on the sheet, found again, named, saved and bred from."""
import base64
import io
import pathlib
import re
import unittest
import zipfile

from playwright.sync_api import expect

import everybody
from person import DESK, PHONE, PageTest

MARKUP = "<img src=x onerror=window.reached=1>"
REACHED = "() => [Boolean(window.reached), document.querySelectorAll('[onerror], img[src=\"x\"]').length]"
# Whether two PNGs have the same pixels, as the browser reads them.
ALIKE = """async urls => {
    const [one, other] = await Promise.all(urls.map(async url => {
        const image = new Image();
        image.src = url;
        await image.decode();
        const canvas = Object.assign(document.createElement('canvas'), { width: image.width, height: image.height });
        const brush = canvas.getContext('2d');
        brush.drawImage(image, 0, 0);
        return { side: image.width, pixels: brush.getImageData(0, 0, image.width, image.height).data };
    }));
    return one.side === other.side && one.pixels.every((value, index) => value === other.pixels[index]);
}"""


class Starred(PageTest):
    """What several tests of stars do."""

    @staticmethod
    def plant_starred(populations):
        PageTest.plant_small(populations)
        populations.shell("""
            breed star a/3/2 --title "Blue heron" --tag bird,blue --note "seen at the lake" -q &&
            breed star a/3/5 --title ape --tag animal -q && breed star a/2/5 --tag bird -q &&
            breed star b/1/3 --title Zebra --tag Bird,animal -q""")

    @property
    def view(self):
        return self.me.page.locator("dialog.stars")

    def stars(self):
        return self.ask("stars")["stars"]

    def opens(self):
        """Opens all stars by their key and waits for them."""
        self.me.press("Shift+S")
        self.drawn()

    def drawn(self):
        self.me.until("() => document.querySelector('.stars .quiet')?.textContent", "the stars")

    def names(self):
        """The names below the stars, in their order."""
        return self.view.locator(".star-name").all_inner_texts()

    def shows(self, *names):
        """Waits until these and no others are shown."""
        expect(self.view.locator(".star-name")).to_have_text(list(names))

    def cell(self, number):
        return self.view.locator(f"[data-star='{number}']")

    def says(self, words):
        expect(self.view.locator(".star-line")).to_contain_text(re.compile(words))

    def are_alike(self, *pngs):
        """Whether the bytes of two PNGs have the same pixels."""
        return self.me.page.evaluate(ALIKE, [f"data:image/png;base64,{base64.b64encode(png).decode()}" for png in pngs])

    def rendered(self, name, size):
        self.populations.shell(f"breed render {name} --size {size} -o one.png --force")
        return (self.populations.place / "one.png").read_bytes()

    def saved(self, link):
        with self.me.page.expect_download() as coming:
            link.click()
        return coming.value.suggested_filename, pathlib.Path(coming.value.path()).read_bytes()


class Starring(Starred):
    """On the sheet, and large."""

    def starred(self):
        """The pictures of the sheet that are marked as stars."""
        return self.me.page.evaluate(
            "() => [...document.querySelectorAll('.cell.starred')].map(one => Number(one.dataset.number))")

    def test_a_key_stars_and_the_same_key_takes_back(self):
        self.me.cell(7).focus()
        self.me.press("s")
        self.me.is_told("7 is starred. Add a title")
        self.assertEqual(self.starred(), [7])
        expect(self.me.cell(7)).to_have_accessible_name("Picture 7, starred")
        self.assertEqual([one["of"] for one in self.stars()], ["a/3/7"])
        self.me.press("s")
        self.me.is_told("7 is no longer starred")
        self.assertEqual((self.starred(), self.stars()), ([], []))
        self.me.page.locator("#message").get_by_role("button", name="Undo").click()
        self.me.is_told("7 is starred")
        self.assertEqual([one["number"] for one in self.stars()], [1])
        # Two quick presses are one after the other.
        self.me.press("s", "s", "s")
        self.me.until("async () => (await (await fetch('/api/stars/1')).json()).star.place === 5", "the third")
        self.me.until("() => !document.querySelector('.cell.starred')", "no star")
        self.assertEqual([path for path, _ in self.me.requests][-3:], ["stars/unstar", "stars", "stars/unstar"])

    def test_a_click_on_the_tool_stars_and_picks_nothing(self):
        self.me.cell(5).hover()
        self.me.cell(5).locator("[data-do=star]").click()
        self.me.is_told("5 is starred")
        self.assertEqual((self.starred(), self.me.picks), ([5], {}))

    def test_the_title_is_offered_and_never_in_the_way(self):
        self.me.cell(2).focus()
        self.me.press("s")
        self.me.is_told("2 is starred")
        # The keyboard is still the sheet's.
        self.me.press("Space")
        self.assertEqual(self.me.picks, {2: 1})
        self.me.press("ArrowRight", "s")
        self.me.is_told("3 is starred")
        self.me.page.get_by_role("button", name="Title, tags, note").click()
        dialog = self.me.page.get_by_role("dialog")
        expect(dialog.get_by_label("Title")).to_be_focused()
        self.me.page.keyboard.type("Blue heron")
        dialog.get_by_label("Tags", exact=True).fill(" bird,  blue,bird ")
        dialog.get_by_label("Note").fill("for the\nkitchen")
        dialog.get_by_role("button", name="Done").click()
        expect(dialog).to_have_count(0)
        star = next(one for one in self.stars() if one["of"] == "a/3/3")
        self.assertEqual((star["title"], star["tags"], star["note"]), ("Blue heron", ["bird", "blue"], "for the\nkitchen"))
        self.assertIn("Blue heron", self.populations.shell("breed stars"))
        # What is typed is saved also when the window is just closed.
        self.me.press("ArrowRight", "s")
        self.me.is_told("4 is starred")
        self.me.page.get_by_role("button", name="Title, tags, note").click()
        self.me.page.keyboard.type("Half said")
        self.me.press("Escape")
        expect(dialog).to_have_count(0)
        self.me.until("async () => (await (await fetch('/api/stars/3')).json()).star.title === 'Half said'", "the title")

    def test_large_a_star_has_a_button_and_a_key(self):
        self.me.cell(4).focus()
        self.me.press("f", "Shift+Digit8")
        button = self.me.page.get_by_role("button", name="Starred")
        expect(button).to_have_attribute("aria-pressed", "true")
        expect(self.me.page.locator("#about .note")).to_contain_text("4 is starred")
        button.click()
        expect(self.me.page.get_by_role("button", name="Star", exact=True)).to_have_attribute("aria-pressed", "false")
        self.me.press("Shift+Digit8", "ArrowRight", "Shift+Digit8", "Escape")
        self.me.until("() => document.querySelectorAll('.cell.starred').length === 2", "two stars")
        self.assertEqual(self.starred(), [4, 5])

    def test_another_window_and_a_shell_are_seen_within_a_second(self):
        other = self.somebody()
        self.me.cell(6).focus()
        self.me.press("s")
        expect(other.cell(6)).to_have_class(re.compile("starred"))
        self.populations.shell("breed star 9 --title Shell")
        for person in (self.me, other):
            expect(person.cell(9)).to_have_class(re.compile("starred"))
        self.opens()
        self.shows("Shell", "a/3/6")
        self.populations.shell("breed unstar stars/1 && breed star b/1/2 --title Later")
        self.shows("Later", "Shell")

    def test_stars_are_there_after_a_restart(self):
        self.allow("ERR_", "status of 5")
        self.me.cell(6).focus()
        self.me.press("s")
        self.me.is_told("6 is starred")
        port = self.server.port
        self.server.kill()
        self.server.start(port)
        self.me.page.reload()
        self.me.sees(3)
        self.assertEqual(self.starred(), [6])
        # The mark is of the picture, not of its place.
        self.me.click(6)
        self.me.breed()
        self.assertEqual(self.starred(), [])


class Stars(Starred):
    """The window of all stars."""

    lineages = "starred"

    def setUp(self):
        super().setUp()
        self.opens()

    ALL = ("Zebra", "a/2/5", "ape", "Blue heron")

    def test_all_stars_of_all_lineages_are_shown_and_the_address_says_so(self):
        self.shows(*self.ALL)
        self.assertTrue(self.me.page.url.endswith("#stars"))
        self.me.page.reload()
        self.shows(*self.ALL)
        self.me.press("Escape")
        expect(self.view).to_have_count(0)
        self.assertTrue(self.me.page.url.endswith("#a/3"))
        self.me.page.get_by_role("button", name="Stars", exact=True).click()
        self.shows(*self.ALL)

    def test_what_is_typed_is_searched_for_at_once(self):
        search = self.view.get_by_label("Search the stars")
        for words, names in [("heron", ["Blue heron"]), ("LAKE blue", ["Blue heron"]), ("b/1", ["Zebra"])]:
            search.fill(words)
            self.shows(*names)
        search.fill("whale")
        expect(self.view.get_by_text("No star like that.")).to_be_visible()
        self.view.get_by_role("button", name="Show all").click()
        self.shows(*self.ALL)

    def test_tags_narrow_and_say_how_many_there_are(self):
        tags = self.view.get_by_role("group", name="Narrow by tag").get_by_role("button")
        expect(tags).to_have_text(["bird3", "animal2", "blue1"])
        tags.nth(0).click()
        self.shows("Zebra", "a/2/5", "Blue heron")
        expect(tags).to_have_text(["bird3", "animal1", "blue1"])
        tags.nth(1).click()
        self.shows("Zebra")
        bird = tags.filter(has_text=re.compile("bird", re.IGNORECASE))
        expect(bird).to_have_attribute("aria-pressed", "true")
        bird.click()
        self.shows("Zebra", "ape")

    def test_the_orders_are_those_of_the_shell(self):
        for order in ("title", "descendants", "newest"):
            self.view.get_by_label("What comes first").select_option(order)
            listed = re.findall(r"(?m)^stars/(\d+)", self.populations.shell(f"breed stars --sort {order}"))
            self.me.until(f"""() => [...document.querySelectorAll('.star-cell')].map(one => one.dataset.star).join()
                === '{",".join(listed)}'""", f"the order {listed} by {order}")
        self.view.get_by_label("What comes first").select_option("descendants")
        expect(self.view.locator(".star-below").first).to_contain_text("descendant")

    def test_words_are_changed_beside_the_star_and_saved_by_themselves(self):
        self.cell(3).click()
        title = self.view.get_by_label("Title")
        title.fill("Wave")
        self.me.press("Enter")
        self.shows("Zebra", "Wave", "ape", "Blue heron")
        expect(self.cell(3)).to_be_focused()
        self.view.get_by_label("Note").fill("first line\nsecond")
        self.view.get_by_role("group", name="Tags of others").get_by_role("button", name="animal").click()
        self.me.until("async () => (await (await fetch('/api/stars/3')).json()).star.tags.length === 2", "the tag")
        # The next star has its own.
        self.cell(4).click()
        expect(title).to_have_value("Zebra")
        printed = self.populations.shell("breed stars --notes --only 3")
        self.assertIn("Wave  bird, animal\n  first line\n  second", printed)
        title.fill("")
        self.me.press("Enter")
        self.shows("b/1/3", "Wave", "ape", "Blue heron")

    def test_a_tag_that_was_pressed_keeps_the_focus(self):
        self.cell(3).click()
        tag = self.view.get_by_role("group", name="Tags of others").get_by_role("button", name="animal")
        tag.evaluate("one => { one.id = 'before'; one.focus(); }")
        self.me.press("Enter")
        # What is offered is made anew with the news.
        expect(self.me.page.locator("#before")).to_have_count(0)
        expect(tag).to_be_focused()
        expect(tag).to_have_attribute("aria-pressed", "true")

    def selected(self):
        return sorted(self.me.page.evaluate(
            "() => [...document.querySelectorAll('.star-cell[aria-selected=true]')].map(one => Number(one.dataset.star))"))

    def test_shift_selects_a_range_from_where_one_is(self):
        self.cell(4).click()
        self.cell(2).click(modifiers=["Shift"])
        self.assertEqual(self.selected(), [2, 3, 4])
        self.me.press("Escape")
        # The star that was selected last, from which a range would go, is gone.
        self.cell(2).click()
        self.me.press("s")
        self.shows("Zebra", "a/2/5", "Blue heron")
        self.cell(1).click(modifiers=["Shift"])
        self.assertEqual(self.selected(), [1])
        # An arrow selects from the cursor on, wherever the last selected one is.
        self.cell(4).click()
        self.cell(1).focus()
        self.me.press("Escape")
        self.cell(1).click()
        self.cell(4).focus()
        self.me.press("Shift+ArrowRight")
        self.assertEqual(self.selected(), [1, 3, 4])

    def test_words_that_are_refused_stay_and_are_told(self):
        self.allow("status of 400")
        self.cell(3).click()
        title = self.view.get_by_label("Title")
        title.fill("x" * 500)
        self.me.press("Enter")
        expect(self.view.get_by_role("alert")).to_contain_text("at most 200 characters")
        expect(title).to_have_value("x" * 500)
        # Also where one goes to another star.
        self.cell(4).click()
        expect(title).to_have_value("Zebra")
        self.says("at most 200 characters")
        self.view.get_by_role("button", name="Put it right").click()
        title = self.me.page.locator("dialog.words-of-star").get_by_label("Title")
        expect(title).to_have_value("x" * 500)
        title.fill("x" * 200)
        self.me.press("Enter")
        expect(self.me.page.locator("dialog.words-of-star")).to_have_count(0)
        self.shows("Zebra", "x" * 200, "ape", "Blue heron")

    def test_what_another_changes_meanwhile_leaves_what_is_being_typed(self):
        self.cell(2).click()
        self.view.get_by_label("Title").fill("Great ape, half typ")
        self.populations.shell("breed star stars/2 --tag tall -q")
        expect(self.view.get_by_label("Tags", exact=True)).to_have_value("tall")
        expect(self.view.get_by_label("Title")).to_have_value("Great ape, half typ")

    def test_a_star_is_taken_back_and_that_is_undone(self):
        self.cell(2).click()
        self.me.press("s")
        self.says("“?ape”? is no longer starred")
        self.shows("Zebra", "a/2/5", "Blue heron")
        self.view.get_by_role("button", name="Undo").click()
        self.shows("ape", "Zebra", "a/2/5", "Blue heron")
        star = next(one for one in self.stars() if one["title"] == "ape")
        self.assertEqual((star["number"], star["tags"]), (2, ["animal"]))
        # Several at once.
        self.cell(4).click()
        self.cell(2).click()
        self.view.get_by_role("button", name="Take back").click()
        self.says("2 are no longer starred")
        self.shows("a/2/5", "Blue heron")
        self.view.get_by_role("button", name="Undo").click()
        expect(self.view.locator(".star-cell")).to_have_count(4)

    def test_a_star_is_seen_large_and_arrows_go_through_the_stars(self):
        page = self.me.page
        self.cell(4).dblclick()
        title = page.locator("#large-title")
        expect(title).to_have_text("Zebra")
        expect(page.locator("#about")).to_contain_text("stars/4, from b/1/3")
        expect(page.locator("#about")).to_contain_text("Generation 1")
        self.me.press("ArrowRight")
        expect(title).to_have_text("stars/3")
        self.me.until("() => { const exact = document.querySelector('#stage .exact'); return !exact.hidden && exact.naturalWidth; }",
                      "the exact picture")
        expect(page.locator("#render-command")).to_contain_text("breed render stars/3")
        self.me.press("Escape")
        expect(page.locator("dialog.large")).to_have_count(0)
        expect(self.cell(3)).to_be_focused()
        self.me.press("Enter")
        page.locator("#about").get_by_role("button", name="Go to its sheet").click()
        self.me.sees(2)
        expect(self.me.cell(5)).to_be_focused()

    def test_a_star_is_crossed_with_a_number_of_the_sheet_where_it_was_bred(self):
        self.cell(2).dblclick()
        page = self.me.page
        page.get_by_label("Cross with").fill("3/7")
        page.get_by_role("button", name="Cross", exact=True).click()
        self.me.sees(4)
        _, asked = self.me.requests[-1]
        self.assertEqual((asked["first"], asked["second"]), ("a/3/5", "a/3/7"))

    def test_a_lineage_is_bred_from_two_stars(self):
        self.allow("status of 409")
        self.cell(4).click()
        self.cell(1).click()
        self.me.press("b")
        form = self.me.page.locator("dialog.from-stars")
        self.assertEqual(form.get_by_label("Name").input_value(), "from-stars")
        expect(form).to_contain_text("A lineage that begins with these 2 stars.")
        # A name that is taken is told, and can be put right.
        form.get_by_label("Name").fill("a")
        self.me.press("Enter")
        expect(form.get_by_role("alert")).to_contain_text("there is a lineage \"a\"")
        form.get_by_label("Name").fill("mixed")
        command = form.locator("#into-command").text_content()
        self.assertEqual(command, "breed stars --only 4,1 --into mixed")
        self.me.press("Enter")
        expect(self.me.page.locator("dialog")).to_have_count(0)
        self.me.is_told("mixed begins with 2 stars")
        expect(self.me.page.locator(".cell")).to_have_count(2)
        self.assertTrue(self.me.page.url.endswith("#mixed/1"))
        seed = self.ask("lineages/mixed")["seed"]
        self.populations.shell(f"{command.replace('mixed', 'again')} --seed {seed} -q")
        self.assertEqual(self.populations.file("mixed", 1), self.populations.file("again", 1))

    def test_a_zip_has_the_pictures_that_render_paints(self):
        self.cell(4).click()
        self.cell(2).click()
        self.view.get_by_label("Form of the file").select_option("zip")
        name, bytes_ = self.saved(self.view.locator("a.save-stars"))
        self.assertEqual(name, "stars.zip")
        with zipfile.ZipFile(io.BytesIO(bytes_)) as archive:
            self.assertIsNone(archive.testzip())
            self.assertEqual(archive.namelist(), ["stars-4.png", "stars-2.png"])
            members = {name: archive.read(name) for name in archive.namelist()}
        for name, address in [("stars-4.png", "b/1/3"), ("stars-2.png", "a/3/5")]:
            self.assertTrue(self.are_alike(members[name], self.rendered(address, 1024)), name)
        self.assertFalse(self.are_alike(members["stars-4.png"], members["stars-2.png"]))
        self.assertEqual(self.view.locator("#stars-command").text_content(), "breed stars --only 4,2 -o stars/")
        # The files carry their genomes: they can be planted.
        (self.populations.place / "planted.png").write_bytes(members["stars-4.png"])
        self.populations.shell("breed import planted.png --into planted -q")

    def test_a_contact_sheet_and_a_page_are_those_of_the_shell(self):
        self.view.get_by_label("Search the stars").fill("bird")
        self.shows("Zebra", "a/2/5", "Blue heron")
        for form, file in (("png", "stars.png"), ("html", "stars.html")):
            self.view.get_by_label("Form of the file").select_option(form)
            name, bytes_ = self.saved(self.view.locator("a.save-stars"))
            self.assertEqual(name, file)
            self.populations.shell(self.view.locator("#stars-command").text_content())
            self.assertTrue(bytes_ == (self.populations.place / file).read_bytes(), f"{file} differs from the shell's")

    def test_a_star_stays_when_its_lineage_is_gone(self):
        self.populations.shell("rm -r populations/b")
        self.me.page.reload()
        self.shows(*self.ALL)
        self.cell(4).click()
        expect(self.view.locator(".from")).to_contain_text("not there any more")
        expect(self.view.get_by_role("button", name="Go to its sheet")).to_be_hidden()
        self.me.until("() => document.querySelector('[data-star=\"4\"] img').naturalWidth > 0", "its picture")
        self.me.press("f")
        expect(self.me.page.locator("#about")).to_contain_text("The star has kept the picture")
        expect(self.me.page.get_by_role("button", name="Vary")).to_have_count(0)

    def test_hostile_words_are_text(self):
        for title, tag in [(MARKUP, MARKUP), ("‮evil " + "שלום", "עברית"), ("🦜" * 40, "🦜")]:
            self.me.page.request.post(f"http://127.0.0.1:{self.server.port}/api/stars", data={
                "of": ["a/3/9"], "title": title, "tags": [tag], "note": f"{title}\n{MARKUP}"},
                headers={"Origin": f"http://127.0.0.1:{self.server.port}"})
            expect(self.view.locator(".star-name").first).to_have_text(title)
            self.cell(5).click()
            expect(self.view.get_by_label("Title")).to_have_value(title)
            self.me.press("f")
            expect(self.me.page.locator("#large-title")).to_have_text(title)
            # The key that opens it does not fill the screen, as it would there.
            expect(self.me.page.locator("dialog.large.full")).to_have_count(0)
            self.me.press("Shift+Digit8")
            expect(self.me.page.locator("#about .note")).to_contain_text("no longer starred")
            self.me.press("Shift+Digit8", "Escape")
            expect(self.me.page.locator("dialog.large")).to_have_count(0)
            expect(self.cell(5)).to_be_visible()
            self.cell(5).click()
            self.assertEqual(self.me.page.evaluate(REACHED), [False, 0])
            self.assertEqual(self.me.page.evaluate("() => document.documentElement.scrollWidth > innerWidth"), False)

    def test_the_keyboard_alone_does_all_of_it(self):
        press = self.me.press
        expect(self.cell(4)).to_be_focused()
        press("ArrowRight", "Space", "Shift+ArrowRight")
        expect(self.view.locator("[aria-selected=true]")).to_have_count(2)
        press("e")
        expect(self.view.get_by_label("Title")).to_be_focused()
        self.me.page.keyboard.type("Gorilla")
        press("Enter")
        self.shows("Zebra", "a/2/5", "Gorilla", "Blue heron")
        expect(self.cell(2)).to_be_focused()
        press("/")
        self.me.page.keyboard.type("gorilla")
        self.shows("Gorilla")
        press("Enter", "f")
        expect(self.me.page.locator("#large-title")).to_have_text("Gorilla")
        press("Escape")
        expect(self.cell(2)).to_be_focused()
        press("Escape")
        expect(self.view.locator("[aria-selected=true]")).to_have_count(0)
        press("Escape")
        expect(self.me.page.locator("dialog")).to_have_count(0)

    def open_all(self):
        """Opens what can be open, one after the other."""
        page = self.me.page
        yield "all stars"
        self.cell(4).click()
        self.cell(2).click()
        yield "two selected"
        self.me.press("b")
        yield "breed from stars"
        self.me.press("Escape", "f")
        expect(page.locator("#about")).to_contain_text("nodes")
        yield "large"
        self.me.press("Escape", "Escape")
        self.view.get_by_label("Search the stars").fill("whale")
        expect(self.view.get_by_role("button", name="Show all")).to_be_visible()
        yield "nothing found"
        self.view.get_by_role("button", name="Show all").click()
        self.drawn()

    def test_nothing_is_lost_wherever_it_is_shown(self):
        def look(where):
            for part in self.open_all():
                self.assertEqual(self.me.page.evaluate(everybody.LOST), [], f"{part}, {where}")
        look("on a desk")
        self.me.page.set_viewport_size(PHONE)
        look("on a phone")
        self.me.page.evaluate("() => { document.documentElement.dir = 'rtl'; }")
        look("right to left on a phone")
        self.me.page.set_viewport_size(DESK)
        self.me.page.evaluate("() => { document.documentElement.style.fontSize = '200%'; }")
        look("right to left, letters of 200 %")

    @unittest.skipUnless(everybody.axe(), "no axe rules (pip install axe-playwright-python)")
    def test_the_rules_of_accessibility_hold(self):
        self.me.page.evaluate(everybody.axe().read_text())
        for scheme in ("light", "dark"):
            self.me.page.emulate_media(color_scheme=scheme)
            for part in self.open_all():
                found = self.me.page.evaluate("""async () => (await axe.run(document, { resultTypes: ['violations'] })).violations
                    .map(({ id, nodes }) => `${id}: ${nodes.map(node => node.target.join(' ')).slice(0, 4).join('; ')}`)""")
                self.assertEqual(found, [], f"{part}, {scheme}")

    def test_a_phone_has_room_for_all_of_it(self):
        self.me.page.set_viewport_size(PHONE)
        self.cell(3).click()
        expect(self.view.get_by_role("button", name="Breed from these")).to_be_visible()
        expect(self.view.get_by_label("Title")).to_be_hidden()
        self.view.get_by_role("button", name="All of it").click()
        self.view.get_by_label("Title").fill("On the way")
        self.view.get_by_role("button", name="Less of it").click()
        self.shows("Zebra", "On the way", "ape", "Blue heron")
        # What was saved is told to this window too, which then lays its stars anew.
        self.me.until("() => document.querySelector('[data-star=\"4\"]')?.clientWidth > 130", "a star of some size")


class NoStars(Starred):
    def test_where_there_is_none_it_is_said_how_to_star(self):
        self.opens()
        expect(self.view.get_by_role("heading", name="No stars yet")).to_be_visible()
        expect(self.view).to_contain_text("press S")
        expect(self.view.get_by_role("button", name="Breed from these")).to_be_hidden()
        self.me.press("Escape")
        expect(self.me.page.locator("dialog")).to_have_count(0)

    def test_a_damaged_log_is_told_and_stops_nothing_else(self):
        self.allow("status of 500")
        (self.populations.path / "stars.jsonl").write_text("nothing\n")
        self.opens_damaged()
        self.says("breed verify --stars --repair")
        self.me.press("Escape")
        self.me.cell(2).focus()
        self.me.press("s")
        self.me.is_told("breed verify --stars --repair")
        self.me.press("Space")
        self.assertEqual(self.me.breed(), 4)

    def opens_damaged(self):
        self.me.press("Shift+S")
        expect(self.view).to_be_visible()
