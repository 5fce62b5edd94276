import Evolution
import Genomes
import Hashing

#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

extension LogEntry {
  /// Reads the line of a generation that a run bred, which nearly all lines of a long log are, in a
  /// tenth of the time that reading it as JSON takes.
  ///
  /// Nil where a line differs in any byte from how such a line is written; it is then read as JSON.
  ///
  /// - Parameter body: the line without its check.
  init?(asWritten body: [UInt8], format: LogFormat) {
    let entry = body.withUnsafeBytes { bytes in
      var line = LineScanner(bytes)
      return Self.bred(&line, format: format)
    }
    guard let entry else { return nil }
    self = entry
  }

  private static func bred(_ line: inout LineScanner, format: LogFormat) -> LogEntry? {
    let isSaved = line.skip(#"{ "event": "bred", "generation": "#)
    guard isSaved || line.skip(#"{ "event": "passed", "generation": "#),
      let generation = line.integer(atLeast: 1), line.skip(#", "parent": "#),
      let parent = line.integer(atLeast: 1)
    else { return nil }
    var file: SavedFile?
    if isSaved {
      guard line.skip(#", "seed": "#), let seed = line.integer(), line.skip(#", "sha256": ""#),
        let digest = line.digest(), line.skip("\"")
      else { return nil }
      var count: Int?
      if format.fileMembers.contains("count") {
        guard line.skip(#", "count": "#), let found = line.integer(atLeast: 1) else { return nil }
        count = found
      }
      file = SavedFile(
        digest: digest, seed: UInt64(seed), parents: [], count: count, method: nil)
    }
    guard let summary = line.summary(), line.isAtEnd else { return nil }
    return isSaved
      ? .bred(generation: generation, parent: parent, summary, file: file)
      : .bredUnsaved(generation: generation, parent: parent, summary)
  }
}

/// Reads a line from left to right.
private struct LineScanner {
  private let bytes: UnsafeRawBufferPointer
  private var offset = 0

  init(_ bytes: UnsafeRawBufferPointer) { self.bytes = bytes }

  var isAtEnd: Bool { offset == bytes.count }

  private var next: UInt8? { offset < bytes.count ? bytes[offset] : nil }

  /// Skips that text if it is next.
  mutating func skip(_ text: StaticString) -> Bool {
    let count = text.utf8CodeUnitCount
    let isNext =
      bytes.count - offset >= count
      && bytes.baseAddress.map { memcmp($0 + offset, text.utf8Start, count) == 0 } == true
    if isNext { offset += count }
    return isNext
  }

  /// The integer that is next; nil if it has too many digits to be sure to fit 64 bits.
  mutating func integer(atLeast least: Int = 0) -> Int? {
    let start = offset
    var number = 0
    while let digit = nextDigit, offset - start < 18 {
      number = 10 * number + digit
      offset += 1
    }
    let isWhole = offset > start && nextDigit == nil && (offset == start + 1 || bytes[start] != 48)
    return isWhole && number >= least ? number : nil
  }

  private var nextDigit: Int? { next.flatMap { 48...57 ~= $0 ? Int($0) - 48 : nil } }

  /// The number that is next, if it has a fraction and no exponent.
  private mutating func double() -> Double? {
    let start = offset
    _ = skip("-")
    guard integer() != nil, skip(".") else { return nil }
    while nextDigit != nil { offset += 1 }
    guard bytes[offset - 1] != UInt8(ascii: "."), offset - start <= 24,
      next != UInt8(ascii: "e"), next != UInt8(ascii: "E")
    else { return nil }
    return Double(String(decoding: bytes[start..<offset], as: UTF8.self))
  }

  mutating func digest() -> Digest? {
    guard bytes.count - offset >= 64 else { return nil }
    offset += 64
    return Digest(String(decoding: bytes[offset - 64..<offset], as: UTF8.self))
  }

  /// The summary that is next.
  mutating func summary() -> Run.Summary? {
    guard skip(#", "summary": { "best": "#), let best = double(), skip(#", "mean": "#),
      let mean = double(), skip(#", "evaluated": "#), let evaluated = integer(),
      evaluated <= SearchMethod.mostChildren
    else { return nil }
    var summary = Run.Summary(best: best, mean: mean, evaluated: evaluated)
    if skip(#", "species": "#) {
      guard let species = integer(atLeast: 1) else { return nil }
      summary.species = species
    }
    if skip(#", "cells": "#) {
      guard let cells = integer(atLeast: 1) else { return nil }
      summary.cells = cells
    }
    if skip(#", "front": "#) {
      guard let front = integer(atLeast: 1) else { return nil }
      summary.front = front
    }
    if skip(#", "immigrants": [ "#) {
      guard let immigrants = addresses() else { return nil }
      summary.immigrants = immigrants
    }
    if skip(#", "median": "#) {
      guard let statistics = statistics() else { return nil }
      summary.statistics = statistics
    }
    return skip(" }") ? summary : nil
  }

  /// The statistics that are next, after the name of the first.
  private mutating func statistics() -> Run.Summary.Statistics? {
    guard let median = double(), skip(#", "nodes": "#), let nodes = double(),
      skip(#", "connections": "#), let connections = double()
    else { return nil }
    var statistics = Run.Summary.Statistics(
      median: median, nodes: nodes, connections: connections)
    if skip(#", "qd_score": "#) {
      guard let score = double() else { return nil }
      statistics.qdScore = score
    }
    if skip(#", "bests": [ "#) {
      guard let bests = doubles(), skip(#", "means": [ "#), let means = doubles(),
        bests.count == means.count
      else { return nil }
      statistics.values = zip(bests, means).map { .init(best: $0, mean: $1) }
    }
    if skip(#", "lower_quartile": "#) {
      guard let lower = double(), skip(#", "upper_quartile": "#), let upper = double() else {
        return nil
      }
      statistics.quartiles = .init(lower: lower, upper: upper)
    }
    if skip(#", "species_sizes": [ "#) {
      guard let sizes = integers(atLeast: 1), skip(#", "species_ages": [ "#),
        let ages = integers(atLeast: 0), sizes.count == ages.count
      else { return nil }
      statistics.species = zip(sizes, ages).map { .init(members: $0, age: $1) }
    }
    return statistics
  }

  /// The addresses that are next, to the end of their list.
  private mutating func addresses() -> [Address]? {
    var addresses: [Address] = []
    repeat {
      guard skip("\"") else { return nil }
      let start = offset
      while let byte = next, byte != UInt8(ascii: "\"") { offset += 1 }
      guard let address = Address(String(decoding: bytes[start..<offset], as: UTF8.self)),
        skip("\"")
      else { return nil }
      addresses.append(address)
    } while skip(", ")
    return skip(" ]") ? addresses : nil
  }

  /// The integers that are next, to the end of their list.
  private mutating func integers(atLeast least: Int) -> [Int]? {
    var numbers: [Int] = []
    repeat {
      guard let number = integer(atLeast: least) else { return nil }
      numbers.append(number)
    } while skip(", ")
    return skip(" ]") ? numbers : nil
  }

  /// The numbers that are next, to the end of their list.
  private mutating func doubles() -> [Double]? {
    var numbers: [Double] = []
    repeat {
      guard let number = double() else { return nil }
      numbers.append(number)
    } while skip(", ")
    return skip(" ]") ? numbers : nil
  }
}
