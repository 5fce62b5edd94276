import Foundation
import Testing

/// An automatic run, and the way in which it is stopped again and again.
private struct Stopped: CustomTestStringConvertible {
  let search: String
  let checkpoint: Int
  let signal: Int32

  /// Fifteen generations, named and seeded, so that the same command goes on with it.
  var command: [String] {
    let flags =
      switch search {
      case "map-elites": "--axes entropy,contrast --bins 6x5 --fitness bell"
      case "nsga2": "--fitness entropy,symmetry,fractal"
      case "generational": "--set species=3 --set threshold=1"
      default: ""
      }
    return
      ("auto a --seed 11 --search \(search) --population 30 --generations 15 "
      + "--checkpoint \(checkpoint) --size 16 " + flags).split(separator: " ").map(String.init)
  }

  var testDescription: String { "\(search), checkpoint \(checkpoint), signal \(signal)" }

  static let killed = ["generational", "novelty", "map-elites", "nsga2"].flatMap { search in
    [1, 7].map { Stopped(search: search, checkpoint: $0, signal: SIGKILL) }
  }

  static let asked = [
    Stopped(search: "generational", checkpoint: 7, signal: SIGINT),
    Stopped(search: "novelty", checkpoint: 1, signal: SIGTERM),
    Stopped(search: "map-elites", checkpoint: 7, signal: SIGTERM),
    Stopped(search: "nsga2", checkpoint: 7, signal: SIGINT),
  ]
}

@Suite struct ResumeTests {
  /// Stops a run at random moments and types the same command again, until it ends.
  @Test(arguments: Stopped.killed + Stopped.asked)
  fileprivate func `a run that is stopped again and again ends as one that never was`(
    run: Stopped
  ) throws {
    let whole = try Scratch()
    let reference = try whole.breed(run.command)
    #expect(reference.status == 0, "\(reference.err)")

    let scratch = try Scratch()
    // The first end comes before, while or just after the lineage is founded.
    var delays = [Double.random(in: 0...0.05)]
    let first = try scratch.start(run.command)
    Thread.sleep(forTimeInterval: delays[0])
    kill(first.number, run.signal)
    _ = try first.finish()

    var last: Outcome?
    var resumed = 0
    while try last == nil && (delays.count < 40 || scratch.committedLines() < 15) {
      let goal = try scratch.committedLines() + Int.random(in: 1...4)
      let call = try scratch.start(run.command)
      while try call.isRunning && scratch.committedLines() < goal {
        Thread.sleep(forTimeInterval: 0.001)
      }
      delays.append(Double.random(in: 0...0.01))
      Thread.sleep(forTimeInterval: delays[delays.count - 1])
      kill(call.number, run.signal)
      let end = try call.finish()
      if end.err.contains(", going on after ") { resumed += 1 }
      #expect(end.status == (end.isSignalled ? run.signal : 0), "\(end)")
      if try scratch.log(of: "a").last?["event"] as? String == "ended" { last = end }
    }
    #expect(resumed >= 2, "\(delays)")

    let records = try scratch.records()
    let expected = try whole.records()
    #expect(records.keys.sorted() == expected.keys.sorted(), "\(delays)")
    for (path, bytes) in expected {
      let isSame = records[path] == bytes
      #expect(isSame, "\(path): \(delays)")
    }
    let saved = run.checkpoint == 1 ? Array(1...16) : [1, 8, 15, 16]
    #expect(
      Set(expected.keys.filter { $0.hasSuffix(".json") })
        == Set(saved.map { whole.generationPath($0) }))
    #expect(
      try scratch.breed("show", "9", "--size", "16").out
        == whole.breed("show", "9", "--size", "16").out)
  }

  @Test func `a changed target begins another run only where that is said`() throws {
    let scratch = try Scratch(lineageOf: 4)
    for number in [1, 2] {
      try scratch.breed("render", "\(number)", "--size", "16", "-o", "\(number).png")
    }
    let target = scratch.url.appendingPathComponent("target.png")
    try scratch.data("1.png").write(to: target)
    let auto = [
      "auto", "--fitness", "target:target.png", "--population", "4", "--generations", "100000",
      "--size", "8", "--quiet",
    ]
    func stop(_ arguments: [String]) throws {
      let lines = try scratch.committedLines()
      let call = try scratch.start(arguments)
      try call.wait { try scratch.committedLines() > lines + 3 }
      kill(call.number, SIGKILL)
      _ = try call.finish()
    }
    func runs() throws -> Int { try scratch.log().count { $0["event"] as? String == "run" } }
    try stop(auto)
    try scratch.data("2.png").write(to: target)
    let lines = try scratch.committedLines()
    let refused = try scratch.breed(auto)
    // A third line where the log's last one was cut off by the signal.
    #expect(refused.status == 64 && 2...3 ~= refused.complaints.count, "\(refused.err)")
    let copy = try #require(refused.err.firstMatch(of: #/populations/a/targets/\w+\.png/#)).output
    #expect(refused.err.contains("target:target.png") && refused.err.contains("--another"))
    #expect(try scratch.committedLines() == lines)
    // Either way out.
    try scratch.data(String(copy)).write(to: target)
    try stop(auto)
    #expect(try runs() == 1)
    try scratch.data("2.png").write(to: target)
    try stop(auto + ["--another"])
    #expect(try runs() == 2)
    try stop(auto)
    #expect(try runs() == 2)
    // The next command that writes puts right what the killed one left.
    #expect(try scratch.breed("undo").status == 0)
    #expect(try scratch.breed("verify").status == 0)
  }

  @Test func `a run that ended begins anew when it is typed again`() throws {
    let scratch = try Scratch()
    let auto = [
      "auto", "a", "--fitness", "entropy", "--seed", "7", "--population", "5", "--generations", "4",
    ]
    for count in [5, 9] {
      let done = try scratch.breed(auto + ["--checkpoint", "3", "--size", "16"])
      #expect(done.err.hasPrefix("a: entropy from generation \(count - 4), seed 7\n"))
      #expect(try scratch.generationCount() == count)
    }
    let events = try scratch.log().compactMap { $0["event"] as? String }
    let run = ["run", "passed", "passed", "bred", "bred", "ended"]
    #expect(events == ["founded", "bred"] + run + run)
  }

  /// What a search carries along is in its files: two runs of half the length breed what one does.
  @Test(arguments: ["generational", "novelty", "map-elites", "nsga2"])
  func `two runs one after the other breed the generations of one`(search: String) throws {
    let whole = try Scratch()
    let halves = try Scratch()
    let auto =
      ["auto", "a", "--seed", "7", "--population", "8", "--size", "16", "--search", search]
      + (search == "nsga2" ? ["--fitness", "entropy,bell"] : [])
    try whole.breed(auto + ["--generations", "10"])
    for _ in 0..<2 { try halves.breed(auto + ["--generations", "5"]) }
    for number in 1...11 {
      let path = whole.generationPath(number)
      let isSame = try whole.data(path) == halves.data(path)
      #expect(isSame, "\(path)")
    }
  }
}
