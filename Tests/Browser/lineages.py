"""Lineages: a new one, another one, and pictures dropped from outside."""
import base64
import json

from playwright.sync_api import expect

from person import PageTest

DROP = """files => {
    const data = new DataTransfer();
    for (const { name, type, bytes } of files) {
        data.items.add(new File([Uint8Array.from(atob(bytes), one => one.charCodeAt())], name, { type }));
    }
    return data;
}"""


def drop(person, name, data, kind=""):
    """Drops a file onto the page."""
    drop_all(person, (name, data, kind))


def drop_all(person, *files):
    given = person.page.evaluate_handle(DROP, [
        {"name": name, "type": kind, "bytes": base64.b64encode(data).decode()} for name, data, kind in files])
    for event in ("dragover", "drop"):
        person.page.dispatch_event("#place", event, {"dataTransfer": given})


class Lineages(PageTest):
    def test_a_new_one_is_as_the_shell_draws_it(self):
        shell = self.populations.copy()
        self.addCleanup(shell.remove)
        shell.shell("breed new waves --recipe goo --seed 123 --count 9")
        self.me.press("n")
        dialog = self.me.page.get_by_role("dialog", name="A new lineage")
        dialog.locator("input[value=goo]").check()
        dialog.get_by_label("Name").fill("waves")
        dialog.get_by_label("Pictures").fill("9")
        dialog.get_by_label("Seed").fill("123")
        dialog.get_by_role("button", name="Draw the first sheet").click()
        expect(self.me.page.locator("#lineage")).to_have_text("waves")
        self.me.sees(1)
        expect(self.me.page.locator(".cell")).to_have_count(9)
        expect(dialog).to_have_count(0)
        self.assert_bred_alike(shell, "waves", 1, "breed new waves --recipe goo --seed 123 --count 9")

    def test_a_name_that_is_taken_is_told_in_the_form(self):
        self.allow("status of 4")
        self.me.press("n")
        dialog = self.me.page.get_by_role("dialog", name="A new lineage")
        dialog.get_by_label("Name").fill("b")
        self.me.press("Enter")
        expect(dialog.get_by_role("alert")).not_to_be_empty()
        expect(dialog.get_by_label("Name")).to_have_value("b")
        self.assertEqual(self.populations.generations("b"), 1)

    def test_a_seed_that_a_browser_would_round_is_not_sent(self):
        self.me.press("n")
        seed = self.me.page.get_by_role("dialog").get_by_label("Seed")
        seed.fill("9007199254740993")
        self.me.press("Enter")
        self.assertIn("9007199254740991", seed.evaluate("one => one.validationMessage"))
        seed.fill("9007199254740991")
        self.me.press("Enter")
        self.me.sees(1)
        self.assertEqual([body["seed"] for _, body in self.me.requests], [9007199254740991])

    def test_a_new_one_asked_for_before_the_page_is_there_is_told_so(self):
        self.hold_choices()
        self.me.page.get_by_role("button", name="New lineage").click()
        self.me.is_told("try again in a moment")
        self.let_go(self.held)
        self.me.sees(3)
        self.me.press("n")
        expect(self.me.page.get_by_role("dialog", name="A new lineage")).to_be_visible()

    def hold_choices(self):
        """Loads the page anew; what may be chosen does not come."""
        self.held = self.hold("/api/choices$")
        self.me.page.reload(wait_until="commit")
        for _ in range(100):
            if self.held:
                return
            self.me.page.wait_for_timeout(20)
        self.fail("nobody asked what may be chosen")

    def test_another_one_is_shown_by_a_click_and_changes_nothing(self):
        logs = [self.populations.log(name) for name in "ab"]
        self.me.click(3)
        self.me.press("a")
        dialog = self.me.page.get_by_role("dialog", name="Lineages")
        expect(dialog.get_by_role("button", name="a 3 generations")).to_be_focused()
        dialog.get_by_role("button", name="b 1 generation").click()
        expect(self.me.page.locator("#lineage")).to_have_text("b")
        self.me.sees(1)
        expect(self.me.page.locator(".cell")).to_have_count(6)
        self.assertEqual(self.ask("state")["current"], "a")
        self.assertEqual([self.populations.log(name) for name in "ab"], logs)
        self.me.page.go_back()
        self.me.sees(3)
        self.assertEqual(self.me.picks, {3: 1})

    def test_a_dropped_picture_is_planted(self):
        self.populations.shell("breed render 3/5 -o art.png --size 64")
        shell = self.populations.copy()
        self.addCleanup(shell.remove)
        file = self.populations.place / "art.png"
        shell.shell(f"breed import {file}")
        drop(self.me, "art.png", file.read_bytes(), "image/png")
        self.me.is_told("art.png is imported")
        name = self.me.page.locator("#lineage").inner_text()
        self.assertNotIn(name, ["a", "b"])
        self.me.sees(1)
        # Only the seed of what is to come is drawn.
        planted, expected = [json.loads(one.file(name, 1)) for one in (self.populations, shell)]
        self.assertNotEqual(planted.pop("seed"), expected.pop("seed"))
        self.assertEqual(planted, expected)

    def test_a_file_may_be_chosen_instead(self):
        self.populations.shell("breed render 3/5 -o art.png --size 64")
        self.me.press("a")
        with self.me.page.expect_file_chooser() as coming:
            self.me.page.get_by_role("button", name="Import a picture").click()
        coming.value.set_files(self.populations.place / "art.png")
        self.me.is_told("art.png is imported")

    def test_what_is_no_picture_of_breed_s_is_refused_with_a_sentence(self):
        self.allow("status of 4")
        drop(self.me, "notes.txt", b"no picture at all")
        self.me.is_told("notes.txt")
        expect(self.me.page.locator("#message")).to_have_class("fault")
        self.assertEqual(len(self.ask("state")["lineages"]), 2)

    def test_of_several_files_a_bad_one_does_not_keep_the_others_out(self):
        self.allow("status of 4")
        self.populations.shell("breed render 3/5 -o art.png --size 64")
        art = (self.populations.place / "art.png").read_bytes()
        drop_all(self.me, ("first.png", art, "image/png"), ("notes.txt", b"no picture at all", "text/plain"),
                 ("last.png", art, "image/png"))
        self.me.is_told("notes.txt.* 2 others are imported")
        expect(self.me.page.locator("#message")).to_have_class("fault")
        self.assertEqual(len(self.ask("state")["lineages"]), 4)

    def test_a_damaged_one_is_told_and_the_others_go_on(self):
        (self.populations.path / "b" / "lineage.jsonl").chmod(0o644)
        (self.populations.path / "b" / "lineage.jsonl").write_text("no log\n")
        self.me.page.reload()
        self.me.sees(3)
        self.me.is_told("b/lineage.jsonl")
        self.me.click(3)
        self.assertEqual(self.me.breed(), 4)


class Beginning(PageTest):
    """No lineages at all."""

    lineages = "nothing"

    def test_one_click_draws_the_first_sheet(self):
        self.me.page.get_by_role("button", name="Draw the first sheet").click()
        self.me.sees(1)
        expect(self.me.page.locator(".cell")).to_have_count(16)
        self.me.click(4)
        self.assertEqual(self.me.breed(), 2)

    def test_the_first_sheet_of_a_shell_appears_by_itself(self):
        self.populations.shell("breed new a --seed 7")
        self.me.sees(1)
        expect(self.me.page.locator(".cell")).to_have_count(16)
