"""Pictures that are dragged off the page, with their genomes."""
from playwright.sync_api import expect

from person import PageTest

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
        self.me.until("() => document.querySelector('a.save').href.includes('zoom=1.25')", "a zoom")
        self.assert_carries(self.me.page.locator(".thumbnail").evaluate(CARRIED), "a/3/5",
                            self.me.page.locator("#render-command").inner_text())

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
        # Both are seen at once.
        self.me.page.set_viewport_size({"width": 1280, "height": 1400})
        self.me.cell(5).dblclick()
        self.me.page.drag_and_drop(".thumbnail", "#cross")
        self.assertIn("a/3/5", self.me.page.locator("#cross").input_value())
