import Foundation
import Testing

@Suite struct InspectTests {
  /// A picture bred far enough that some of its network is hidden.
  private func lineage() throws -> Scratch {
    let scratch = try Scratch(lineageOf: 4)
    let bred = try scratch.breed(
      "next", "--pick", "2", "--strength", "1", "--size", "16", "--count", "4")
    try #require(bred.status == 0, "\(bred.err)")
    return scratch
  }

  /// The genome of picture 1 of the second generation, by Foundation's parser.
  private func genome(in scratch: Scratch) throws -> [String: Any] {
    let generation = try scratch.object(scratch.generationPath(2))
    let individuals = try #require(generation["individuals"] as? [[String: Any]])
    return try #require(individuals[0]["genome"] as? [String: Any])
  }

  @Test func `the tables have a line for each node and connection, and end with the files written`()
    throws
  {
    let scratch = try lineage()
    let before = Set(try scratch.contents().keys)
    let done = try scratch.breed("inspect", "1", "--no-svg", "--size", "20")
    #expect(done.status == 0)
    let lines = done.out.split(separator: "\n").map(String.init)
    let nodes = try #require(try genome(in: scratch)["nodes"] as? [[String: Any]])
    let genes = try #require(try genome(in: scratch)["connections"] as? [[String: Any]])
    let told = min(12, genes.count)
    #expect(lines.count == 2 + nodes.count + told + (told < genes.count ? 1 : 0) + 2)
    #expect(lines[nodes.count + 1].hasPrefix("connection  from"))
    let weights = lines[(nodes.count + 2)..<(nodes.count + 2 + told)].filter {
      !$0.contains("disabled") && !$0.contains("unused")
    }.compactMap { $0.split(separator: " ").last.flatMap { Double($0) } }
    #expect(weights.map(abs) == weights.map(abs).sorted(by: >) && !weights.isEmpty)
    #expect(lines[0].hasPrefix("no  depth  node"))
    for (number, line) in zip(1...nodes.count, lines.dropFirst()) {
      #expect(line.split(separator: " ").first == "\(number)")
    }
    for node in nodes {
      let id = try #require(node["id"] as? String)
      #expect(lines.contains { $0.split(separator: " ").dropFirst(2).first == id[...] })
    }
    #expect(lines.suffix(2) == ["a-2-1-network.dot", "a-2-1-nodes.png"])
    let written = Set(try scratch.contents().keys).subtracting(before)
    #expect(written == ["a-2-1-network.dot", "a-2-1-nodes.png"])
    #expect(done.err.contains("breed inspect a/2/1 --sweep "))
  }

  @Test func `connections are named by what their nodes compute`() throws {
    let scratch = try lineage()
    let inspect = ["inspect", "1", "--no-svg", "--size", "8"]
    let report = try #require(try scratch.breed(inspect + ["--json"]).json() as? [String: Any])
    let nodes = try #require(report["nodes"] as? [[String: Any]])
    func words(_ number: Int) throws -> String {
      let node = nodes[number - 1]
      let (id, activation) = (
        try #require(node["id"] as? String), try #require(node["activation"] as? String)
      )
      return switch node["kind"] as? String {
      case "input": id
      case "output": "\(id), \(activation)"
      default: activation
      }
    }
    let lines = try scratch.breed(inspect + ["--all"]).out.split(separator: "\n")
    let connections = try #require(report["connections"] as? [[String: Any]])
    // A line of names above each table, and the two files below.
    try #require(lines.count == nodes.count + connections.count + 4 && !connections.isEmpty)
    for (connection, line) in zip(connections, lines.dropFirst(nodes.count + 2)) {
      let name = try #require(connection["connection"] as? String)
      let ends = try name.split(separator: "-").map { try words(#require(Int($0))) }
      let columns = line.trimmingPrefix { $0 == " " }.split(separator: #/ {2,}/#).map(String.init)
      #expect(Array(columns.prefix(3)) == [name] + ends, "\(line)")
    }
  }

  @Test(
    arguments: [60, 72] as [UInt16], [["--sweep", "all"], ["--no-svg"]])
  func `no line of a narrow terminal is broken`(columns: UInt16, flags: [String]) throws {
    for recipe in ["mix", "wide"] where recipe == "mix" || flags == ["--no-svg"] {
      let scratch = try Scratch()
      try scratch.breed(
        "new", "a", "--recipe", recipe, "--seed", "7", "--count", "2", "--size", "8")
      try scratch.breed("next", "2", "--strength", "1", "--size", "8")
      let terminal = try Terminal(columns: columns)
      let inspect = ["inspect", "1", "--size", "4", "--color", "never"] + flags
      let done = try scratch.breed(
        inspect, environment: ["TERM": "xterm"], stdout: terminal.handle)
      #expect(done.status == 0, "\(done.err)")
      let lines = terminal.text().components(separatedBy: "\r\n")
      #expect(lines.allSatisfy { $0.count <= Int(columns) }, "\(lines)")
      // Where there is no terminal, a line is never broken.
      let whole = try scratch.breed(inspect).out.components(separatedBy: "\n")
      #expect(lines.count == whole.count && lines.count > 10, "\(lines)")
    }
  }

  @Test func `long layers of a large network fold, unless all is asked for`() throws {
    let scratch = try Scratch()
    try scratch.breed("new", "a", "--recipe", "wide", "--seed", "1", "--count", "1", "--size", "8")
    let inspect = ["inspect", "1", "--no-svg", "--size", "8"]
    let lines = try scratch.breed(inspect).out.split(separator: "\n")
    #expect(lines.count < 40)
    #expect(lines.contains { $0.contains("  3-34      1  32 nodes  tanh 32 ") }, "\(lines)")
    #expect(lines.contains { $0.hasSuffix(" weaker ones: --all lists them") })
    let all = try scratch.breed(inspect + ["--all"]).out.split(separator: "\n")
    let report = try #require(try scratch.breed(inspect + ["--json"]).json() as? [String: Any])
    let nodes = try #require(report["nodes"] as? [Any])
    let connections = try #require(report["connections"] as? [[String: Any]])
    #expect(all.count == 1 + nodes.count + 1 + connections.count + 2)
    let first = try #require(connections[0]["connection"] as? String)
    #expect(lines.contains { $0.trimmingPrefix { $0 == " " }.hasPrefix(first + "  ") })
    #expect(
      try scratch.breed("inspect", "1", "--sweep", "all", "--all", "--size", "8").status == 64)
  }

  @Test func `the same picture has the same files, on any threads`() throws {
    let scratch = try lineage()
    for (folder, threads) in [("one", "1"), ("two", "7")] {
      let done = try scratch.breed(
        "inspect", "1", "--no-svg", "-o", "deep/\(folder)", "--threads", threads, "--thumbnails")
      #expect(done.status == 0)
      #expect(done.out.contains("deep/\(folder)/a-2-1-network.dot\n"))
    }
    let contents = try scratch.contents()
    let one = contents.filter { $0.key.hasPrefix("deep/one/") }
    let nodes = try #require(try genome(in: scratch)["nodes"] as? [[String: Any]])
    // The folder itself, the thumbnails', the diagram and the sheet.
    #expect(one.count == 4 + nodes.count)
    for (path, bytes) in one {
      #expect(contents["deep/two/" + path.dropFirst("deep/one/".count)] == bytes, "\(path)")
    }
    #expect(one["deep/one/a-2-1-nodes/01.png"] != nil)
  }

  @Test func `the report tells each node and where the files are`() throws {
    let scratch = try lineage()
    let done = try scratch.breed("inspect", "2/1", "--no-svg", "--json")
    #expect(done.status == 0 && done.err == "")
    let report = try #require(try done.json() as? [String: Any])
    #expect(report["lineage"] as? String == "a" && report["id"] as? String == "2/1")
    #expect(
      report["files"] as? NSDictionary == [
        "dot": "a-2-1-network.dot", "svg": NSNull(), "nodes": "a-2-1-nodes.png",
      ])
    let told = try #require(report["nodes"] as? [[String: Any]])
    let nodes = try #require(try genome(in: scratch)["nodes"] as? [[String: Any]])
    #expect(told.count == nodes.count)
    for (place, entry) in told.enumerated() {
      #expect(
        Set(entry.keys) == [
          "number", "id", "kind", "activation", "bias", "depth", "live", "range",
        ])
      #expect(entry["number"] as? Int == place + 1)
      let gene = try #require(
        nodes.first { $0["id"] as? String == entry["id"] as? String })
      if entry["kind"] as? String != "input" {
        #expect(entry["activation"] as? String == gene["activation"] as? String)
        #expect(entry["bias"] as? Double == gene["bias"] as? Double)
      }
      let range = try #require(entry["range"] as? [Double])
      #expect(range.count == 2 && range[0] <= range[1])
    }
    #expect(told.first?["id"] as? String == "x" && told.first?["depth"] as? Int == 0)
    #expect(told.first?["range"] as? [Double] == [-0.9921875, 0.9921875])
    #expect(told.suffix(3).map { $0["id"] as? String } == ["hue", "saturation", "value"])
    #expect(told.suffix(3).allSatisfy { $0["live"] as? Bool == true })
  }

  @Test func `a sweep reports its weights`() throws {
    let scratch = try lineage()
    let connections = try #require(
      try genome(in: scratch)["connections"] as? [[String: Any]])
    let connection = try #require(
      connections.first { $0["enabled"] as? Bool == true && $0["to"] as? String == "value" })
    let from = try #require(connection["from"] as? String)
    let weight = try #require(connection["weight"] as? Double)
    let done = try scratch.breed(
      "inspect", "1", "--sweep", "\(from)-value", "--range", "-40:40", "--steps", "3", "--json",
      "--size", "16")
    #expect(done.status == 0 && done.err == "")
    let report = try #require(try done.json() as? [String: Any])
    let sweeps = try #require(report["sweeps"] as? [[String: Any]])
    #expect(sweeps.count == 1)
    #expect(sweeps[0]["from"] as? String == from && sweeps[0]["to"] as? String == "value")
    let weights = try #require(sweeps[0]["weights"] as? [Double])
    #expect(weights == [-40, weight, 0, 40].sorted())
    let present = try #require(sweeps[0]["present"] as? Int)
    #expect(weights[present - 1] == weight && sweeps[0]["first"] as? Int == 1)
    let link = try #require(sweeps[0]["connection"] as? String)
    #expect(report["file"] as? String == "a-2-1-sweep-\(link).png")
    #expect(try scratch.contents()["a-2-1-sweep-\(link).png"] != nil)
  }

  @Test func `all connections that matter are swept in one sheet`() throws {
    let scratch = try lineage()
    let done = try scratch.breed("inspect", "1", "--sweep", "all", "--size", "8", "--steps", "5")
    #expect(done.status == 0)
    let lines = done.out.split(separator: "\n")
    #expect(lines.last == "a-2-1-sweep-all.png")
    let connections = try #require(
      try genome(in: scratch)["connections"] as? [[String: Any]])
    let enabled = connections.count { $0["enabled"] as? Bool == true }
    #expect(2...(enabled + 2) ~= lines.count)
    #expect(lines[1].contains(" 1-5 "))
    #expect(lines[2].contains(" 6-10 "))
  }

  @Test(arguments: ["a-1-1-network.dot", "a-1-1-nodes.png"])
  func `what has its name and other bytes stays, also its own that was changed`(
    name: String
  ) throws {
    let scratch = try Scratch(lineageOf: 2)
    let inspect = ["inspect", "1", "--no-svg", "--size", "8", "-q"]
    let first = try scratch.breed(inspect)
    #expect(first.out.hasSuffix("\na-1-1-network.dot\na-1-1-nodes.png\n"), "\(first.err)")
    #expect(try scratch.breed(inspect).out == first.out)
    let changed = try scratch.data(name) + Data("\n// mine\n".utf8)
    try changed.write(to: scratch.url.appendingPathComponent(name))
    let next = name.replacing(".", with: "-2.")
    for _ in 0..<2 {
      let again = try scratch.breed(inspect).out
      #expect(again.hasSuffix("\na-1-1-network-2.dot\na-1-1-nodes-2.png\n"))
      #expect(try scratch.data(name) == changed)
    }
    #expect(try scratch.names().filter { $0.hasPrefix("a-1-1") }.count == 4)
    // What may not be written to is no hindrance.
    try scratch.shell("chmod 400 a-1-1*")
    let told = try scratch.breed(Array(inspect.dropLast()))
    #expect(told.err.hasPrefix("\(name) is there and may show something else, so it was not"))
    try scratch.shell("chmod 600 a-1-1*")
    #expect(try scratch.breed(inspect + ["--force"]).out == first.out)
    #expect(try scratch.data(name) == scratch.data(next))
  }

  @Test func `of nodes' pictures in another size the diagram names the new ones`() throws {
    let scratch = try Scratch(lineageOf: 2)
    for size in ["8", "9", "9"] {
      let done = try scratch.breed(
        "inspect", "1", "--thumbnails", "--no-svg", "--size", size, "-o", "in")
      #expect(done.status == 0, "\(done.err)")
    }
    let names = try scratch.contents().keys.filter { $0.hasPrefix("in/") }
    #expect(names.contains("in/a-1-1-nodes-2/01.png") && names.allSatisfy { !$0.contains("-3") })
    let diagram = String(decoding: try scratch.data("in/a-1-1-network-2.dot"), as: UTF8.self)
    #expect(diagram.contains("a-1-1-nodes-2/01.png") && !diagram.contains("nodes/01.png"))
  }

  @Test func `where Graphviz fails, nothing is written`() throws {
    let scratch = try Scratch(lineageOf: 2)
    let inspect = ["inspect", "1", "--thumbnails", "-o", "in", "--size"]
    try scratch.breed(inspect + ["8", "--no-svg"])
    try scratch.shell(
      "printf '#!/bin/sh\ntest \"$1\" = -V || { echo no ink >&2; exit 3; }\n' > dot; chmod +x dot")
    for size in ["8", "9"] {
      try scratch.expectRefusal(
        inspect + [size], status: 1, naming: ["dot: no ink"],
        environment: ["PATH": "\(scratch.url.path):/usr/bin:/bin"])
    }
  }

  static let refusals: [(arguments: [String], words: [String])] = [
    (["--sweep", "1-2"], ["no connection 1-2: none enters 2"]),
    (["--sweep", "1-999"], ["no node \"999\"", "breed inspect lists them"]),
    (["--sweep", "x"], ["two nodes by number or id", "4-9"]),
    (["--sweep", "x-y-r"], ["two nodes by number or id"]),
    (["--sweep", "all", "--range", "3:-3"], ["the lower first", "-3:3"]),
    (["--sweep", "all", "--range", "0:inf"], ["the lower first"]),
    (["--sweep", "all", "--steps", "1"], ["--steps 1", "2 to 100"]),
    (["--sweep", "all", "--links", "2"], ["--links and --sweep: expected one of them"]),
    (["--sweep", "all", "--size", "9000"], ["--size 9000", "too large"]),
    (["--range", "-3:3"], ["--range", "with --sweep"]),
    (["--steps", "5"], ["--steps", "with --sweep"]),
    (["--links", "0"], ["--links 0", "1 or more"]),
    (["--size", "0"], ["--size 0", "1 to 65535"]),
    (["--size", "60000"], ["--size 60000", "too large"]),
    (["--output", ""], ["--output", "a folder"]),
    (["--output", "-"], ["--output -", "several files"]),
    (["--output", "net.svg"], ["expected a folder", "breed export 2 --to svg -o NAME.svg"]),
    (["--output", "net.PNG"], ["expected a folder", "breed export 2 --to svg -o NAME.svg"]),
    (["--output", "net.mp4"], ["--output net.mp4: expected a folder"]),
    (["--output", "net.txt"], ["--output net.txt: expected a folder"]),
  ]

  @Test(arguments: refusals)
  func `what cannot be is refused`(arguments: [String], words: [String]) throws {
    try Scratch(lineageOf: 4).expectRefusal(
      ["inspect", "2"] + arguments, status: 64, naming: words)
  }

  @Test(arguments: [["net.mp4"], ["net.txt"], ["net.7z"], ["net.svg", "--sweep", "all"]])
  func `where no drawing is wanted, none is offered`(output: [String]) throws {
    let done = try Scratch(lineageOf: 4).breed(["inspect", "2", "--output"] + output)
    #expect(done.status == 64 && done.err.contains("expected a folder"))
    #expect(!done.err.contains("breed export"), "\(done.err)")
  }

  @Test func `without Graphviz there is the diagram's text, and its package's name`() throws {
    let scratch = try lineage()
    let nowhere = ["PATH": "/nowhere"]
    try scratch.expectRefusal(
      ["inspect", "1", "--svg"], status: 1, naming: ["dot", "apt-get install graphviz"],
      environment: nowhere)
    let done = try scratch.breed("inspect", "1", environment: nowhere)
    #expect(done.status == 0)
    #expect(done.out.contains("a-2-1-network.dot\n") && !done.out.contains(".svg"))
    #expect(done.err.contains("apt-get install graphviz"))
  }
}
