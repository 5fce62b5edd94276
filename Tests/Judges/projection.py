"""What a vector of features becomes in 64 numbers, by NumPy: what FeatureProjectionTests.swift expects.

    python3 Tests/Judges/projection.py 128

Written from the guide (Judges.md, "Novelty by what a judge sees") and the papers, with arithmetic of its
own: Achlioptas 2003, doi:10.1016/S0022-0000(03)00025-4; the random numbers are those of Philox4x32-10,
Salmon, Moraes, Dror & Shaw 2011, doi:10.1145/2063384.2063405, brought to 0 … 5 as in Lemire 2019,
doi:10.1145/3230636.
"""

import sys

import numpy

SEED, ROWS, KINDS = 2003, 64, 6
LOW = 2**32 - 1


def philox(counter, key):
    """Four numbers of 32 bits of a counter of four and a key of two."""
    a, b, c, d = counter
    k, m = key
    for _ in range(10):
        p, q = 0xD2511F53 * a, 0xCD9E8D57 * c
        a, b, c, d = (q >> 32) ^ b ^ k, q & LOW, (p >> 32) ^ d ^ m, p & LOW
        k, m = (k + 0x9E3779B9) & LOW, (m + 0xBB67AE85) & LOW
    return a, b, c, d


def kinds(count, row):
    """For each feature a number of 0 … 5, each equally likely: 0 is added, 1 subtracted."""
    found, block = [], 0
    while len(found) < count:
        for number in philox((block, 0, row, count), (SEED & LOW, SEED >> 32)):
            product = number * KINDS
            if product & LOW >= 2**32 % KINDS:
                found.append(product >> 32)
        block += 1
    return numpy.array(found[:count])


def project(features):
    drawn = numpy.array([kinds(len(features), row) for row in range(ROWS)])
    signs = numpy.where(drawn == 0, 1.0, 0.0) - numpy.where(drawn == 1, 1.0, 0.0)
    return numpy.sqrt(3 / ROWS) * (signs @ (features / numpy.linalg.norm(features)))


def main():
    count = int(sys.argv[1])
    index = numpy.arange(count)
    features = index % 5 - 2 + index / 64
    print(", ".join(f"{value:.7f}" for value in project(features)))


if __name__ == "__main__":
    main()
