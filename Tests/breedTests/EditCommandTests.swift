import Foundation
import Testing

/// Networks that are changed by hand, as one meets them on the command line.
@Suite struct EditCommandTests {
  private func run(_ scratch: Scratch, _ line: String) throws -> Outcome {
    let done = try scratch.breed(line.split(separator: " ").map(String.init))
    try #require(done.status == 0, "\(line): \(done.err)")
    return done
  }

  private func individuals(
    _ scratch: Scratch, _ number: Int, of lineage: String = "a"
  ) throws -> [[String: Any]] {
    try #require(
      try scratch.object(scratch.generationPath(number, of: lineage))["individuals"]
        as? [[String: Any]])
  }

  /// An enabled connection of a genome, and the numbers that `breed inspect` gives its nodes.
  private func connection(
    of genome: [String: Any]?, as pick: String, in scratch: Scratch
  ) throws -> (from: String, to: String, numbers: String) {
    let connections = try #require(genome?["connections"] as? [[String: Any]])
    let one = try #require(connections.first { $0["enabled"] as? Bool == true })
    let (from, to) = (try #require(one["from"] as? String), try #require(one["to"] as? String))
    let done = try run(scratch, "inspect \(pick) --no-svg --size 8 --json")
    let nodes = try #require((try done.json() as? [String: Any])?["nodes"] as? [[String: Any]])
    let numbers = try [from, to].map { end in
      "\(try #require(nodes.first { $0["id"] as? String == end }?["number"] as? Int))"
    }
    return (from, to, numbers.joined(separator: "-"))
  }

  @Test func `each change is made, recorded by ids and told`() throws {
    let scratch = try Scratch(lineageOf: 4)
    let before = try individuals(scratch, 1)[2]["genome"] as? [String: Any]
    let (from, to, numbers) = try connection(of: before, as: "3", in: scratch)
    let done = try run(
      scratch,
      "edit 3 --off \(numbers) --activation value=sine --weight \(numbers)=-1.5 --bias value=0.25 "
        + "--size 16")
    #expect(
      done.out.hasPrefix(
        "a: generation 2, 2 pictures, edited 1/3: weight \(from)-\(to)=-1.5, bias value=0.25, "
          + "activation value=sine, off \(from)-\(to), seed 7\n"))
    #expect(done.err == "look at it, then: breed next 1\n")
    let method = try scratch.object(scratch.generationPath(2))["method"] as? NSDictionary
    #expect(
      method == [
        "by": "edit", "of": "1/3",
        "changes": [
          ["change": "weight", "from": from, "to": to, "weight": -1.5],
          ["change": "bias", "node": "value", "bias": 0.25],
          ["change": "activation", "node": "value", "activation": "sine"],
          ["change": "off", "from": from, "to": to],
        ],
      ])
    let sheet = try individuals(scratch, 2)
    #expect(sheet.map { $0["operation"] as? String } == ["edited", "kept"])
    #expect(sheet[0]["mutations"] as? [String] == ["weight", "bias", "activation", "off"])
    #expect(sheet.allSatisfy { $0["parents"] as? [String] == ["1/3"] })
    #expect(sheet[1]["genome"] as? NSDictionary == before as NSDictionary?)
    let genome = try #require(sheet[0]["genome"] as? [String: Any])
    let connections = try #require(genome["connections"] as? [[String: Any]])
    let changed = try #require(
      connections.first { $0["from"] as? String == from && $0["to"] as? String == to })
    #expect(changed["weight"] as? Double == -1.5 && changed["enabled"] as? Bool == false)
    #expect(try run(scratch, "log").out.contains("* 2  edited 1/3: weight \(from)-\(to)=-1.5, "))
    #expect(try run(scratch, "verify").out.hasSuffix("sound\n"))
    #expect(try run(scratch, "next --pick 1,2 --size 16").out.contains(", 16 pictures, "))
    #expect(try run(scratch, "gallery").status == 0)
  }

  @Test func `connections come and go`() throws {
    let scratch = try Scratch(lineageOf: 4)
    let before = try individuals(scratch, 1)[2]["genome"] as? [String: Any]
    let (from, to, numbers) = try connection(of: before, as: "3", in: scratch)
    _ = try run(scratch, "edit 3 --disconnect \(numbers) --connect \(from)-\(to)=0.5 --into b")
    let genome = try individuals(scratch, 1, of: "b")[0]["genome"] as? [String: Any]
    let connections = try #require(genome?["connections"] as? [[String: Any]])
    let old = try #require(before?["connections"] as? [[String: Any]])
    #expect(connections.count == old.count)
    #expect(
      connections.last as NSDictionary?
        == ["from": from, "to": to, "weight": 0.5, "enabled": true])
    #expect(try individuals(scratch, 1, of: "b")[0]["parents"] as? [String] == ["a/1/3"])
  }

  @Test func `a change that has no effect is told`() throws {
    let scratch = try Scratch(lineageOf: 4)
    let before = try individuals(scratch, 1)[2]["genome"] as? [String: Any]
    let (from, to, _) = try connection(of: before, as: "3", in: scratch)
    _ = try run(scratch, "edit 3 --off \(from)-\(to) --size 16")
    // A weight of what is off.
    let done = try run(scratch, "edit 1 --weight \(from)-\(to)=0.123 --size 16")
    #expect(done.err.contains("both look the same: the change has little or no effect"))
    #expect(done.err.contains("breed inspect marks what is unused"))
  }

  static let refusals: [(arguments: [String], words: [String])] = [
    ([], ["expected at least one change", "--weight 21-22=1.5", "breed inspect"]),
    (["--weight", "x-value"], ["'x-value'", "--weight", "such as 21-22=1.5"]),
    (["--weight", "x-value=nan"], ["'x-value=nan'", "a finite weight"]),
    (["--weight", "1-999=1"], ["--weight: no node \"999\"", "breed inspect lists them"]),
    (["--weight", "1-2=1"], ["--weight: no connection 1-2: none enters 2", "--connect 1-2=1"]),
    (["--connect", "value-x=1"], ["--connect value-x: x is an input", "an output"]),
    (["--connect", "value-value=1"], ["--connect value-value", "close a cycle"]),
    (["--bias", "x=1"], ["--bias x: x is an input, which has no bias"]),
    (["--bias", "value=1", "--bias", "value=2"], ["--bias value twice"]),
    (["--activation", "value=sin"], ["unknown activation \"sin\"", "\"sine\"?"]),
    (["--on", "4-9", "--off", "4-9"], ["--on 4-9 and --off 4-9", "leave one"]),
    (["--bias", "value=1", "--into", "a b"], ["no name of a lineage"]),
  ]

  @Test(arguments: refusals)
  func `what cannot be is refused`(arguments: [String], words: [String]) throws {
    try Scratch(lineageOf: 4).expectRefusal(["edit", "2"] + arguments, status: 64, naming: words)
  }

  @Test func `so is a picture that is not there, or of a file`() throws {
    let scratch = try Scratch(lineageOf: 4)
    try scratch.expectRefusal(
      ["edit", "9", "--bias", "value=1"], status: 64, naming: ["no picture 9", "1 to 4"])
    try scratch.expectRefusal(
      ["edit", "populations/a/0001.png/2", "--bias", "value=1"], status: 64,
      naming: ["breed import populations/a/0001.png"])
  }
}
