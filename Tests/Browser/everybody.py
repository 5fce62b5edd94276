"""The page for everybody: keyboards, screen readers, dark rooms, large letters, right to left, phones."""
import importlib.util
import pathlib
import unittest

from playwright.sync_api import expect

from person import DESK, PHONE, PageTest

# What cannot be reached, is cut off without a word, or lies over something else; of the page, or of the
# window that is open over it.
LOST = """() => {
    const root = [...document.querySelectorAll('dialog[open]')].at(-1) ?? document.body;
    const named = one => `${one.localName} “${(one.getAttribute('aria-label') || one.textContent || one.id).trim().slice(0, 40)}”`;
    const isShown = one => one.checkVisibility({ visibilityProperty: true }) && !one.closest('[hidden]');
    const clips = one => [getComputedStyle(one).overflowX, getComputedStyle(one).overflowY];
    const around = one => {
        const found = [];
        for (let up = one.parentElement; up && root.contains(up); up = up.parentElement) found.push(up);
        return found;
    };
    // The part of an element that is seen.
    const seen = one => {
        const { left, top, right, bottom } = one.getBoundingClientRect();
        const box = { left, top, right, bottom };
        for (const up of around(one)) {
            const frame = up.getBoundingClientRect();
            const [across, down] = clips(up);
            if (across !== 'visible') Object.assign(box, { left: Math.max(box.left, frame.left), right: Math.min(box.right, frame.right) });
            if (down !== 'visible') Object.assign(box, { top: Math.max(box.top, frame.top), bottom: Math.min(box.bottom, frame.bottom) });
        }
        return box;
    };
    const faults = [];
    const active = [...root.querySelectorAll('button, input, select, a, summary, [role=option], label:has(.unseen)')]
        .filter(one => isShown(one) && !one.matches('.unseen, .node'));
    const texts = [...root.querySelectorAll('h1, h2, h3, p, label, legend, dt, dd, output, code, b, small, span')].filter(isShown);
    for (const one of [...active, ...texts]) {
        const box = one.getBoundingClientRect();
        if (!box.width || one.closest('svg, .tools[aria-hidden], .tag')) continue;
        const ways = around(one).map(clips);
        const scrolls = index => ways.some(way => ['auto', 'scroll'].includes(way[index]));
        if (!scrolls(0) && (box.left < -1 || box.right > innerWidth + 1)) faults.push(`${named(one)} is beside the window`);
        if (!scrolls(1) && (box.top < -1 || box.bottom > innerHeight + 1)) faults.push(`${named(one)} is above or below the window`);
        // Words may be shortened where a tip has them all.
        const isCut = one.scrollWidth > one.clientWidth + 1 && clips(one)[0] === 'hidden';
        if (isCut && !one.closest('[title]') && one.textContent.trim()) faults.push(`${named(one)} is cut off`);
    }
    const boxes = active.map(one => [one, seen(one)]).filter(([, box]) => box.right - box.left > 2 && box.bottom - box.top > 2);
    boxes.forEach(([one, a], index) => {
        for (const [other, b] of boxes.slice(index + 1)) {
            if (one.contains(other) || other.contains(one) || one.closest('label') && one.closest('label') === other.closest('label')) continue;
            const across = Math.min(a.right, b.right) - Math.max(a.left, b.left);
            const down = Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top);
            if (across > 2 && down > 2) faults.push(`${named(one)} and ${named(other)} lie over each other`);
        }
    });
    return [...new Set(faults)];
}"""

MOVING = """() => [...document.querySelectorAll('*')].filter(one => ['', '::before', '::after'].some(part => {
    const style = getComputedStyle(one, part || null);
    return style.transitionDuration.split(',').some(time => parseFloat(time) > 0) ||
        parseFloat(style.animationDuration) > 0 && style.animationName !== 'none' || style.scrollBehavior === 'smooth';
})).length"""


class Tour(PageTest):
    """A way through all of the page."""

    # Each part of the page: how one comes there, by keys.
    def parts(self):
        page = self.me.page
        yield "sheet", lambda: self.me.click(2)
        yield "large", lambda: (self.me.press("f"), page.locator("#stage .exact:not([hidden])").wait_for())
        yield "inside", lambda: (
            self.me.press("f"), page.locator("#stage .exact:not([hidden])").wait_for(), self.me.press("i"),
            page.locator("#net-atlas[href]").wait_for(state="attached"), self.me.press("ArrowRight"))
        yield "map", lambda: self.me.press("m")
        yield "new lineage", lambda: self.me.press("n")
        yield "lineages", lambda: (self.me.press("a"), page.locator("dialog .lineages").wait_for())
        yield "keys", lambda: self.me.press("?")

    def leave(self, name):
        """Back to the sheet; from the inside first to the picture."""
        self.me.press(*["Escape"] * (2 if name == "inside" else 1))
        expect(self.me.page.locator("dialog")).to_have_count(0)

    def through_all_parts(self, look):
        for name, come in self.parts():
            come()
            look(name)
            if name != "sheet":
                self.leave(name)


class Everybody(Tour):
    def assert_nothing_is_lost(self, what):
        self.assertEqual(self.me.page.evaluate(LOST), [], what)

    def test_the_keyboard_alone_goes_from_loading_to_a_bred_sheet(self):
        for _ in range(12):
            self.me.press("Tab")
            if self.me.page.evaluate("() => document.activeElement.getAttribute('role') === 'option'"):
                break
        else:
            self.fail("twelve times Tab, and not on the sheet")
        self.me.press("ArrowRight", "Space", "ArrowDown", "Space")
        self.assertEqual(self.me.picks, {2: 1, 6: 1})
        self.assertEqual(self.me.breed(), 4)
        # The focus is still on the sheet: on it goes.
        self.me.press("Space")
        self.assertEqual(len(self.me.picks), 1)
        self.assertEqual(self.me.breed(), 5)

    def test_tab_comes_to_everything_and_one_sees_where_it_is(self):
        wanted = {"Lineage a: all lineages", "Undo: a generation back", "Map of the whole tree", "New lineage", "All keys",
                  "Generation 3, from 2, 5", "Picture 1", "Strength", "What may change: all", "Taste", "Novel", "Calm",
                  "Keep picks", "Pictures", "Newcomers", "Colours and shapes", "breed next", "Copy the command",
                  "Breed"}
        for _ in range(30):
            self.me.press("Tab")
            name, is_seen = self.me.page.evaluate("""() => {
                const one = document.activeElement;
                const label = one.labels?.[0]?.textContent;
                const marked = one.matches('.unseen') ? one.nextElementSibling : one;
                const style = getComputedStyle(marked);
                return [one.getAttribute('aria-label') || label || one.textContent.trim(),
                    style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) >= 2]; }""")
            # The choice that has all is the one of “What may change”.
            for one in list(wanted):
                if name.startswith(one) or (one.startswith("What may change") and name in ("all", one)):
                    wanted.discard(one)
                    self.assertTrue(is_seen, f"the focus on “{name}” is not seen")
            if not wanted:
                return
        self.assertEqual(wanted, set(), "Tab never came there")

    def test_a_window_over_the_page_gives_the_focus_back(self):
        self.me.press("ArrowDown", "ArrowRight")
        expect(self.me.cell(2)).to_be_focused()
        for name, come in self.parts():
            if name == "sheet":
                continue
            come()
            expect(self.me.page.locator("dialog")).to_have_count(1)
            self.leave(name)
            self.assertTrue(self.me.page.evaluate("() => document.activeElement.matches('.cell[data-number=\"2\"]')"),
                            f"after “{name}” the focus is elsewhere")

    def test_what_happens_is_told_to_screen_readers(self):
        page = self.me.page
        expect(page.locator("#message")).to_have_role("status")
        expect(page.get_by_role("listbox", name="Generation 3 of a, 16 pictures")).to_have_attribute(
            "aria-multiselectable", "true")
        expect(page.get_by_role("option")).to_have_count(16)
        self.me.click(4)
        expect(page.get_by_role("option", selected=True)).to_have_accessible_name("Picture 4")
        for landmark in ("banner", "navigation", "main", "complementary"):
            expect(page.get_by_role(landmark)).to_have_count(1)
        self.me.press("Enter")
        self.me.sees(4)
        expect(page).to_have_title("a/4 · breed")

    def test_a_button_of_the_line_below_leaves_the_focus_to_the_sheet(self):
        self.me.cell(7).focus()
        self.me.press("s")
        self.me.is_told("7 is starred")
        self.me.press("s")
        undo = self.me.page.locator("#message").get_by_role("button", name="Undo")
        undo.focus()
        self.me.press("Enter")
        self.me.is_told("7 is starred")
        expect(self.me.cell(7)).to_be_focused()

    def test_where_one_goes_is_read_aloud_and_what_others_breed_is_not(self):
        number = self.me.page.locator("#where b")
        self.me.press("u")
        self.me.sees(2)
        expect(number).to_have_attribute("aria-live", "polite")
        self.populations.shell("breed next 1 -q")
        self.me.sees(4)
        expect(number).to_have_attribute("aria-live", "off")

    def test_keys_are_told_by_names_that_screen_readers_know(self):
        self.me.click(3, 7)
        self.me.press("w")
        page = self.me.page
        expect(page.get_by_role("button", name="The next picture")).to_have_attribute("aria-keyshortcuts", "ArrowRight")
        self.assertEqual(page.evaluate("""() => [...document.querySelectorAll('[aria-keyshortcuts]')]
            .map(one => one.getAttribute('aria-keyshortcuts')).filter(keys => !/^[!-~]+( [!-~]+)*$/.test(keys))"""), [])

    def test_a_command_is_read_itself_within_a_group_that_says_what_it_is(self):
        group = self.me.page.get_by_role("group", name="The same in a shell")
        expect(group.locator("code")).to_have_text("breed next …")
        self.assertIsNone(group.locator("code").get_attribute("aria-label"))

    def test_it_is_dark_where_the_system_is(self):
        pictures, grounds = [], []
        for scheme in ("light", "dark"):
            self.me.page.emulate_media(color_scheme=scheme)
            pictures.append(self.me.page.screenshot())
            grounds.append(self.me.page.evaluate(
                "() => getComputedStyle(document.body).backgroundColor.match(/\\d+/g).slice(0, 3).reduce((a, b) => a + +b, 0)"))
        self.assertNotEqual(*pictures)
        self.assertGreater(grounds[0], 600)
        self.assertLess(grounds[1], 150)

    def test_nothing_moves_where_that_is_unwanted(self):
        self.assertGreater(self.me.page.evaluate(MOVING), 0)
        self.me.page.emulate_media(reduced_motion="reduce")
        self.assertEqual(self.me.page.evaluate(MOVING), 0)

    def test_letters_of_twice_the_size_lose_nothing(self):
        self.me.page.evaluate("() => { document.documentElement.style.fontSize = '200%'; }")
        self.through_all_parts(lambda name: self.assert_nothing_is_lost(f"{name}, letters of 200 %"))
        expect(self.me.cell(16)).to_be_visible()

    def test_a_page_of_twice_the_size_loses_nothing(self):
        # As browsers zoom: half as many pixels, each twice as large.
        context = self.new_context(viewport={"width": DESK["width"] // 2, "height": DESK["height"] // 2}, device_scale_factor=2)
        self.me = self.somebody(context, self.server.address)
        self.through_all_parts(lambda name: self.assert_nothing_is_lost(f"{name}, zoomed to 200 %"))

    def test_nothing_is_lost_on_a_desk_nor_on_a_phone(self):
        self.through_all_parts(lambda name: self.assert_nothing_is_lost(name))
        self.me.click(2)
        self.me.page.set_viewport_size(PHONE)
        self.through_all_parts(lambda name: self.assert_nothing_is_lost(f"{name}, on a phone"))

    def test_nothing_is_lost_from_right_to_left(self):
        self.me.page.evaluate("() => { document.documentElement.dir = 'rtl'; }")
        self.through_all_parts(lambda name: self.assert_nothing_is_lost(f"{name}, right to left"))
        # The sheet begins at the right, and arrows follow what one sees.
        self.assertGreater(self.me.cell(1).bounding_box()["x"], self.me.cell(2).bounding_box()["x"])
        self.me.cell(1).focus()
        self.me.press("Home", "ArrowLeft")
        expect(self.me.cell(2)).to_be_focused()
        # A slider is full on the side where it begins.
        self.assertEqual(self.me.page.locator("#strength").evaluate(
            "one => getComputedStyle(one).getPropertyValue('--onwards')"), "to left")
        self.me.click(2)
        self.me.page.set_viewport_size(PHONE)
        self.through_all_parts(lambda name: self.assert_nothing_is_lost(f"{name}, right to left on a phone"))

    def test_a_finger_picks_and_a_long_press_shows_large(self):
        context = self.new_context(viewport=PHONE, has_touch=True, is_mobile=True, device_scale_factor=2)
        person = self.somebody(context, self.server.address)
        person.cell(6).tap()
        self.assertEqual(person.picks, {6: 1})
        box = person.cell(7).bounding_box()
        spot = {"x": box["x"] + 20, "y": box["y"] + 20}
        touch = context.new_cdp_session(person.page)
        touch.send("Input.dispatchTouchEvent", {"type": "touchStart", "touchPoints": [spot]})
        expect(person.page.locator("#large-title")).to_have_text("a/3/7")
        touch.send("Input.dispatchTouchEvent", {"type": "touchEnd", "touchPoints": []})
        self.assertEqual(person.picks, {6: 1})

    def test_a_finger_weighs_a_pick_and_wants_children_unlike_a_picture(self):
        context = self.new_context(viewport=PHONE, has_touch=True, is_mobile=True, device_scale_factor=2)
        person = self.somebody(context, self.server.address)
        more, unlike = (person.page.locator("#message").get_by_role("button", name=name)
                        for name in ("One turn more", "Unlike instead"))
        person.cell(6).tap()
        person.is_told("6 is picked")
        self.assertEqual(person.page.evaluate(LOST), [])
        more.tap()
        more.tap()
        self.assertEqual(person.picks, {6: 3})
        person.is_told("6 has 3 turns")
        person.cell(9).tap()
        unlike.tap()
        person.is_told("Children shall look unlike 9")
        self.assertEqual(person.picks, {6: 3})
        self.assertIn("--unlike 9", person.command)
        # Whoever changes their mind picks it again.
        person.cell(9).tap()
        person.page.locator("#message").get_by_role("button", name="May look like it").tap()
        self.assertNotIn("--unlike", person.command)
        person.cell(9).tap()
        expect(person.page.locator("#message")).to_be_empty()


def axe():
    """The rules of accessibility, from the Python package that carries them; None where it is missing."""
    package = importlib.util.find_spec("axe_playwright_python")
    places = pathlib.Path(package.origin).parent.rglob("axe.min.js") if package else []
    return next(iter(places), None)


@unittest.skipUnless(axe(), "no axe rules (pip install axe-playwright-python)")
class Rules(Tour):
    """axe-core finds nothing, anywhere on the page."""

    def look(self, name):
        found = self.me.page.evaluate("""async () => (await axe.run(document, { resultTypes: ['violations'] })).violations
            .map(({ id, help, nodes }) => `${id}: ${help}: ${nodes.map(node => node.target.join(' ')).slice(0, 4).join('; ')}`)""")
        self.assertEqual(found, [], name)

    def begin(self):
        self.me.page.evaluate(axe().read_text())

    def test_rules_of_accessibility_hold_in_light(self):
        self.begin()
        self.through_all_parts(self.look)
        self.me.page.locator("#more summary").click()
        self.look("colours and shapes")

    def test_rules_of_accessibility_hold_in_the_dark(self):
        self.me.page.emulate_media(color_scheme="dark")
        self.begin()
        self.through_all_parts(lambda name: self.look(f"{name}, dark"))

    def test_rules_of_accessibility_hold_on_a_phone(self):
        self.me.page.set_viewport_size(PHONE)
        self.me.page.get_by_role("button", name="All controls").click()
        self.begin()
        self.look("controls on a phone")
        self.me.page.get_by_role("button", name="Fewer controls").click()
        self.through_all_parts(lambda name: self.look(f"{name}, on a phone"))
