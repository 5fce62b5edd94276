#!/usr/bin/env python3
"""Trains the small network that writes captions, and writes captions.model, which is embedded.

    pip install torch    (or apt-get install python3-torch libopenblas0)
    python3 Sources/CCaptions/train.py FOLDER [--weights weights.pt]

FOLDER holds the corpus as *.txt, one paragraph a line: five books in the public domain as Standard
Ebooks publishes them (standardebooks.org; texts public domain in the United States, the editors' work
CC0 1.0): Marcus Aurelius, Meditations, and Epictetus, Short Works, tr. George Long; Laozi, Tao Te
Ching, tr. James Legge; Friedrich Nietzsche, Thus Spake Zarathustra, tr. Thomas Common, and Beyond Good
and Evil, tr. Helen Zimmern.

The network: a gated recurrent unit (Cho et al. 2014, doi:10.3115/v1/D14-1179) over words, with one
matrix for the words that it reads and writes (Press & Wolf 2017, arXiv:1608.05859), dropout on words,
layers and recurrent weights (Merity et al. 2018, arXiv:1708.02182), and weights of 8 bits, a scale a row.

The model that is embedded was trained in steps, each going on with the weights before: 11 of 16 epochs with
all dropout, and with little dropout 1 of 8 and then 2 of 2 epochs. What a run gives depends on PyTorch's version.
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
CAPITALS = {"i": "I", "god": "God", "o": "O", "tao": "Tao", "i’m": "I’m", "i’ve": "I’ve"}
# What the books say with these words of whole groups of people is not for a plate.
UNFIT = set(
    "woman women woman’s women’s female females feminine womanly slave slaves race races negro eunuch"
    " eunuchs whore whores harlot harlots prostitute populace rabble mob jew jews jewish german germans"
    " lunatic idiot idiots cripple cripples hunchback breed bred breeding circumcision virgin virgins"
    " menfolk sex sexes girl girls castrated bosom bosoms breasts lust lusts lascivious buttocks"
    .split())

WORD = r"[A-Za-zÀ-ÿ]+(?:[’-][A-Za-zÀ-ÿ]+)*’?"
LEAST = 5  # how often a word stands in the corpus that the network knows
LONGEST = 44  # words and marks of a sentence that are learned at once
RUN = 6  # how many words in a row a caption must not share with the corpus
BITS_A_RUN, PROBES = 8, 5  # of the filter of those runs


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


def fnv(text):
    value = 0xCBF29CE484222325
    for byte in text.encode("utf-8"):
        value = (value ^ byte) * 0x100000001B3 & 0xFFFFFFFFFFFFFFFF
    return value


class Corpus:
    def __init__(self, folder):
        self.sentences = [(book, tokens(text)) for book, text in sentences(folder)]
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
        words = sorted(
            word for word, count in counts.items()
            if count >= LEAST and word not in names and word not in UNFIT
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
                if not unit and token in MARKS + ENDS:
                    continue
                unit.append(token)
                if token in ENDS:
                    words = [self.index.get(word, unknown) for word in unit]
                    if 4 <= len(words):
                        yield [self.index[start]] + words[:LONGEST]
                    start, unit = f"<{book} clause>", []

    def runs(self):
        """The runs of RUN known words within a sentence."""
        found = set()
        for _, sentence in self.sentences:
            words = [token for token in sentence if token not in ENDS + MARKS]
            for place in range(len(words) - RUN + 1):
                run = words[place : place + RUN]
                if all(word in self.index for word in run):
                    found.add(" ".join(run))
        return sorted(found)


def train(corpus, arguments):
    import torch
    from torch import nn
    from torch.nn import functional

    torch.set_num_threads(arguments.threads)
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
            self.dropout = 1.0

        def forward(self, batch):
            words, matrix = self.words, self.recurrent.weight
            if self.training:
                share = self.dropout
                kept = (torch.rand(count, 1) > 0.15 * share) / (1 - 0.15 * share)
                matrix = functional.dropout(matrix, 0.3 * share)
                read = functional.embedding(batch, words * kept)
                read = read * functional.dropout(torch.ones(len(batch), 1, embedded), 0.3 * share)
            else:
                read = functional.embedding(batch, words)
            inputs = self.input(read)
            state = torch.zeros(len(batch), hidden)
            states = []
            for step in range(batch.shape[1]):
                ir, iz, ic = inputs[:, step].chunk(3, 1)
                hr, hz, hc = functional.linear(state, matrix, self.recurrent.bias).chunk(3, 1)
                r, z = torch.sigmoid(ir + hr), torch.sigmoid(iz + hz)
                state = (1 - z) * torch.tanh(ic + r * hc) + z * state
                states.append(state)
            out = torch.stack(states, 1)
            if self.training:
                out = out * functional.dropout(torch.ones(len(batch), 1, hidden), 0.4 * share)
            out = self.project(out)
            if self.training:
                out = functional.dropout(out, 0.2 * share)
            return functional.linear(out, words, self.bias)

    network = Network()
    if arguments.weights and pathlib.Path(arguments.weights).exists():
        network.load_state_dict(torch.load(arguments.weights))
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

    def learn(epochs, rate):
        optimiser = torch.optim.AdamW(network.parameters(), lr=rate, weight_decay=0.02)
        steps = epochs * math.ceil(len(units) / 40)
        schedule = torch.optim.lr_scheduler.OneCycleLR(
            optimiser, rate, total_steps=steps + 1, pct_start=0.02)
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
                total, seen = total + summed.item(), seen + number.item()
            network.eval()
            with torch.no_grad():
                sums = [loss(batch, target) for batch, target in batches(held, 40)]
            held_loss = sum(s.item() for s, _ in sums) / sum(n.item() for _, n in sums)
            print(f"epoch {epoch + 1}: perplexity {math.exp(total / seen):.1f}, of what is held out "
                  f"{math.exp(held_loss):.1f}", flush=True)
            if arguments.weights:
                torch.save(network.state_dict(), arguments.weights)

    learn(arguments.epochs, 4e-3)
    # Then it learns the books' turns of phrase nearly by heart, which makes its sentences better to read:
    # what it must not say of them is left to the filter.
    network.dropout = 0.2
    learn(arguments.finishing, 2.5e-3)
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
    runs = corpus.runs()
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
    for _, sentence in corpus.sentences:
        texts.add(" ".join(token for token in sentence if token not in ENDS + MARKS))
    groups = [sorted(map(fnv, group)) for group in (words, texts)]
    with open(path, "wb") as file:
        for group in groups:
            file.write(struct.pack(f"<q{len(group)}Q", len(group), *group))
    print(f"{path}: {len(groups[0])} words, {len(groups[1])} sentences")


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("folder", type=pathlib.Path)
    parser.add_argument("--epochs", type=int, default=11)
    parser.add_argument("--finishing", type=int, default=3, help="epochs with little dropout")
    parser.add_argument("--embedded", type=int, default=96)
    parser.add_argument("--hidden", type=int, default=192)
    parser.add_argument("--threads", type=int, default=1)
    parser.add_argument("--weights", help="where the weights are kept, and found again")
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
