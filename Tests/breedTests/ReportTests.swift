import Foundation
import Testing

@Suite struct ReportTests {
  /// A lineage of three generations: one drawn, one picked, one bred by entropy.
  private func lineage() throws -> Scratch {
    let scratch = try Scratch(lineageOf: 8)
    try scratch.breed("next", "--pick", "3,7", "--strength", "0.25", "--keep", "--size", "16")
    try scratch.breed("auto", "--generations", "1", "--population", "6", "--size", "16")
    return scratch
  }

  private func object(_ outcome: Outcome) throws -> NSDictionary {
    try #require(outcome.status == 0)
    #expect(outcome.err == "", "no hint beside JSON")
    return try #require(try outcome.json() as? NSDictionary)
  }

  private func generation(
    _ number: Int, parent: Int?, count: Int, method: NSDictionary, sheet: Bool = true
  ) -> NSDictionary {
    let path = "populations/a/000\(number)"
    return [
      "lineage": "a", "generation": number, "parent": parent as Any? ?? NSNull(),
      "count": count, "seed": 7, "method": method, "file": "\(path).json",
      "sheet": sheet ? "\(path).png" : NSNull(),
    ]
  }

  private let drawn: NSDictionary = ["by": "new", "recipe": "neat"]
  private let picked: NSDictionary = [
    "by": "pick", "picks": [3, 7], "strength": 0.25, "keep": true,
  ]
  private let scored: NSDictionary = [
    "by": "auto", "fitness": "entropy", "strength": 0.5, "elite": 2, "tournament": 3,
  ]

  @Test func `each command that shows a generation reports it`() throws {
    let scratch = try Scratch()
    let small = ["--json", "--size", "16"]
    let first = generation(1, parent: nil, count: 8, method: drawn)
    let second = generation(2, parent: 1, count: 8, method: picked)
    let new = try scratch.breed(["new", "a", "--seed", "7", "--count", "8"] + small)
    #expect(try object(new) == first)
    let next = ["next", "--pick", "3,7", "--strength", "0.25", "--keep"]
    #expect(try object(scratch.breed(next + small)) == second)
    #expect(try object(scratch.breed(["undo"] + small)) == first)
    #expect(try object(scratch.breed(["redo"] + small)) == second)
    #expect(try object(scratch.breed(["show", "1"] + small)) == first)
    #expect(try object(scratch.breed(["load", "a", "2"] + small)) == second)
    let auto = ["auto", "--generations", "1", "--population", "6", "--quiet"]
    #expect(
      try object(scratch.breed(auto + small))
        == generation(3, parent: 2, count: 6, method: scored))
  }

  @Test func `the log reports its generations in the order in which they were bred`() throws {
    let scratch = try lineage()
    try scratch.breed("undo", "--size", "16")
    let log = try object(scratch.breed("log", "--json"))
    #expect(
      log == [
        "lineage": "a", "seed": 7, "now": 2,
        "generations": [
          generation(1, parent: nil, count: 8, method: drawn, sheet: false),
          generation(2, parent: 1, count: 8, method: picked, sheet: false),
          generation(3, parent: 2, count: 6, method: scored, sheet: false),
        ],
      ])
  }

  @Test func `the list reports each lineage by name`() throws {
    let scratch = try lineage()
    try scratch.breed("new", "B", "--seed", "9", "--count", "1", "--size", "16")
    let list = try #require(try scratch.breed("list", "--json").json() as? NSArray)
    #expect(
      list == [
        ["lineage": "B", "generations": 1, "now": 1, "seed": 9, "current": true] as NSDictionary,
        ["lineage": "a", "generations": 3, "now": 3, "seed": 7, "current": false] as NSDictionary,
      ])
  }

  @Test func `rendering reports the file`() throws {
    let scratch = try lineage()
    #expect(
      try object(scratch.breed("render", "2/5", "--size", "20x10", "--json"))
        == ["lineage": "a", "id": "2/5", "width": 20, "height": 10, "file": "a-2-5.png"])
  }

  @Test func `the files are JSON to another parser too`() throws {
    let scratch = try lineage()
    let generation = try scratch.object(scratch.generationPath(3))
    #expect(
      Set(generation.keys) == ["format", "number", "parent", "seed", "method", "individuals"])
    #expect(generation["format"] as? String == "breed.generation/1")
    #expect(generation["method"] as? NSDictionary == scored)
    let individuals = try #require(generation["individuals"] as? [[String: Any]])
    #expect(individuals.map { $0["id"] as? String } == (1...6).map { "3/\($0)" })
    for individual in individuals {
      let genome = try #require(individual["genome"] as? [String: Any])
      #expect(genome["format"] as? String == "breed.genome/1")
      #expect(try #require(genome["nodes"] as? [Any]).count >= 7, "four inputs, three outputs")
      let score = try #require(individual["score"] as? Double)
      #expect(0...1 ~= score)
    }
    let events = try scratch.log()
    #expect(
      events[0] as NSDictionary == ["event": "founded", "format": "breed.lineage/1", "seed": 7])
    #expect(events.map { $0["generation"] as? Int } == [nil, 1, 2, 3])
  }
}
