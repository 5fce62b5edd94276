import Foundation
import Testing

@Suite struct InterruptTests {
  private static let auto = [
    "auto", "a", "--fitness", "entropy", "--seed", "7", "--population", "5", "--size", "16",
  ]

  /// Begins a breeding that would take hours and waits until it is well on its way.
  private func longAuto(in scratch: Scratch) throws -> Call {
    let call = try scratch.start(Self.auto + ["--generations", "100000"])
    try call.wait { try scratch.committedLines() >= 6 }
    return call
  }

  /// Expects that the generations are, byte for byte, those of a breeding of as many that was not
  /// interrupted.
  private func expectUninterrupted(_ scratch: Scratch, count: Int) throws {
    let reference = try Scratch()
    try reference.breed(Self.auto + ["--generations", "\(count - 1)"])
    #expect(try reference.generationCount() == count)
    for number in 1...count {
      let path = scratch.generationPath(number)
      let isSame = try scratch.data(path) == reference.data(path)
      #expect(isSame, "\(path)")
    }
  }

  @Test(arguments: [SIGINT, SIGTERM])
  func `a polite signal ends a breeding after the generation at hand`(signal: Int32) throws {
    let scratch = try Scratch()
    let call = try longAuto(in: scratch)
    kill(call.number, signal)
    let ended = try call.finish()
    let count = try scratch.generationCount()
    #expect(ended.status == signal && ended.isSignalled, "a shell's loop ends with it")
    #expect(ended.out.hasPrefix("a: generation \(count), 5 pictures, bred by entropy"))
    #expect(ended.out.hasSuffix(String(format: "populations/a/%04d.png\n", count)))
    #expect(
      ended.err.contains("stopped before its goal: breed auto a goes on\nlook at it")
        && ended.err.hasSuffix(", then: breed next 5\n"))
    #expect(count >= 4)
    #expect(try scratch.log().allSatisfy { $0["event"] as? String != "ended" })
    try expectUninterrupted(scratch, count: count)

    // Another goal is another run, which begins where the first one stopped.
    let again = try scratch.breed(Self.auto + ["--generations", "3"])
    #expect(
      again.err.hasPrefix(
        "a: entropy from generation \(count), seed 7\n"
          + "goes on as before: entropy, 5 a generation; the run that was stopped after "))
    #expect(try scratch.generationCount() == count + 3)
    try expectUninterrupted(scratch, count: count + 3)
    #expect(try scratch.log().filter { $0["event"] as? String == "run" }.count == 2)
  }

  @Test(arguments: [0, 3, 17, 40])
  func `after a kill any other command goes on`(milliseconds: Int) throws {
    let scratch = try Scratch()
    let call = try longAuto(in: scratch)
    Thread.sleep(forTimeInterval: Double(milliseconds) / 1_000)
    kill(call.number, SIGKILL)
    let ended = try call.finish()
    #expect(ended.status == SIGKILL && ended.isSignalled)

    let log = try scratch.breed("log", "--json")
    #expect(log.status == 0, "\(log.err)")
    let count = try #require(((try log.json() as? [String: Any])?["generations"] as? [Any])?.count)
    #expect(count >= 4)
    let next = try scratch.breed("next", "--pick", "2,5", "--size", "16")
    #expect(next.out.hasPrefix("a: generation \(count + 1), 5 pictures, bred from 2, 5 of"))
    #expect(try scratch.generationCount() == count + 1)
    try expectUninterrupted(scratch, count: count)
  }

  @Test(arguments: [SIGINT, SIGTERM])
  func `an interrupted render leaves nothing behind`(signal: Int32) throws {
    let scratch = try Scratch(lineageOf: 4)
    let before = try scratch.contents()
    let call = try scratch.start(["render", "1", "--size", "60000", "-o", "art.png"])
    try call.wait { try scratch.contents().keys.contains { $0.hasPrefix("art.png.") } }
    kill(call.number, signal)
    let ended = try call.finish()
    #expect(ended.status == signal && ended.isSignalled)
    #expect(ended.out == "")
    #expect(ended.err == "breed: interrupted: art.png was not written\n")
    #expect(try scratch.contents() == before)
  }

  @Test func `a render that is interrupted spares the picture that was there`() throws {
    let scratch = try Scratch(lineageOf: 4)
    try scratch.breed("render", "1", "--size", "8", "-o", "art.png")
    let before = try scratch.contents()
    let call = try scratch.start(
      ["render", "2", "--size", "60000", "-o", "art.png", "--force"])
    try call.wait { try scratch.contents().keys.contains { $0.hasPrefix("art.png.") } }
    kill(call.number, SIGINT)
    #expect(try call.finish().status == SIGINT)
    #expect(try scratch.contents() == before)
  }
}
