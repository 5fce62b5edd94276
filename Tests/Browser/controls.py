"""The controls: each changes the command, and what is bred is what the command breeds."""
from playwright.sync_api import expect

from person import PHONE, PageTest


class Controls(PageTest):
    def choose(self, kind, value):
        """A click on one of several choices."""
        inputs = self.me.page.locator(f"fieldset.{kind} input")
        inputs.and_(self.me.page.locator(f"[value='{value}']")).locator("xpath=..").click()

    def turn(self, name):
        self.me.page.get_by_role("switch", name=name).click()

    def fill(self, name, value):
        field = self.me.page.get_by_role("spinbutton", name=name)
        field.fill(str(value))
        field.blur()

    def tick(self, name):
        self.me.page.get_by_role("checkbox", name=name, exact=True).locator("xpath=..").click()

    def open_more(self):
        self.me.page.locator("#more summary").click()
        expect(self.me.page.locator("#more")).to_have_attribute("open", "")

    def undo_limits(self):
        self.me.page.get_by_role("button", name="As they were").click()

    def strengthen(self, keys):
        self.me.press(*keys)

    # What is done, the words of the command that come of it, what the request has of it, and what takes
    # it back; one after the other, each on the sheet that the one before bred.
    def settings(self):
        limits, wishes = lambda **values: {"limits": values}, lambda **values: {"wishes": values}
        return [
            (lambda: self.strengthen("]" * 4), "--strength 0.7", {"strength": 0.7}, lambda: self.strengthen("[" * 4)),
            (lambda: self.strengthen("[" * 10), "--strength 0", {"strength": 0}, lambda: self.strengthen("]" * 10)),
            (lambda: self.choose("focus", "colour"), "--focus colour", limits(focus="colour"),
             lambda: self.choose("focus", "")),
            (lambda: self.turn("Novel"), "--novel", wishes(novel=True), lambda: self.turn("Novel")),
            (lambda: self.turn("Calm"), "--calm", wishes(calm=True), lambda: self.turn("Calm")),
            (lambda: self.turn("Taste"), "--taste", wishes(taste=True), lambda: self.turn("Taste")),
            (lambda: self.turn("Keep picks"), "--keep", {"keep": True}, lambda: self.turn("Keep picks")),
            (lambda: self.fill("Pictures", 9), "--count 9", {"count": 9}, lambda: self.fill("Pictures", "")),
            (lambda: self.fill("Newcomers", 2), "--newcomers 2", {"newcomers": 2}, lambda: self.fill("Newcomers", "")),
            (lambda: (self.open_more(), self.choose("palette", "ember")), "--palette ember", limits(palette="ember"), self.undo_limits),
            (lambda: self.choose("colour", "oklch"), "--colour oklch", limits(colour="oklch"), self.undo_limits),
            (lambda: (self.choose("symmetry", "rotation:5"), self.fill("Folds", 7)), "--symmetry rotation:7",
             limits(symmetry="rotation:7"), self.undo_limits),
            (lambda: self.choose("tiling", "torus"), "--tiling torus", limits(tiling="torus"), self.undo_limits),
            (lambda: (self.tick("sine"), self.tick("gaussian")), "--activations gaussian,sine",
             limits(activations=["gaussian", "sine"]), self.undo_limits),
            (lambda: (self.tick("x"), self.tick("costheta")), "--inputs x,costheta", limits(inputs=["x", "costheta"]),
             self.undo_limits),
        ]

    def test_each_control_changes_the_command_and_the_request_and_both_breed_the_same(self):
        shell, faults = self.populations.copy(), []
        self.addCleanup(shell.remove)
        for act, words, members, back in self.settings():
            self.me.click(1, 4)
            plain = self.me.command
            act()
            command = self.me.command
            if words not in command or command == plain:
                faults.append(f"{words}: the command is “{command}”")
            number = self.me.breed()
            request = self.me.requests[-1][1]
            if any(request.get(key) != value for key, value in members.items()):
                faults.append(f"{words}: expected {members} in the request, found {request}")
            back()
            try:
                shell.shell(command)
                self.assert_bred_alike(shell, "a", number, command)
            except AssertionError as error:
                faults.append(str(error))
        self.assertEqual(faults, [])
        # All were taken back.
        self.me.click(2)
        self.assertEqual(self.me.command, "breed next 2")

    def test_what_is_set_together_is_bred_together(self):
        shell = self.populations.copy()
        self.addCleanup(shell.remove)
        self.me.click(3, 7)
        self.me.click(3, modifiers=["Control"])
        self.me.press("ArrowRight", "l", "ArrowRight", "x", "[", "[")
        self.turn("Calm")
        self.turn("Keep picks")
        self.fill("Pictures", 12)
        self.open_more()
        self.choose("palette", "dusk")
        self.choose("tiling", "mirrors")
        command = self.me.command
        shell.shell(command)
        self.assertEqual(self.me.breed(), 4)
        self.assert_bred_alike(shell, "a", 4, command)

    def test_a_palette_and_a_colour_model_put_each_other_back(self):
        self.open_more()
        self.choose("colour", "hsv")
        self.choose("palette", "dusk")
        self.assertIn("--palette dusk", self.me.command)
        self.assertNotIn("--colour", self.me.command)
        self.choose("colour", "grey")
        self.assertNotIn("--palette", self.me.command)

    def test_enter_breeds_after_a_click_on_any_control(self):
        self.me.click(1)
        self.open_more()
        self.assertEqual(self.me.breed(), 4)

    def test_unlike_is_a_wish_of_the_next_sheet_alone(self):
        self.me.click(3, 5)
        self.me.press("x")
        self.assertIn("--unlike 5", self.me.command)
        self.me.breed()
        self.assertEqual(self.me.requests[-1][1]["wishes"], {"unlike": [5]})
        self.assertEqual(self.me.command, "breed next …")

    def test_the_slider_sets_the_strength(self):
        self.me.page.get_by_role("slider", name="Strength").focus()
        self.me.press("ArrowRight", "ArrowRight")
        self.assertIn("--strength 0.6", self.me.command)
        self.me.press("End")
        self.assertIn("--strength 1", self.me.command)
        expect(self.me.page.locator("output[for=strength]")).to_have_text("wild, 1")

    def test_controls_stay_as_they_were_set_when_the_page_is_loaded_anew(self):
        self.turn("Calm")
        self.me.press("]")
        self.me.page.reload()
        self.me.sees(3)
        self.assertEqual(self.me.command, "breed next … --strength 0.55 --calm")
        expect(self.me.page.get_by_role("switch", name="Calm")).to_be_checked()

    def test_what_is_no_number_does_not_stay_as_if_it_counted(self):
        self.assert_emptied(self.me.page.get_by_label("Pictures", exact=True))

    def test_too_large_a_number_becomes_the_largest(self):
        self.fill("Pictures", 5000)
        self.assertIn("--count 1000", self.me.command)
        self.fill("Pictures", -3)
        self.assertIn("--count 1", self.me.command)

    def test_an_empty_number_of_pictures_tells_how_many_are_bred(self):
        pictures = self.me.page.get_by_role("spinbutton", name="Pictures")
        expect(pictures).to_have_attribute("placeholder", "16")
        # A picture that was changed by hand and what it was: a sheet of two.
        link = self.ask("pictures/a/3/2/network")["connections"][0]
        changes = [f"weight {link['from']}-{link['to']}=0.5"]
        self.server_does("lineages/a/edit", {"from": 3, "number": 2, "changes": changes})
        self.me.sees(4)
        expect(self.me.page.locator(".cell")).to_have_count(2)
        expect(pictures).to_have_attribute("placeholder", "16")
        self.me.click(1)
        self.me.breed()
        expect(self.me.page.locator(".cell")).to_have_count(16)

    def test_the_command_says_from_where_when_the_lineage_is_taken_elsewhere(self):
        self.me.click(3)
        self.assertEqual(self.me.command, "breed next 3")
        self.populations.shell("breed undo")
        self.me.is_told("taken to generation 2 elsewhere")
        self.assertEqual(self.me.command, "breed next 3 --from 3")

    def test_a_picture_of_ones_own_is_what_children_see(self):
        self.populations.shell("breed render a/1/2 --size 24 -o photo.png")
        self.open_more()
        field = self.me.page.get_by_label("Picture for children to see")
        field.set_input_files(str(self.populations.place / "photo.png"))
        expect(self.me.page.get_by_text("Children see photo.png.").first).to_be_visible()
        self.me.click(1)
        self.assertRegex(self.me.command, "--inputs x,y,image:[0-9a-f]{64}")
        self.tick("r")
        self.assertRegex(self.me.command, "--inputs x,y,r,image:[0-9a-f]{64}")
        number = self.me.breed()
        names = [node["id"] for node in self.ask(f"pictures/a/{number}/1/network")["nodes"]]
        self.assertIn("image_red", names)
        self.allow("status of 4")
        field.set_input_files({"name": "no.png", "mimeType": "image/png", "buffer": b"none"})
        self.me.is_told("no.png")
        self.tick("r")
        self.me.page.get_by_role("button", name="Without it").click()
        self.assertNotIn("--inputs", self.me.command)

    def test_the_command_is_copied(self):
        self.context.grant_permissions(["clipboard-read", "clipboard-write"])
        self.me.click(3, 7)
        self.me.page.get_by_role("button", name="Copy the command").click()
        self.me.until("async () => await navigator.clipboard.readText() === 'breed next 3,7'", "the copy")
        expect(self.me.page.get_by_role("group", name="The same in a shell").get_by_role("status")).to_have_text("Copied.")

    def test_of_a_lineage_that_the_shell_is_not_at_the_command_loads_it_first(self):
        shell = self.populations.copy()
        self.addCleanup(shell.remove)
        self.me.page.goto(f"http://127.0.0.1:{self.server.port}/#b/1")
        self.me.page.reload()
        self.me.sees(1)
        self.me.click(2)
        command = self.me.command
        self.assertEqual(command, "breed load b && breed next 2")
        shell.shell(command)
        self.assertEqual(self.me.breed(), 2)
        self.assert_bred_alike(shell, "b", 2, command)

    def test_on_a_phone_they_fold_out_and_in(self):
        self.me.page.set_viewport_size(PHONE)
        novel = self.me.page.get_by_role("switch", name="Novel")
        expect(novel).to_be_hidden()
        self.me.page.get_by_role("button", name="All controls").click()
        novel.click()
        self.assertIn("--novel", self.me.command)
        expect(self.me.page.locator("#breed")).to_be_in_viewport(ratio=1)
        self.me.page.get_by_role("button", name="Fewer controls").click()
        expect(novel).to_be_hidden()
