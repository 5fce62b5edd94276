import Evolution
import Genomes
import Hashing

extension LogEntry {
  /// Reads the line of a generation that a run bred, where it stands byte for byte as it is written,
  /// in a tenth of the time that JSON takes: nearly all lines of a long log are such.
  ///
  /// Nil for whatever is not certain, which is then read as JSON.
  ///
  /// - Parameter body: the line without its check.
  init?(asWritten body: [UInt8], format: LogFormat) {
    var line = LineScanner(body)
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
    self =
      isSaved
      ? .bred(generation: generation, parent: parent, summary, file: file)
      : .passed(generation: generation, parent: parent, summary)
  }
}

/// Reads a line of the log from left to right; what it does not find is nil.
private struct LineScanner {
  private let bytes: [UInt8]
  private var place = 0

  init(_ bytes: [UInt8]) { self.bytes = bytes }

  var isAtEnd: Bool { place == bytes.count }

  private var next: UInt8? { place < bytes.count ? bytes[place] : nil }

  /// Goes over that text, where it is next.
  mutating func skip(_ text: StaticString) -> Bool {
    let count = text.utf8CodeUnitCount
    let isNext =
      bytes.count - place >= count
      && text.withUTF8Buffer { text in text.indices.allSatisfy { text[$0] == bytes[place + $0] } }
    if isNext { place += count }
    return isNext
  }

  /// An integer of so few digits that it is one of 64 bits.
  mutating func integer(atLeast least: Int = 0) -> Int? {
    let start = place
    var number = 0
    while let digit = nextDigit, place - start < 18 {
      number = 10 * number + digit
      place += 1
    }
    let isWhole = place > start && nextDigit == nil && (place == start + 1 || bytes[start] != 48)
    return isWhole && number >= least ? number : nil
  }

  private var nextDigit: Int? { next.flatMap { 48...57 ~= $0 ? Int($0) - 48 : nil } }

  /// A number with a fraction, as every one is written that need not be whole.
  private mutating func double() -> Double? {
    let start = place
    _ = skip("-")
    guard integer() != nil, skip(".") else { return nil }
    while nextDigit != nil { place += 1 }
    guard bytes[place - 1] != UInt8(ascii: "."), place - start <= 24,
      next != UInt8(ascii: "e"), next != UInt8(ascii: "E")
    else { return nil }
    return Double(String(decoding: bytes[start..<place], as: UTF8.self))
  }

  mutating func digest() -> Digest? {
    guard bytes.count - place >= 64 else { return nil }
    place += 64
    return Digest(String(decoding: bytes[place - 64..<place], as: UTF8.self))
  }

  /// What a run says of a generation, the last member of its line.
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
    return skip(" }") ? summary : nil
  }
}
