import Foundation
import Testing

/// What a tour leaves behind, for comparison with that of another one.
private struct Traces {
  let records: [String: Data]
  /// Sheets by path, decoded; empty where there is no decoder.
  let sheets: [String: Decoded]

  init(environment: [String: String] = [:], flags: [String] = []) throws {
    let scratch = try Scratch()
    for line in [
      "new a --seed 7 --size 48", "next --pick 3,7 --size 48",
      "auto --fitness entropy --generations 20 --population 16 --size 48", "undo --size 48",
      "redo --size 48", "undo --size 48", "next --pick 5 --keep --strength 0.9 --size 48",
      "load a 2 --size 48", "next --pick 1,4,9 --seed 99 --size 48", "show 12 --size 48",
      "next --pick 2,3 --focus colour --lock 1 --size 48", "cross 2 1/3 --count 9 --size 48",
      "vary 3 --rows 3 --inputs x,y,theta --size 48", "morph 2 1/5 --count 9 --size 48",
      "auto --search novelty --fitness beauty --generations 3 --population 8 --size 48",
      "auto --search map-elites --axes entropy,contrast --bins 5x4 --fitness bell --generations 4 "
        + "--population 8 --checkpoint 3 --size 48",
      "auto --search nsga2 --fitness entropy,fractal,benford --generations 3 --population 8 "
        + "--size 48",
      "auto --search generational --fitness entropy+novelty --set species=3 --evaluations 20 "
        + "--population 8 --size 48",
    ] {
      let done = try scratch.breed(
        line.split(separator: " ").map(String.init) + flags, environment: environment)
      try #require(done.status == 0, "\(line): \(done.err)")
    }
    records = try scratch.records()
    let paths = try scratch.contents().keys.filter { $0.hasSuffix(".png") }.sorted()
    let decoded = Pillow.isInstalled ? try Pillow.decode(paths, in: scratch) : []
    sheets = Dictionary(uniqueKeysWithValues: zip(paths, decoded))
  }

  /// The tour that the others are held against.
  static let first = Result { try Traces() }

  /// Expects that another tour left the same.
  static func expectSame(
    environment: [String: String] = [:], flags: [String] = [],
    sourceLocation: SourceLocation = #_sourceLocation
  ) throws {
    let first = try first.get()
    let other = try Traces(environment: environment, flags: flags)
    #expect(
      first.records.count == 36, "35 of 41 generations and a log", sourceLocation: sourceLocation)
    #expect(other.records.keys == first.records.keys, sourceLocation: sourceLocation)
    for (path, bytes) in first.records {
      let isSame = other.records[path] == bytes
      #expect(isSame, "\(path)", sourceLocation: sourceLocation)
    }
    #expect(other.sheets.keys == first.sheets.keys, sourceLocation: sourceLocation)
    for (path, sheet) in first.sheets {
      let isSame = other.sheets[path] == sheet
      #expect(isSame, "\(path)", sourceLocation: sourceLocation)
    }
  }
}

@Suite struct ReproducibilityTests {
  @Test(.enabled(if: Pillow.isInstalled, Pillow.missing))
  func `sheets are among what is compared`() throws {
    #expect(try Traces.first.get().sheets.count == 15)
  }

  @Test func `the same tour in another folder leaves the same bytes and pixels`() throws {
    try Traces.expectSame()
  }

  @Test(arguments: ["1", "2", "7"])
  func `so it does on another number of threads`(threads: String) throws {
    try Traces.expectSame(environment: ["BREED_THREADS": threads])
  }

  @Test func `so it does with the number of threads as a flag`() throws {
    try Traces.expectSame(
      environment: ["BREED_THREADS": "5"], flags: ["--threads", "3", "--quiet"])
  }

  @Test(arguments: ["baseline", "v3", "v4"])
  func `so it does on another instruction set`(level: String) throws {
    guard Self.processorHas(level) else {
      let scratch = try Scratch()
      try scratch.expectRefusal(
        ["new", "a"], status: 64, naming: ["BREED_SIMD=\(level)", "processor"],
        environment: ["BREED_SIMD": level])
      try Test.cancel("this processor lacks \(level)")
    }
    try Traces.expectSame(environment: ["BREED_SIMD": level])
  }

  /// Whether the system says that the processor has an instruction set.
  private static func processorHas(_ level: String) -> Bool {
    let needed = [
      "v3": ["avx2", "bmi2", "fma"],
      "v4": ["avx512f", "avx512bw", "avx512cd", "avx512dq", "avx512vl"],
    ]
    let words =
      (try? String(contentsOfFile: "/proc/cpuinfo", encoding: .utf8))?
      .split { $0 == " " || $0 == "\n" } ?? []
    return (needed[level] ?? []).allSatisfy { words.contains(Substring($0)) }
  }

  @Test func `another seed gives another lineage`() throws {
    let first = try Scratch(lineageOf: 4)
    let second = try Scratch()
    try second.breed("new", "a", "--seed", "8", "--count", "4", "--size", "16")
    #expect(
      try first.data(first.generationPath(1)) != second.data(second.generationPath(1)))
  }
}
