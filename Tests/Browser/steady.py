"""A server that ends and comes back: nothing that was shown is lost, and the page goes on."""
from playwright.sync_api import expect

from person import PageTest
from populations import Server

DEATHS = 20


class Steady(PageTest):
    def setUp(self):
        super().setUp()
        # What a browser says of a server that is away, and of a key that is no longer one.
        self.allow("ERR_CONNECTION_REFUSED", "ERR_CONNECTION_RESET", "ERR_EMPTY_RESPONSE",
                   "ERR_INCOMPLETE_CHUNKED_ENCODING", "ERR_NETWORK", "ERR_SOCKET", "status of 401")

    def come_back(self):
        self.server = Server(self.populations, port=self.server.port)

    def test_the_page_waits_and_comes_back_by_itself_with_its_picks(self):
        self.me.click(3, 7)
        self.server.kill()
        expect(self.me.page.locator("#link")).to_contain_text("Waiting for breed serve")
        self.me.press("Enter")
        self.me.is_told("does not answer. Your picks are kept")
        self.assertEqual(self.me.picks, {3: 1, 7: 1})
        self.come_back()
        expect(self.me.page.locator("#link")).to_be_empty()
        self.assertEqual(self.me.picks, {3: 1, 7: 1})
        self.assertEqual(self.me.breed(), 4)

    def test_what_was_bred_while_it_was_away_is_shown(self):
        self.server.stop()
        expect(self.me.page.locator("#link")).to_contain_text("Waiting for breed serve")
        self.populations.shell("breed next 1")
        self.come_back()
        self.me.sees(4)

    def test_the_new_address_opens_the_page_with_its_picks(self):
        self.me.click(3, 7)
        self.server.kill()
        self.come_back()
        self.open(self.me)
        self.me.sees(3)
        self.assertEqual(self.me.picks, {3: 1, 7: 1})

    def test_a_server_that_dies_while_it_breeds_loses_nothing_that_was_shown(self):
        shown = {number: self.populations.file("a", number) for number in (1, 2, 3)}
        for death in range(DEATHS):
            before = self.me.number
            self.me.click(1 + death % 16)
            # From at once to after the sheet is there, on the page's own clock.
            self.me.page.evaluate("""wait => new Promise(done => {
                document.getElementById('breed').click();
                setTimeout(done, wait);
            })""", 12 * death)
            self.server.kill()
            self.me.until("() => !document.body.classList.contains('busy')", "the end of breeding")
            number = self.me.number
            shown[number] = self.populations.file("a", number)
            if number == before:
                self.assertEqual(self.me.picks, {1 + death % 16: 1})
            # The half of a file may be left, or one that was not yet committed, and a sheet's picture not yet
            # written; no more than that.
            for line in self.populations.shell("breed verify a || true").splitlines():
                self.assertRegex(line, r"sound$|\.partial: left by|: no line of the log names it$|\.png: ")
            self.assertIn("sound", self.populations.shell("breed verify a --repair && breed verify a"))
            self.come_back()
            self.open(self.me)
            # A sheet that was written, and of which the answer was lost, is there, too.
            self.me.sees(self.ask("lineages/a")["now"])
            self.me.press("Escape")
        self.assertGreater(max(shown), 3, "every death came before the first sheet")
        for number, bytes in shown.items():
            self.assertTrue(self.populations.file("a", number) == bytes, f"a/{number} is not what was shown")
        print(f"\n  {DEATHS} deaths, {len(shown) - 3} sheets shown, {self.populations.generations('a')} kept", end=" ")
