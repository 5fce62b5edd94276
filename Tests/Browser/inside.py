"""Inside a picture: its network, looked at and changed by hand."""
import json
import re

from playwright.sync_api import expect

from everybody import LOST
from person import PHONE, PageTest

# What is shown of the picture, small: of the exact one where that is there, else of what moves.
SEEN = """() => {
    const exact = document.querySelector('#stage .exact');
    const image = exact.hidden ? document.querySelector('#stage .base') : exact;
    const small = Object.assign(document.createElement('canvas'), { width: 32, height: 32 });
    const brush = small.getContext('2d');
    brush.drawImage(image, 0, 0, 32, 32);
    return [...brush.getImageData(0, 0, 32, 32).data].join(); }"""


class InsideTest(PageTest):
    lineages = "thinking"
    at = (3, 5)

    @staticmethod
    def plant_thinking(populations):
        """A lineage of small networks, and one of many layers."""
        populations.shell("""
            breed new deep --recipe deep --seed 3 --count 2 --size 32 -q &&
            breed new a --recipe neat --seed 11 --count 6 --size 64 -q && breed next 2,3 --size 64 -q &&
            breed next 1,4 --size 64 -q""")

    def setUp(self):
        super().setUp()
        self.page = self.me.page
        self.come()

    def come(self, number=5):
        """Opens a picture large, and its network by the key."""
        self.me.sees(3)
        self.me.cell(number).dblclick()
        self.page.locator("#stage .exact:not([hidden])").wait_for()
        self.me.press("i")
        self.rests()

    def rests(self):
        """Waits until the diagram is there, with the pictures of its nodes, and the picture is exact."""
        self.me.until("""() => {
            const exact = document.querySelector('#stage .exact');
            return document.querySelector('.net-frame') && document.querySelector('#net-atlas[href]') &&
                !exact.hidden && exact.complete; }""", "the network and its pictures")

    def network(self, changes=""):
        return self.ask(f"pictures/a/3/5/network?changes={changes}")

    def seen(self):
        return self.page.evaluate(SEEN)

    def sees_another_picture(self, before):
        self.me.until(f"() => ({SEEN})() !== {json.dumps(before)}", "another picture")

    def strong(self):
        """The key of a connection that the picture hears, of the largest weight."""
        heard = [link for link in self.network()["connections"] if link["heard"]]
        link = max(heard, key=lambda link: abs(link["weight"]))
        return f"{link['from']}-{link['to']}", link["weight"]

    def grip(self, key):
        return self.page.locator(f".net [data-key='{key}']")

    def on_line(self, key, part=0.55):
        """A point of the window on a connection, where it is on top of all others."""
        return self.page.evaluate("""([key, part]) => {
            const grip = document.querySelector(`.net-grip[data-key='${key}']`);
            for (let step = 0; step < 40; step++) {
                const share = (part + step * 0.37) % 1;
                const { x, y } = grip.getPointAtLength(share * grip.getTotalLength())
                    .matrixTransform(grip.getScreenCTM());
                if (document.elementFromPoint(x, y) === grip) return [x, y];
            }
            return null; }""", [key, part])

    def weight(self, key):
        return float(self.grip(key).get_attribute("aria-valuenow"))

    def pull(self, key, up):
        x, y = self.on_line(key)
        self.page.mouse.move(x, y)
        self.page.mouse.down()
        self.page.mouse.move(x, y - up / 2)
        self.page.mouse.move(x, y - up)

    @property
    def edit_command(self):
        return self.page.locator("#edit-command").text_content()

    def button(self, name):
        return self.page.get_by_role("button", name=name, exact=True)


class Inside(InsideTest):
    def test_a_button_and_a_key_open_it_and_escape_comes_back_to_the_picture(self):
        network = self.network()
        expect(self.page.locator(".net-frame")).to_have_count(len(network["nodes"]))
        expect(self.page.locator(".net-grip")).to_have_count(len(network["connections"]))
        self.me.press("Escape")
        expect(self.page.locator(".net")).to_have_count(0)
        expect(self.page.locator("#large-title")).to_be_visible()
        self.button("Inside").click()
        expect(self.page.locator(".net-frame").first).to_be_visible()
        self.me.press("Escape", "Escape")
        expect(self.page.locator("dialog")).to_have_count(0)

    def test_a_drag_of_a_connection_changes_the_picture_before_anything_is_saved(self):
        key, weight = self.strong()
        before, count = self.seen(), self.populations.generations("a")
        self.pull(key, 40)
        # The hand is still down.
        self.sees_another_picture(before)
        self.assertGreater(self.weight(key), weight)
        self.page.mouse.up()
        self.assertEqual(self.edit_command, f"breed edit a/3/5 --weight {key}={self.weight(key):.6g}")
        self.rests()
        self.assertEqual(self.populations.generations("a"), count)
        self.assertEqual(self.me.requests, [])

    def test_one_drag_is_one_step_back_and_forth(self):
        key, weight = self.strong()
        before = self.seen()
        self.pull(key, 40)
        self.page.mouse.up()
        turned = self.weight(key)
        self.me.press("Control+z")
        self.assertEqual(self.weight(key), weight)
        self.me.until(f"() => ({SEEN})() === {json.dumps(before)}", "the picture as it was")
        expect(self.page.locator("#edit-command")).to_be_hidden()
        self.me.press("Control+Shift+Z")
        self.assertEqual(self.weight(key), turned)
        self.button("Reset").click()
        self.assertEqual(self.weight(key), weight)
        self.button("Undo a change").click()
        self.assertEqual(self.weight(key), turned)

    def test_what_is_kept_is_what_the_printed_command_makes(self):
        key, _ = self.strong()
        self.pull(key, -50)
        self.page.mouse.up()
        self.grip("6").click()
        self.page.locator(".tiles label", has_text=re.compile("^sine$")).click()
        other = self.populations.copy()
        self.addCleanup(other.remove)
        command = self.edit_command
        self.assertIn("--activation 6=sine", command)
        self.button("Keep as child").click()
        self.me.sees(4)
        self.me.is_told("Generation 4 is kept")
        other.shell(command)
        self.assert_bred_alike(other, "a", 4, command)
        other.shell("breed render a/4/1 --size 96 -o art.png")
        made = self.context.request.get(
            f"http://127.0.0.1:{self.server.port}/api/pictures/a/4/1.png?width=96&height=96&save=1").body()
        self.assertTrue(made == (other.place / "art.png").read_bytes(), "the child differs from the shell's")
        # Nothing waits there any more.
        self.page.go_back()
        self.come()
        self.me.press("Escape")
        expect(self.button("Inside")).to_be_visible()

    def test_a_bias_and_a_function_change_the_picture(self):
        output = self.network()["nodes"][-1]
        self.grip(output["number"]).click()
        before = self.seen()
        self.page.get_by_label("Bias, as a number", exact=True).fill("1.5")
        self.sees_another_picture(before)
        self.assertIn(f"--bias {output['number']}=1.5", self.edit_command)
        self.rests()
        before = self.seen()
        name = "cosine" if output["activation"] != "cosine" else "square"
        self.page.locator(".tiles label", has_text=re.compile(f"^{name}$")).click()
        self.sees_another_picture(before)
        self.assertIn(f"--activation {output['number']}={name}", self.edit_command)

    def test_a_connection_is_switched_off_and_on(self):
        key, _ = self.strong()
        self.page.mouse.click(*self.on_line(key))
        before = self.seen()
        self.button("Switch off").click()
        self.sees_another_picture(before)
        self.assertIn(f"--off {key}", self.edit_command)
        self.assertIn("off", self.grip(key).get_attribute("aria-valuetext"))
        self.button("Switch on").click()
        expect(self.page.locator("#edit-command")).to_be_hidden()

    def test_what_is_not_kept_waits_with_the_picture(self):
        key, _ = self.strong()
        self.pull(key, 30)
        self.page.mouse.up()
        command, turned = self.edit_command, self.weight(key)
        self.me.press("Escape")
        expect(self.button("Inside: 1 change")).to_be_visible()
        self.page.reload()
        self.come()
        self.assertEqual(self.weight(key), turned)
        self.assertEqual(self.edit_command, command)
        self.me.press("u")
        expect(self.page.locator("#edit-command")).to_be_hidden()

    def test_the_picture_as_it_was_is_seen_while_a_button_or_a_key_is_held(self):
        key, _ = self.strong()
        self.pull(key, 40)
        self.page.mouse.up()
        before = self.page.locator("#stage .before")
        expect(before).to_be_hidden()
        self.page.keyboard.down("c")
        expect(before).to_be_visible()
        self.page.keyboard.up("c")
        expect(before).to_be_hidden()
        self.page.get_by_role("button", name="As it was, while").hover()
        self.page.mouse.down()
        expect(before).to_be_visible()
        self.page.mouse.up()
        expect(before).to_be_hidden()

    def test_the_keyboard_alone_walks_turns_and_keeps(self):
        focus = "() => document.activeElement.dataset.key"
        self.me.press("ArrowRight")
        last = str(self.network()["nodes"][-1]["number"])
        self.assertEqual(self.page.evaluate(focus), last)
        # To the strongest that comes in, and up.
        self.me.press("ArrowLeft")
        key = self.page.evaluate(focus)
        self.assertTrue(key.endswith(f"-{last}"), key)
        weight = self.weight(key)
        self.me.press("ArrowUp", "ArrowUp")
        self.assertGreater(self.weight(key), weight)
        coarse = self.weight(key) - weight
        turned = self.weight(key)
        self.me.press("Shift+ArrowDown")
        self.assertLess(turned - self.weight(key), coarse / 4)
        self.me.press("ArrowLeft")
        self.assertEqual(self.page.evaluate(focus), key.split("-")[0])
        self.me.press("ArrowRight", "Enter")
        expect(self.page.locator("#net-weight, #net-bias").first).to_be_focused()
        self.me.press("Control+Enter")
        self.me.sees(4)

    def test_whoever_bred_meanwhile_is_told_and_it_can_be_kept_all_the_same(self):
        self.allow("status of 409")
        key, _ = self.strong()
        self.pull(key, 40)
        self.page.mouse.up()
        # Not heard of yet.
        self.page.route(re.compile("/api/lineages/a/edit$"), lambda route: route.continue_(
            post_data=json.dumps({**route.request.post_data_json, "seen": 2})), times=1)
        self.button("Keep as child").click()
        expect(self.page.locator(".net-foot .note")).to_contain_text("someone else bred there meanwhile")
        self.button("Keep it anyway").click()
        self.me.sees(4)

    def test_what_is_shown_is_a_list_of_nodes_and_connections_with_names_and_values(self):
        network = self.network()
        lists = self.page.get_by_role("list", name="Nodes", exact=True).get_by_role("listitem")
        expect(lists).to_have_count(len(network["nodes"]))
        links = self.page.get_by_role("list", name="Connections", exact=True).get_by_role("slider")
        expect(links).to_have_count(len(network["connections"]))
        for node in network["nodes"]:
            if node["kind"] == "hidden":
                expect(self.grip(node["number"])).to_have_accessible_name(
                    re.compile(f"^Node {node['number']}, hidden, {node['activation']}"))

    def test_nothing_of_a_network_stays_under_the_title_of_the_next(self):
        self.pull(self.strong()[0], 40)
        self.page.mouse.up()
        box = self.page.locator(".net").bounding_box()
        waiting = self.hold("/a/3/6/network")
        self.button("The next picture").click()
        expect(self.page.get_by_role("heading", name="Inside a/3/6")).to_be_visible()
        expect(self.page.locator(".net-frame, .net-grip, .net-about > *, #net-atlas[href]")).to_have_count(0)
        # Whatever one does meanwhile finds nothing.
        self.page.mouse.move(box["x"] + box["width"] / 2, box["y"] + box["height"] / 2)
        self.page.mouse.wheel(0, -300)
        self.me.press("+", "0", "o", "u", "ArrowRight")
        self.page.mouse.move(2, 2)
        self.let_go(waiting)
        self.rests()
        expect(self.page.locator(".net-frame")).to_have_count(len(self.ask("pictures/a/3/6/network")["nodes"]))

    def test_before_the_first_network_the_drawing_can_be_moved_all_the_same(self):
        self.me.press("Escape", "Escape")
        waiting = self.hold("/a/3/5/network")
        self.me.cell(5).dblclick()
        self.page.locator("#stage .exact:not([hidden])").wait_for()
        self.me.press("i", "+", "0")
        self.page.locator(".net").hover()
        self.page.mouse.wheel(0, -300)
        self.page.mouse.move(2, 2)
        self.let_go(waiting)
        self.rests()

    def test_a_network_that_does_not_come_is_told_and_leaves_nothing_to_turn(self):
        self.allow("status of 500")
        self.page.route(re.compile("/a/3/6/network"), lambda route: route.fulfill(
            status=500, json={"error": "the file is gone"}))
        self.button("The next picture").click()
        expect(self.page.locator(".net-foot .note")).to_have_text("the file is gone.")
        expect(self.page.locator(".net-frame, .net-about > *")).to_have_count(0)

    def test_whoever_opens_it_by_its_button_goes_on_by_keys(self):
        self.me.press("Escape")
        self.button("Inside").click()
        expect(self.page.locator("dialog.large")).to_be_focused()

    def test_a_field_has_the_weight_as_the_command_has_it(self):
        key, _ = self.strong()
        self.page.mouse.click(*self.on_line(key))
        field = self.page.get_by_label("Weight, as a number", exact=True)
        field.fill("1.23456")
        field.press("Tab")
        expect(field).to_have_value("1.23456")
        self.assertIn(f"--weight {key}=1.23456", self.edit_command)

    def test_the_picture_of_a_node_is_that_of_the_latest_change(self):
        output = self.network()["nodes"][-1]["number"]
        waiting = self.hold(rf"nodes\.png.*node={output}(?!.*changes)")
        self.grip(output).click()
        with self.page.expect_response(re.compile(rf"nodes\.png.*node={output}.*changes")):
            self.page.get_by_label("Bias, as a number", exact=True).fill("1.5")
        source = self.me.until("() => document.querySelector('.net-large').src", "its picture")
        self.let_go(waiting)
        self.page.evaluate("() => new Promise(done => requestAnimationFrame(() => requestAnimationFrame(done)))")
        self.assertEqual(self.page.locator(".net-large").get_attribute("src"), source)

    def test_what_is_held_to_compare_is_of_this_picture_and_of_now(self):
        before = self.page.locator("#stage .before")
        self.pull(self.strong()[0], 40)
        self.page.mouse.up()
        self.page.keyboard.down("c")
        expect(before).to_have_attribute("src", re.compile("a/3/5"))
        # The key is let go where the page does not hear it.
        self.page.evaluate("() => { window.dispatchEvent(new Event('blur')); }")
        expect(before).to_be_hidden()
        self.page.keyboard.up("c")
        self.button("The next picture").click()
        expect(self.page.get_by_role("heading", name="Inside a/3/6")).to_be_visible()
        self.assertIsNone(before.get_attribute("src"))

    def come_deep(self):
        self.me.press("Escape", "Escape", "a")
        self.page.get_by_role("dialog").locator("li button", has_text="deep").click()
        self.me.sees(1)
        self.me.cell(1).dblclick()
        self.me.press("i")
        expect(self.page.locator(".net-frame").nth(200)).to_be_attached()

    def test_a_connection_that_only_its_node_shows_is_walked_to_and_dragged(self):
        self.come_deep()
        network = self.ask("pictures/deep/1/1/network")
        last = network["nodes"][-1]["number"]
        hidden = [f"{link['from']}-{link['to']}" for link in network["connections"]
                  if link["to"] == last and not link["drawn"]]
        self.me.press("ArrowRight", "ArrowLeft")
        self.page.keyboard.press(".")
        seen = set()
        while len(seen & set(hidden)) < 2:
            key = self.page.evaluate("() => document.activeElement.dataset.key")
            self.assertNotIn(key, seen, "the way back")
            expect(self.page.get_by_role("heading", name=f"Connection {key}", exact=True)).to_be_visible()
            seen.add(key)
            self.page.keyboard.press(".")
        # By the mouse: until it is let go, wherever that is, and no longer.
        self.grip(last).click()
        key = next(key for key in hidden if self.on_line(key))
        weight = self.weight(key)
        self.pull(key, 20)
        turned = self.weight(key)
        self.assertGreater(turned, weight)
        x, y = self.on_line(key)
        self.page.mouse.move(self.page.viewport_size["width"] - 20, y - 60)
        self.page.mouse.up()
        released = self.weight(key)
        self.assertGreater(released, turned)
        self.page.mouse.move(x, y + 40)
        self.page.mouse.move(x, y + 80)
        self.assertEqual(self.weight(key), released)

    def test_a_network_of_many_layers_opens_and_the_wheel_comes_nearer(self):
        self.come_deep()
        box = self.page.locator(".net-frame").nth(100).bounding_box()
        self.page.mouse.move(box["x"] + box["width"] / 2, box["y"] + box["height"] / 2)
        self.page.mouse.wheel(0, -700)
        near = self.page.locator(".net-frame").nth(100).bounding_box()
        self.assertGreater(near["width"], 2 * box["width"])
        # What was under the pointer stays there.
        self.assertAlmostEqual(near["x"] + near["width"] / 2, box["x"] + box["width"] / 2, delta=2)
        self.me.press("0")
        self.assertAlmostEqual(self.page.locator(".net-frame").nth(100).bounding_box()["width"], box["width"], delta=1)

    def test_a_bad_change_is_refused_in_the_shells_words(self):
        def answer(changes):
            return self.context.request.get(
                f"http://127.0.0.1:{self.server.port}/api/pictures/a/3/5/network", params={"changes": changes})
        said = answer("weight 1-999=2")
        self.assertEqual(said.status, 400)
        self.assertIn('no node "999"', said.json()["error"])
        self.assertEqual(answer("weight 1-2=x").status, 400)
        self.assertEqual(answer("wait 1-2").status, 400)


class InsideAtNight(InsideTest):
    def new_context(self, **options):
        return super().new_context(color_scheme="dark", **options)

    def test_the_signs_of_weights_differ_from_each_other_and_from_the_ground(self):
        colours = self.page.evaluate("""() => {
            const style = one => getComputedStyle(one);
            const line = minus => [...document.querySelectorAll('.net-link:not(.off, .unheard) .net-line')]
                .find(one => one.parentElement.classList.contains('minus') === minus);
            return [line(false), line(true)].map(one => style(one).stroke)
                .concat(style(document.querySelector('dialog')).backgroundColor); }""")
        levels = [[int(part) for part in re.findall(r"\d+", colour)[:3]] for colour in colours]
        light = [0.2126 * r + 0.7152 * g + 0.0722 * b for r, g, b in levels]
        self.assertGreater(min(light[0], light[1]), light[2] + 90)
        self.assertGreater(abs(levels[0][0] - levels[1][0]), 100)
        self.assertGreater(abs(levels[0][2] - levels[1][2]), 100)


class InsideOnAPhone(InsideTest):
    window = PHONE

    def new_context(self, **options):
        return super().new_context(has_touch=True, **options)

    def come(self, number=5):
        self.me.sees(3)
        self.me.cell(number).focus()
        self.me.press("f")
        self.page.locator("#stage .exact:not([hidden])").wait_for()
        self.button("Inside").tap()
        self.rests()

    def test_a_tap_chooses_a_connection_and_a_slider_turns_it(self):
        self.assertEqual(self.page.evaluate(LOST), [])
        key, weight = self.strong()
        self.page.touchscreen.tap(*self.on_line(key))
        expect(self.page.get_by_role("heading", name=f"Connection {key}")).to_be_visible()
        self.assertEqual(self.page.evaluate(LOST), [])
        before = self.seen()
        self.page.locator("#net-weight").fill("0.25" if abs(weight - 0.25) > 0.2 else "-2")
        self.sees_another_picture(before)
        self.assertIn(f"--weight {key}=", self.edit_command)
