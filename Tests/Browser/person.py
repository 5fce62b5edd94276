"""A person at the page: what they see, click and type. And the tests' common ground."""
import functools
import json
import pathlib
import re
import time
import unittest

from playwright.sync_api import expect

from populations import Populations, Server

# A busy machine is slow; nothing waits so long but what fails.
PATIENCE = 15
DESK = {"width": 1280, "height": 800}
PHONE = {"width": 390, "height": 844}


class Person:
    """Somebody in front of one window of the page."""

    def __init__(self, page):
        self.page = page
        self.requests = []
        page.on("request", self.note)

    def note(self, request):
        if request.method == "POST":
            path = request.url.split("/api/", 1)[-1]
            body = request.post_data if "json" in request.headers.get("content-type", "") else None
            self.requests.append((path, json.loads(body) if body else None))

    # What they do.

    def press(self, *keys):
        for key in keys:
            self.page.keyboard.press(key)

    def cell(self, number):
        return self.page.locator(f".cell[data-number='{number}']")

    def click(self, *numbers, modifiers=()):
        for number in numbers:
            self.cell(number).click(modifiers=list(modifiers))

    def breed(self):
        """Presses Enter and waits for the sheet; gives its number."""
        before = self.number
        self.press("Enter")
        self.until(f"() => !document.body.classList.contains('busy') && "
                   f"document.querySelector('#where b').textContent !== 'Generation {before}'",
                   f"a sheet after generation {before}")
        return self.number

    def look_away(self, is_away=True):
        """Goes to another tab, which hides the page; or comes back."""
        self.page.evaluate("""is_away => {
            Object.defineProperty(document, 'hidden', { value: is_away, configurable: true });
            document.dispatchEvent(new Event('visibilitychange'));
        }""", is_away)

    # What they see.

    @property
    def number(self):
        return int(self.page.locator("#where b").inner_text().split()[-1])

    @property
    def command(self):
        return self.page.locator("#command").text_content()

    @property
    def picks(self):
        """The picked pictures with how often each is."""
        return {int(number): int(times or 1) for number, times in self.page.evaluate("""() =>
            [...document.querySelectorAll('.cell[aria-selected=true]')].map(cell =>
                [cell.dataset.number, cell.querySelector('.times').textContent.slice(1)])""")}

    def sees(self, number):
        """Waits for a generation's sheet, with all its pictures."""
        expect(self.page.locator("#where b")).to_have_text(f"Generation {number}")
        self.until("""() => !document.body.classList.contains('busy') &&
            [...document.querySelectorAll('.cell img')].every(image => image.complete)""",
                   "pictures that are all there")

    def is_told(self, words):
        expect(self.page.locator("#message")).to_contain_text(re.compile(words))

    def until(self, condition, what):
        """Waits until a function of the page's is true; gives what it gave."""
        # Playwright's own wait evaluates texts in the page, which its policy forbids.
        end = time.monotonic() + PATIENCE
        while time.monotonic() < end:
            value = self.page.evaluate(condition)
            if value:
                return value
            self.page.wait_for_timeout(15)
        raise AssertionError(f"waited {PATIENCE} s in vain for {what}")


def watched(test):
    """A test that fails where the page complained, and leaves pictures of what failed."""
    @functools.wraps(test)
    def run(self):
        try:
            test(self)
            self.assertEqual(self.complaints, [], "the page's console is not clean")
        except Exception:
            self.photograph()
            raise
    return run


class PageTest(unittest.TestCase):
    """A server over two small lineages, and a person at its page."""

    breed = browser = web = photographs = None
    gardens = {}
    lineages = "small"
    window = DESK
    density = 1
    flags = ()   # of `breed serve`

    def __init_subclass__(cls):
        for name, test in list(vars(cls).items()):
            if name.startswith("test"):
                setattr(cls, name, watched(test))

    def setUp(self):
        self.complaints, self.allowed, self.people = [], [], []
        self.populations = self.garden(self.lineages).copy()
        self.addCleanup(self.populations.remove)
        self.server = Server(self.populations, flags=self.flags)
        self.addCleanup(lambda: self.server.stop())
        self.context = self.new_context()
        self.me = self.somebody()

    # The lineages that a test begins with; each kind is bred once.

    @classmethod
    def garden(cls, kind):
        if kind not in cls.gardens:
            cls.gardens[kind] = populations = Populations(cls.breed)
            getattr(cls, f"plant_{kind}")(populations)
        return cls.gardens[kind]

    @staticmethod
    def plant_nothing(populations):
        pass

    @staticmethod
    def plant_small(populations):
        populations.shell("""
            breed new b --seed 8 --count 6 -q && breed new a --seed 7 -q &&
            breed next 3,7 -q && breed next 2,5 -q""")

    @staticmethod
    def plant_large(populations):
        """Sheets of a hundred and thirty, of one, and of sixty-four."""
        populations.shell("breed new crowd --seed 5 --count 130 -q && breed new one --seed 3 --count 1 -q && "
                          "breed new many --seed 7 --count 64 -q")

    @staticmethod
    def plant_tree(populations):
        """Thirty generations in a row, and a branch off the third."""
        populations.shell("breed new a --seed 7 --count 4 -q")
        populations.shell("for n in $(seq 28); do breed next 1 --size 16 -q; done")
        populations.shell("breed next --from 3 --pick 2 -q && breed load a 29 -q")

    # Windows.

    def new_context(self, without_web=False, **options):
        options = {"viewport": self.window, "device_scale_factor": self.density, **options}
        context = self.browser.new_context(**options)
        context.set_default_timeout(1000 * PATIENCE)
        context.add_init_script("""addEventListener('securitypolicyviolation', event =>
            console.error(`policy: ${event.violatedDirective} ${event.blockedURI}`))""")
        if self.web and not without_web:
            context.route(re.compile(r"/(page/[a-z.]+)?$"), self.serve_newest)
        self.addCleanup(context.close)
        return context

    def serve_newest(self, route):
        """Page files from a folder instead of those in the binary, under the same heads."""
        answer = route.fetch()
        file = pathlib.Path(self.web) / (route.request.url.rsplit("/", 1)[-1] or "index.html")
        if not file.exists() or answer.status == 401:
            route.fulfill(response=answer)
            return
        kinds = {".js": "text/javascript", ".css": "text/css", ".html": "text/html"}
        route.fulfill(status=200, body=file.read_bytes(),
                      headers={**answer.headers, "content-type": f"{kinds[file.suffix]}; charset=utf-8"})

    def somebody(self, context=None, address=None, opening=True):
        """A person at a window of their own, with the page open."""
        page = (context or self.context).new_page()
        person = Person(page)
        self.people.append(person)
        page.on("console", lambda message: message.type == "error" and self.complain(message.text))
        page.on("pageerror", lambda error: self.complain(str(error)))
        page.on("dialog", lambda dialog: (self.complain(f"a dialog: {dialog.message}"), dialog.dismiss()))
        if opening:
            self.open(person, address)
        return person

    def open(self, person, address=None):
        person.page.goto(address or self.server.address)
        expect(person.page.locator(".cell, .welcome").first).to_be_visible()

    def complain(self, text):
        if not any(re.search(words, text) for words in self.allowed):
            self.complaints.append(text)

    def allow(self, *words):
        """Takes complaints of the console that a test itself brings about."""
        self.allowed += words

    def photograph(self):
        for index, person in enumerate(self.people):
            path = pathlib.Path(self.photographs) / f"{self.id().split('.', 1)[-1]}-{index + 1}.png"
            try:
                path.parent.mkdir(parents=True, exist_ok=True)
                person.page.screenshot(path=path, timeout=5000)
                print(f"\n  see {path}", flush=True)
            except Exception as error:
                print(f"\n  no picture of it: {error}", flush=True)

    # Answers that come late.

    def hold(self, address):
        """Keeps back the answers to what is asked at an address; gives the requests that wait."""
        waiting = []
        self.me.page.route(re.compile(address), lambda route: waiting.append(route))
        return waiting

    def let_go(self, waiting):
        """Lets the answers come, one after the other; what is no longer wanted has none."""
        for route in waiting:
            route.continue_()
            answer = route.request.response()
            if answer:
                answer.finished()

    def assert_emptied(self, field):
        """A lone minus is taken out of a field of numbers when one goes on."""
        field.fill("")
        field.press_sequentially("-")
        self.assertTrue(field.evaluate("field => field.validity.badInput"))
        field.press("Tab")
        self.assertFalse(field.evaluate("field => field.validity.badInput"))

    # What several tests ask.

    def ask(self, path):
        """The server's answer to the page."""
        return self.context.request.get(f"http://127.0.0.1:{self.server.port}/api/{path}").json()

    def server_does(self, path, body=None):
        """Has the server do something, as another window would."""
        here = f"http://127.0.0.1:{self.server.port}"
        return self.context.request.post(f"{here}/api/{path}", data=body or {}, headers={"Origin": here})

    def assert_bred_alike(self, other, lineage, number, command):
        """That a sheet's file is the one that the shell bred by the page's command elsewhere."""
        self.assertTrue(self.populations.file(lineage, number) == other.file(lineage, number),
                        f"{lineage}/{number} differs from what “{command}” breeds")
