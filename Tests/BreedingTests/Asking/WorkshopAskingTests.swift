import Evolution
import Expressions
import Files
import Foundation
import Genomes
import Pictures
import Populations
import TestSupport
import Testing

@testable import Breeding

/// Searches that a script tells the scores of, as calls.
@Suite struct WorkshopAskingTests {
  private static func workshop(_ folder: String) -> Workshop {
    Workshop(
      populations: "\(folder)/populations", breeder: Runs.breeder, sheet: SheetSettings(size: 8))
  }

  /// A search of eight pictures a generation.
  private static func request(
    _ kind: SearchKind = .generational, _ fitness: String? = nil
  ) throws -> SearchRequest {
    SearchRequest(kind, fitness: try fitness.map { try Runs.breeder.fitness($0) }, population: 8)
  }

  /// The answer of a script that scores by entropy.
  private static func answer(_ batch: AskedBatch) -> ToldAnswer {
    ToldAnswer(
      generation: batch.generation, asked: "\(batch.digest)",
      scores: Runs.entropies(of: batch.offspring.map(\.genome)))
  }

  /// Asks and tells so many times, the first time of the pictures that the lineage begins with.
  private static func loop(
    _ workshop: Workshop, _ request: SearchRequest, times: Int, seed: UInt64? = 5
  ) throws {
    for _ in 0..<times {
      try workshop.tell(scores: answer(workshop.ask(request, in: "forest", seed: seed)))
    }
  }

  private static func generations(_ workshop: Workshop) throws -> [Generation] {
    let lineage = try workshop.open("forest")
    return try (1...lineage.history.count).map { try workshop.breeder.generation($0, of: lineage) }
  }

  /// The lineage's files but for sheets, by name.
  private static func records(_ folder: String) throws -> [String: String] {
    let lineage = "\(folder)/populations/forest"
    return try Dictionary(
      uniqueKeysWithValues: names(in: lineage).filter { $0.contains(".json") }.map {
        ($0, try text(of: "\(lineage)/\($0)"))
      })
  }

  @Test(arguments: [
    (SearchKind.generational, "told", "entropy"), (.novelty, "told", "entropy"),
    (.mapElites, "0.5 * told + 0.5 * edges", "0.5 * entropy + 0.5 * edges"),
    (.nsga2, "told, contrast", "entropy, contrast"),
  ])
  func `a search that is told scores breeds what it breeds where it measures them itself`(
    kind: SearchKind, told: String, own: String
  ) throws {
    try withFolder { folder in
      let asking = Self.workshop("\(folder)/one")
      try Self.loop(asking, Self.request(kind, told), times: 4)
      let measuring = Self.workshop("\(folder)/other")
      var run = try measuring.begin(
        Self.request(kind, own), in: "forest", goal: Run.Goal(generations: 3), seed: 5)
      try run.goOn()
      let (one, other) = (try Self.generations(asking), try Self.generations(measuring))
      #expect(one.count == 4 && one.map(\.individuals) == other.map(\.individuals))
      #expect(one.map(\.memory) == other.map(\.memory))
      let histories = try [asking, measuring].map { try $0.open("forest").history }
      for number in 1...4 {
        #expect(histories[0].summary(of: number) != nil)
        #expect(histories[0].summary(of: number) == histories[1].summary(of: number))
      }
      #expect(try asking.verify("forest").faults.isEmpty)
    }
  }

  @Test func `asked again, a search wants the same, and nothing is written`() throws {
    try withFolder { folder in
      let workshop = Self.workshop(folder)
      let first = try workshop.ask(Self.request(), in: "forest", seed: 5)
      #expect(first.generation == 1 && first.offspring.count == 8)
      let bytes = try first.json().serialized()
      let before = try Self.records(folder)
      for request in [try Self.request(), SearchRequest()] {
        #expect(try Self.workshop(folder).ask(request, in: "forest").json().serialized() == bytes)
      }
      #expect(try Self.records(folder) == before)

      try workshop.tell(scores: Self.answer(first))
      let second = try workshop.ask()
      #expect(second.generation == 2 && second.digest != first.digest)
      #expect(second.offspring.allSatisfy { !$0.parents.isEmpty })
      #expect(
        try Self.workshop(folder).ask().json().serialized() == second.json().serialized())
    }
  }

  @Test func `what was kept before a process was ended is not asked for again`() throws {
    try withFolder { folder in
      let (whole, ended) = (Self.workshop("\(folder)/whole"), Self.workshop("\(folder)/ended"))
      try Self.loop(whole, Self.request(), times: 3)
      for _ in 0..<3 {
        let batch = try ended.ask(Self.request(), in: "forest", seed: 5)
        do {
          // As far as a process came that was ended before the generation was saved.
          let lineage = try ended.folder.open(LineageName("forest"), forWriting: true)
          try ToldJudge(in: lineage, among: []).keep(
            Self.answer(batch).answers(to: batch), of: batch.keys)
        }
        let rest = try ended.ask()
        if batch.generation == 1 {
          #expect(rest.generation == 2 && rest.offspring.count > 0, "the first is told")
        } else {
          #expect(rest.generation == batch.generation && rest.offspring.isEmpty)
          #expect(throws: AskingError.self) { try ended.tell(scores: Self.answer(batch)) }
          try ended.tell(scores: Self.answer(rest))
        }
      }
      #expect(try Self.records("\(folder)/ended") == Self.records("\(folder)/whole"))
    }
  }

  @Test func `scores of anything else than what is asked for are refused`() throws {
    try withFolder { folder in
      let workshop = Self.workshop(folder)
      let old = try workshop.ask(Self.request(), in: "forest", seed: 5)
      try workshop.tell(scores: Self.answer(old))
      let batch = try workshop.ask()
      let good = Self.answer(batch)
      let before = try Self.records(folder)
      func refuse(_ change: (inout ToldAnswer) -> Void, _ expected: AskingError) {
        var answer = good
        change(&answer)
        #expect(throws: expected) { try workshop.tell(scores: answer) }
      }
      refuse({ $0 = Self.answer(old) }, .otherGeneration(told: 1, asked: 2, batch.lineage))
      refuse({ $0.asked = "\(old.digest)" }, .otherPictures(generation: 2, batch.lineage))
      let count = batch.offspring.count
      refuse({ $0.scores.removeLast() }, .count(generation: 2, expected: count, found: count - 1))
      refuse({ $0.scores.append(1) }, .count(generation: 2, expected: count, found: count + 1))
      refuse({ $0.scores[1] = .nan }, .noNumber("nan", at: "score 2"))
      refuse({ $0.scores[0] = -.infinity }, .noNumber("-inf", at: "score 1"))
      #expect(try Self.records(folder) == before)
      #expect(try workshop.tell(scores: good).generation.number == 2)
      // Told twice.
      #expect(throws: AskingError.otherGeneration(told: 2, asked: 3, batch.lineage)) {
        try workshop.tell(scores: good)
      }
    }
  }

  @Test func `picks by eye and undo end what is asked for, and it can be asked anew`() throws {
    try withFolder { folder in
      let workshop = Self.workshop(folder)
      try Self.loop(workshop, Self.request(), times: 2)
      let batch = try workshop.ask()
      try workshop.next(pick: [1], count: 4)
      let nothing = AskingError.nothingAsked(batch.lineage)
      #expect(throws: nothing) { try workshop.tell(scores: Self.answer(batch)) }
      try workshop.undo()
      #expect(throws: nothing) { try workshop.tell(scores: Self.answer(batch)) }
      // The generation has another number now, and its random numbers go by that.
      let anew = try workshop.ask()
      #expect(anew.generation == 4 && anew.run.method == batch.run.method)
      #expect(try workshop.tell(scores: Self.answer(anew)).generation.parent == 2)
    }
  }

  @Test func `another population begins another run, which is told`() throws {
    try withFolder { folder in
      let told = Locked([String]())
      let workshop = Self.workshop(folder).telling { line in told.withLock { $0.append(line) } }
      try Self.loop(workshop, Self.request(), times: 1)
      #expect(told.withLock { $0 }.isEmpty)
      var other = try Self.request()
      other.population = 5
      let batch = try workshop.ask(other)
      #expect(batch.generation == 2 && batch.run.method.population == 5)
      #expect(
        told.withLock { $0 } == ["forest: 5 a generation instead of 8: another run begins here"])
      #expect(try workshop.tell(scores: Self.answer(batch)).generation.individuals.count == 5)
    }
  }

  @Test func `a program that measures itself leaves such a run to its script`() throws {
    try withFolder { folder in
      let workshop = Self.workshop(folder)
      func refuse(_ words: String, _ act: () throws -> Void) {
        #expect {
          try act()
        } throws: {
          "\($0)".contains(words)
        }
      }
      let told = try Runs.breeder.fitness("told")
      refuse("breed ask gives") { _ = try workshop.begin(SearchRequest(fitness: told), in: "a") }
      #expect(try workshop.list().lineages.isEmpty)
      refuse("fitness entropy: nothing in it is told") {
        _ = try workshop.ask(Self.request(.generational, "entropy"), in: "a")
      }
      #expect(try workshop.list().lineages.isEmpty)
      try Self.loop(workshop, Self.request(), times: 2)
      let before = try Self.records(folder)
      refuse("breed ask forest gives") { _ = try workshop.begin(in: "forest") }
      refuse("breed ask forest gives") { _ = try workshop.goOn(in: .current) }
      refuse("breed ask forest gives") {
        _ = try workshop.begin(
          SearchRequest(fitness: Runs.breeder.fitness("entropy")), in: "forest",
          goal: Run.Goal(until: Runs.breeder.condition("told > 1")))
      }
      #expect(try Self.records(folder) == before)
      // Any other fitness goes on from there.
      var run = try workshop.begin(
        SearchRequest(fitness: Runs.breeder.fitness("entropy")), in: "forest",
        goal: Run.Goal(generations: 1))
      try run.goOn()
      #expect(run.generation.number == 3)
      // What it bred has no score.
      #expect(throws: AskingError.self) {
        try workshop.scores(by: Runs.breeder.fitness("told"))
      }
    }
  }

  @Test func `what was told is the measure of the pictures, and a lost file is bred again`() throws
  {
    try withFolder { folder in
      let workshop = Self.workshop(folder)
      try Self.loop(workshop, Self.request(), times: 3)
      let scored = try workshop.scores(by: Runs.breeder.fitness("told, entropy"))
      #expect(scored.count == 8 && scored.allSatisfy { $0.scores[0] == $0.scores[1] })
      #expect(scored.allSatisfy { $0.picture.individual?.score == $0.scores[0] })

      let before = try Self.records(folder)
      let path = try workshop.open("forest").generationPath(3)
      try FileManager.default.removeItem(atPath: path)
      #expect(try workshop.verify("forest").faults.count > 0)
      _ = try workshop.repair("forest")
      #expect(try Self.records(folder) == before)

      // Without what was told the search has to ask for its pictures again.
      try FileManager.default.removeItem(atPath: "\(folder)/populations/forest/judged.jsonl")
      let faults = try workshop.verify("forest").faults.map(\.description)
      #expect(faults.count == 1 && faults[0].contains("expected what told said"), "\(faults)")
      let again = try workshop.ask()
      #expect(again.generation == 3 && again.offspring.count == 8)
      try workshop.tell(scores: Self.answer(again))
      #expect(try workshop.ask().generation == 4)
    }
  }

  @Test func `a target beside it is kept with the lineage`() throws {
    try withFolder { folder in
      let file = "\(folder)/target.png"
      let picture = Runs.breeder.renderer.picture(
        of: Runs.new(count: 1, seed: 9).genomes[0], at: Viewport(side: 16))
      try Data(picture.png()).write(to: URL(fileURLWithPath: file))
      let workshop = Self.workshop(folder)
      let request = try Self.request(.generational, "0.5*told + 0.5*target:\(file)")
      try Self.loop(workshop, request, times: 1)
      try FileManager.default.removeItem(atPath: file)
      try Self.loop(workshop, SearchRequest(), times: 2, seed: nil)
      #expect(try workshop.open("forest").history.count == 3)
      #expect(try workshop.verify("forest").faults.isEmpty)
    }
  }

  @Test func `each is painted into a file of its own, which carries its genome`() throws {
    try withFolder { folder in
      let workshop = Self.workshop(folder)
      let batch = try workshop.ask(Self.request(), in: "forest", seed: 5)
      let out = "\(folder)/out"
      let files = try workshop.paint(batch, into: out, size: 12)
      #expect(files == (1...8).map { "\(out)/1-\($0).png" })
      for (file, child) in zip(files, batch.offspring) {
        let found = try workshop.find(file)
        #expect(found.genome == child.genome)
        let picture = try Picture(pngFile: file, on: .white)
        #expect(
          picture == Runs.breeder.renderer.picture(of: child.genome, at: Viewport(side: 12)))
      }
      // The same again; what shows something else is not written over.
      #expect(try workshop.paint(batch, into: out + "/", size: 12) == files)
      #expect(throws: RequestError.self) { try workshop.paint(batch, into: out, size: 13) }
      var forced = workshop
      forced.mayReplace = true
      #expect(try forced.paint(batch, into: out, size: 13) == files)
      #expect(throws: RequestError.self) { try workshop.paint(batch, into: out, size: 0) }
    }
  }
}
