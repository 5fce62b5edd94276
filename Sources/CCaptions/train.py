#!/usr/bin/env python3
"""Trains the small network that writes captions, and writes captions.model, which is embedded.

    pip install torch==2.15.0
    python3 Sources/CCaptions/train.py FOLDER [--weights weights.pt]

FOLDER holds the corpus as *.txt, one paragraph a line: five books in the public domain as Standard
Ebooks publishes them (standardebooks.org; texts public domain in the United States, the editors' work
CC0 1.0): Marcus Aurelius, Meditations, and Epictetus, Short Works, tr. George Long; Laozi, Tao Te
Ching, tr. James Legge; Friedrich Nietzsche, Thus Spake Zarathustra, tr. Thomas Common, and Beyond Good
and Evil, tr. Helen Zimmern.

The network: a gated recurrent unit (Cho et al. 2014, doi:10.3115/v1/D14-1179) over words, with one
matrix for the words that it reads and writes (Press & Wolf 2017, arXiv:1608.05859), dropout on words,
layers and recurrent weights (Merity et al. 2018, arXiv:1708.02182), the mean of the last weights (Izmailov
et al. 2018, arXiv:1803.05407), and in the file weights of 8 bits, a scale a row.

It learns twice: first the language of all sentences, then, with less dropout, those that could be captions.
With its defaults and PyTorch 2.15.0 (the package of PyPI, on the CPU, an x86-64 processor with AVX-512) this
gives the very file that is embedded, in some ten minutes. That one came of two runs, the second from the
first one's --weights: it is the same, since both parts begin with their seed. Another version or processor may
round otherwise, and then gives another file.
"""

import argparse
import collections
import math
import pathlib
import random
import re
import struct

# Each book begins a sentence with a word of its own, and a clause after a semicolon with another.
BOOKS = ["marcus-aurelius", "epictetus", "laozi", "zarathustra", "beyond-good"]
STARTS = [f"<{book} {kind}>" for book in BOOKS for kind in ("sentence", "clause")]
UNKNOWN = "<unknown>"
ENDS = [".", "!", "?", ";"]
MARKS = [",", ":", "—"]
SPECIAL = STARTS + [UNKNOWN] + ENDS + MARKS

# Words that begin with a capital within a sentence. All others that mostly do are names, which would
# stand in a caption without a meaning.
CAPITALS = {"i": "I", "god": "God", "tao": "Tao", "i’m": "I’m", "i’ve": "I’ve"}
# What the books say with these words of whole groups of people, or of bodies, is not for a plate.
UNFIT = set(
    "woman women woman’s women’s female females feminine womanly masculine slave slaves slavery servile"
    " slave-morality race races negro eunuch eunuchs whore whores harlot harlots prostitute populace"
    " rabble mob jew jews jewish german germans lunatic idiot idiots cripple cripples hunchback dwarf"
    " breed bred breeding circumcision virgin virgins menfolk sex sexes sexual girl girls maidens wife"
    " marriage marriage-ring castrated bosom bosoms breasts breast lust lusts lusting lascivious buttocks"
    " bowels belly nostrils filth filthy pregnant whip slay slain kill killed corpse corpses hang crucify"
    " swine plebeian vulgar democratic gregarious inferior caste nation nations national fatherland"
    .split())
# Words of a story that nobody under the picture has read, and calls that end what could have been said.
STORY = set(
    "spoke said answered cried asked quoth exclaimed replied soothsayer magician pope leech ass asses"
    " chapter aforesaid cattle kine jester buffoon dwarf brayed ox camel fire-dog sepulchres o ah alas"
    " lo yea verily nay woe forsooth hither thither nigh nigher twain betwixt twixt o’er ne’er tis aye"
    " methinketh fain oft wherefore ere thereto thereof thereon therewith thereupon wherein bade"
    " brethren clock-bell viz et priori de".split())
# Old forms are read as those of today.
TODAY = {
    "thou": "you", "thee": "you", "ye": "you", "thy": "your", "thine": "your", "thyself": "yourself",
    "hath": "has", "doth": "does", "hast": "have", "dost": "do", "wilt": "will", "shalt": "shall",
    "canst": "can", "didst": "did", "hadst": "had", "wouldst": "would", "couldst": "could",
    "shouldst": "should", "mayest": "may", "wert": "were", "wast": "were", "unto": "to",
    "spake": "spoke", "saith": "says", "naught": "nothing",
}
# What a sentence begins with that only joins it to the one before.
JOINING = set("and but yea verily or nay ah so lo".split())

WORD = r"[A-Za-zÀ-ÿ]+(?:[’-][A-Za-zÀ-ÿ]+)*’?"
LEAST = 5  # how often a word stands in the corpus that the network knows
LONGEST = 44  # words and marks of a sentence that are learned at once
RUN = 6  # how many words in a row a caption must not share with the corpus
BITS_A_RUN, PROBES = 8, 5  # of the filter of those runs, and of what stands three in a row


def sentences(folder):
    """The sentences of the corpus: (book, text without quotes, notes and foreign letters)."""
    for book in BOOKS:
        (path,) = [file for file in folder.glob("*.txt") if book in file.name]
        for paragraph in path.read_text(encoding="utf-8").splitlines():
            text = paragraph.replace("\u2011", "-").replace("⸺", "—").replace("…", ".")
            text = re.sub(r"[“”‘()\[\]（）_]", "", text)
            text = re.sub(r"’(?![A-Za-z])(?<![a-z]s’)", "", text)
            text = re.sub(r"\s+", " ", text).strip()
            for sentence in re.split(r"(?<=[.!?])[—-]?\s+|(?<=[.!?])—", text):
                if re.search(r"[^\x00-ÿ—’æœ]|\d|\b(?:ed|Schweig|Frag|viz|St|esprit|est|c’est)\b", sentence):
                    continue
                if len(re.findall(WORD, sentence)) >= 2:
                    yield book, sentence


def tokens(sentence):
    found = re.findall(WORD + r"|[.,;:!?—]", sentence)
    return [token.lower() for token in found]


def today(words, known):
    """The words with the forms of today, as far as these are `known`."""
    found = []
    for place, word in enumerate(words):
        forms = [TODAY.get(word)]
        if word == "art" and "thou" in words[max(place - 6, 0) : place + 3]:
            forms = ["are"]
        elif word.endswith("st") and "thou" in words[max(place - 1, 0) : place + 2]:
            forms += [word[:-3], word[:-2]]
        elif word.endswith("eth"):
            stem = word[:-3]
            forms += [stem + "s", stem + "es", stem[:-1] + "s"]
        found.append(next((form for form in forms if form in known), word))
    return found


def fnv(text):
    value = 0xCBF29CE484222325
    for byte in text.encode("utf-8"):
        value = (value ^ byte) * 0x100000001B3 & 0xFFFFFFFFFFFFFFFF
    return value


class Corpus:
    def __init__(self, folder):
        capital, small, counts = (collections.Counter() for _ in range(3))
        for _, text in sentences(folder):
            words = re.findall(WORD, text)
            for place, word in enumerate(words):
                counts[word.lower()] += 1
                if place > 0 or word[0].islower():
                    (capital if word[0].isupper() else small)[word.lower()] += 1
        names = {
            word for word in capital
            if word not in CAPITALS and capital[word] > 2 * small[word]
        }
        self.all_words = set(counts)
        # As they are printed, and as they are read.
        self.printed = [tokens(text) for _, text in sentences(folder)]
        self.sentences = [
            (book, today(tokens(text), self.all_words)) for book, text in sentences(folder)]
        read = collections.Counter(token for _, sentence in self.sentences for token in sentence)
        words = sorted(
            word for word, count in read.items()
            if count >= LEAST and word in self.all_words and word not in names | UNFIT | STORY
            and not re.fullmatch(r"[a-z]{2,}eth(?<!teeth)", word)
        )
        self.vocabulary = SPECIAL + words
        self.index = {word: place for place, word in enumerate(self.vocabulary)}
        self.units = list(self.split())

    def split(self):
        """What is learned at once: a start, the words of a sentence or a clause, an end."""
        unknown = self.index[UNKNOWN]
        for book, sentence in self.sentences:
            start, unit = f"<{book} sentence>", []
            for token in sentence:
                if not unit and token in MARKS + ENDS or not unit and token in JOINING:
                    continue
                unit.append(token)
                if token in ENDS:
                    words = [self.index.get(word, unknown) for word in unit]
                    if 4 <= len(words):
                        yield [self.index[start]] + words[:LONGEST]
                    start, unit = f"<{book} clause>", []

    def aphorisms(self, units):
        """Those that could be captions: whole, short, and of known words."""
        unknown, semicolon = self.index[UNKNOWN], self.index[";"]
        return [
            unit for unit in units
            if 6 <= len(unit) <= 28 and unknown not in unit and unit[-1] != semicolon
        ]

    def runs(self):
        """The runs of RUN known words within a sentence, as it is printed and as it is read."""
        found = set()
        for sentence in self.printed + [sentence for _, sentence in self.sentences]:
            words = [token for token in sentence if token not in ENDS + MARKS]
            for place in range(len(words) - RUN + 1):
                run = words[place : place + RUN]
                if all(word in self.index for word in run):
                    found.add(" ".join(run))
        return sorted(found)

    def threes(self):
        """What stands three in a row in what is learned: words, marks, an end, and "<" for a start."""
        found = set()
        for unit in self.units:
            names = ["<"] + [self.vocabulary[token] for token in unit[1:]]
            found.update(" ".join(three) for three in zip(names, names[1:], names[2:]))
        return sorted(three for three in found if UNKNOWN not in three)


def train(corpus, arguments):
    import torch
    from torch import nn
    from torch.nn import functional
    from torch.optim.swa_utils import AveragedModel

    torch.set_num_threads(1)  # More of them would add in another order.
    torch.manual_seed(7)
    random.seed(7)
    count, embedded, hidden = len(corpus.vocabulary), arguments.embedded, arguments.hidden

    class Network(nn.Module):
        def __init__(self):
            super().__init__()
            self.words = nn.Parameter(torch.randn(count, embedded) * 0.1)
            self.input = nn.Linear(embedded, 3 * hidden)
            self.recurrent = nn.Linear(hidden, 3 * hidden)
            self.project = nn.Linear(hidden, embedded)
            self.bias = nn.Parameter(torch.zeros(count))
            self.dropout = 0.0  # The share of all dropout.

        def forward(self, batch):
            words, matrix = self.words, self.recurrent.weight
            share = self.dropout if self.training else 0.0

            def whole(width, least):  # One mask for all words of a sentence.
                return functional.dropout(torch.ones(len(batch), 1, width), least * share)

            kept = functional.dropout(torch.ones(count, 1), 0.15 * share)
            matrix = functional.dropout(matrix, 0.3 * share)
            read = functional.embedding(batch, words * kept) * whole(embedded, 0.3)
            states, _ = torch.gru(
                read, torch.zeros(1, len(batch), hidden),
                (self.input.weight, matrix, self.input.bias, self.recurrent.bias),
                True, 1, 0.0, self.training, False, True)
            out = self.project(states * whole(hidden, 0.4))
            return functional.linear(functional.dropout(out, 0.2 * share), words, self.bias)

    network = Network()
    units = corpus.units[:]
    random.shuffle(units)
    held = units[: len(units) // 40]
    units = units[len(units) // 40 :]
    unknown = corpus.index[UNKNOWN]

    def batches(units, size):
        units = sorted(units, key=lambda unit: (len(unit), random.random()))
        groups = [units[place : place + size] for place in range(0, len(units), size)]
        random.shuffle(groups)
        for group in groups:
            length = max(map(len, group))
            rows = [unit + [-1] * (length - len(unit)) for unit in group]
            batch = torch.tensor(rows)
            target = batch[:, 1:].clone()
            target[target == unknown] = -1
            yield batch[:, :-1].clamp(min=0), target

    def loss(batch, target):
        return functional.cross_entropy(
            network(batch).flatten(0, 1), target.flatten(), ignore_index=-1, reduction="sum"
        ), (target >= 0).sum()

    def perplexity(units):
        network.eval()
        with torch.no_grad():
            sums = [loss(batch, target) for batch, target in batches(units, 40)]
        return math.exp(sum(s.item() for s, _ in sums) / sum(n.item() for _, n in sums))

    def learn(name, units, epochs, rate, dropout):
        """Trains; what it leaves is the mean of the weights of the last quarter of the steps."""
        network.dropout = dropout
        optimiser = torch.optim.AdamW(network.parameters(), lr=rate, weight_decay=0.02)
        steps = epochs * math.ceil(len(units) / 40)
        schedule = torch.optim.lr_scheduler.OneCycleLR(
            optimiser, rate, total_steps=steps + 1, pct_start=0.1)
        averaged, step = AveragedModel(network), 0
        for epoch in range(epochs):
            network.train()
            total, seen = 0.0, 0
            for batch, target in batches(units, 40):
                summed, number = loss(batch, target)
                optimiser.zero_grad()
                (summed / number).backward()
                nn.utils.clip_grad_norm_(network.parameters(), 0.5)
                optimiser.step()
                schedule.step()
                step += 1
                if step > steps * 3 // 4:
                    averaged.update_parameters(network)
                total, seen = total + summed.item(), seen + number.item()
            print(f"{name}, epoch {epoch + 1}: perplexity {math.exp(total / seen):.1f}, of what is "
                  f"held out {perplexity(held):.1f}", flush=True)
        network.load_state_dict(averaged.module.state_dict())
        print(f"{name}: perplexity of what is held out {perplexity(held):.1f}", flush=True)

    # First the language of all the books.
    if arguments.weights and pathlib.Path(arguments.weights).exists():
        network.load_state_dict(torch.load(arguments.weights))
    else:
        learn("all", units, arguments.epochs, 5e-3, 0.8)
        if arguments.weights:
            torch.save(network.state_dict(), arguments.weights)
    # Then what could be a caption, nearly by heart, which makes its sentences much better to read: what
    # it must not say of it is left to the filter.
    torch.manual_seed(7)
    random.seed(7)
    learn("aphorisms", corpus.aphorisms(units), arguments.finishing, 2e-3, 0.4)
    return {name: value.detach().double().tolist() for name, value in network.named_parameters()}


def quantised(rows):
    """8-bit rows and their scales in units of 2⁻³¹."""
    numbers, scales = bytearray(), []
    for row in rows:
        scale = max(max(map(abs, row)), 1e-6) / 127
        numbers += bytes(round(value / scale) & 0xFF for value in row)
        scales.append(round(scale * 2**31))
    return bytes(numbers), scales


def write(corpus, weights, path):
    runs = corpus.runs() + corpus.threes()
    bits = (len(runs) * BITS_A_RUN + 63) // 64 * 64
    kept = bytearray(bits // 8)
    for run in runs:
        value = fnv(run)
        first, second = value & 0xFFFFFFFF, value >> 32 | 1
        for probe in range(PROBES):
            bit = (first + probe * second) % bits
            kept[bit // 8] |= 1 << bit % 8
    text = "\n".join(CAPITALS.get(word, word) for word in corpus.vocabulary).encode("utf-8")
    hidden = len(weights["project.weight"][0])
    embedded = len(weights["project.weight"])
    parts = [
        struct.pack(
            "<9i", len(corpus.vocabulary), len(STARTS), len(ENDS), len(MARKS), embedded, hidden,
            len(text), RUN, bits),
        text + b"\n" * (-len(text) % 4),
    ]

    def matrix(rows, biases):
        numbers, scales = quantised(rows)
        parts.append(numbers + b"\0" * (-len(numbers) % 4))
        parts.append(struct.pack(f"<{len(scales)}i", *scales))
        parts.append(struct.pack(f"<{len(biases)}i", *(round(bias * 2**16) for bias in biases)))

    matrix(weights["words"], weights["bias"])
    matrix(weights["input.weight"], weights["input.bias"])
    matrix(weights["recurrent.weight"], weights["recurrent.bias"])
    matrix(weights["project.weight"], weights["project.bias"])
    counts = collections.Counter(token for unit in corpus.units for token in unit[1:])
    total = sum(counts.values())
    rarities = [
        round(2**16 * math.log(total / max(counts[token], 1)))
        for token in range(len(corpus.vocabulary))]
    parts.append(struct.pack(f"<{len(rarities)}i", *rarities))
    # The logistic function at 0, 1/128, … 8, and 2^-x at 0, 1/1024, … 1: the sampler computes in
    # integers.
    sigmoid = [round(2**15 / (1 + math.exp(-place / 128))) for place in range(1025)]
    powers = [round(2**24 * 2 ** (-place / 1024)) for place in range(1025)]
    parts.append(struct.pack("<1025i1025i", *sigmoid, *powers))
    parts.append(bytes(kept))
    path.write_bytes(b"".join(parts))
    print(f"{path}: {path.stat().st_size} bytes, {len(corpus.vocabulary)} words, {len(runs)} runs")


def write_hashes(corpus, path):
    """What the tests hold captions against: every word and every sentence of the corpus."""
    words = {word for word in corpus.all_words}
    texts = set()
    for sentence in corpus.printed + [sentence for _, sentence in corpus.sentences]:
        texts.add(" ".join(token for token in sentence if token not in ENDS + MARKS))
    groups = [sorted(map(fnv, group)) for group in (words, texts)]
    with open(path, "wb") as file:
        for group in groups:
            file.write(struct.pack(f"<q{len(group)}Q", len(group), *group))
    print(f"{path}: {len(groups[0])} words, {len(groups[1])} sentences")


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("folder", type=pathlib.Path)
    parser.add_argument("--epochs", type=int, default=20)
    parser.add_argument("--finishing", type=int, default=10, help="epochs on what could be a caption")
    parser.add_argument("--embedded", type=int, default=96)
    parser.add_argument("--hidden", type=int, default=192)
    parser.add_argument("--weights", help="where the weights before the finishing are kept, and found again")
    arguments = parser.parse_args()
    # What CCaptions.c has room for, in its steps of 16.
    assert arguments.embedded in range(16, 129, 16), "--embedded: expected a multiple of 16 up to 128"
    assert arguments.hidden in range(16, 257, 16), "--hidden: expected a multiple of 16 up to 256"
    corpus = Corpus(arguments.folder)
    print(f"{len(corpus.vocabulary)} words, {len(corpus.units)} sentences and clauses", flush=True)
    root = pathlib.Path(__file__).resolve().parents[2]
    weights = train(corpus, arguments)
    write(corpus, weights, root / "Sources/CCaptions/captions.model")
    write_hashes(corpus, root / "Tests/CaptionsTests/Resources/corpus.hashes")


if __name__ == "__main__":
    main()
