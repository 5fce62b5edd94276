import Evolution
import Foundation
import Genomes
import TestSupport
import Testing

@testable import Populations

@Suite struct DescendantsTests {
  private func address(_ generation: Int, _ number: Int, _ lineage: String = "forest") -> Address {
    Address(IndividualID(generation: generation, number: number), in: LineageName(lineage))
  }

  /// A generation whose individuals have these parents.
  private func generation(
    _ number: Int, from parent: Int?, _ parents: [[Address]], kept: Set<Int> = [],
    method: Generation.Method = .new(.init(recipe: "neat"))
  ) -> Generation {
    let genome = makeGeneration(number, parent: nil).individuals[0].genome
    return Generation(
      number: number, parent: parent, seed: 7, method: method,
      individuals: parents.enumerated().map { index, parents in
        Individual(
          id: IndividualID(generation: number, number: index + 1), parents: parents,
          operation: kept.contains(index + 1) ? "kept" : "mutated", mutations: [], tries: 1,
          genome: genome)
      })
  }

  @Test func `children and theirs are counted once each, and copies only passed through`() throws {
    try withFolder { folder in
      let populations = PopulationFolder(path: folder)
      let forest = try populations.found(name, seed: 7, first: generation(1, from: nil, [[], []]))
      let own = { IndividualID(generation: $0, number: $1) }
      func of(_ ids: IndividualID...) -> [Address] { ids.map { Address($0) } }
      try forest.append(
        generation(2, from: 1, [of(own(1, 1)), of(own(1, 1), own(1, 2)), of(own(1, 2))], kept: [1]))
      try forest.append(generation(3, from: 2, [of(own(2, 1), own(2, 2)), of(own(2, 3))]))
      // A branch from the first generation, which has nothing of 2/…
      try forest.append(generation(4, from: 1, [of(own(1, 2))]))
      #expect(
        try populations.descendants(
          of: [
            address(1, 1), address(1, 2), address(2, 1), address(2, 3), address(3, 1),
            address(9, 9),
          ]) == [2, 5, 1, 1, 0, 0])
    }
  }

  @Test func `descendants in other lineages count, there and back, and of those that are gone`()
    throws
  {
    try withFolder { folder in
      let populations = PopulationFolder(path: folder)
      let sea = try #require(LineageName("a-sea"))
      let forest = try populations.found(name, seed: 7, first: generation(1, from: nil, [[], []]))
      let crossed = Generation.Method.cross(
        .init(address(1, 1), address(4, 4, "gone"), strength: 1))
      _ = try populations.found(
        sea, seed: 7,
        first: generation(
          1, from: nil, [[address(1, 1), address(4, 4, "gone")], [address(1, 1)]], method: crossed))
      let back = Generation.Method.vary(.init(address(1, 2, "a-sea"), strengths: [1]))
      try forest.append(generation(2, from: 1, [[address(1, 2, "a-sea")]], method: back))
      #expect(
        try populations.descendants(
          of: [address(1, 1), address(1, 2), address(4, 4, "gone"), address(1, 2, "a-sea")])
          == [3, 0, 1, 1])
    }
  }

  @Test func `descendants of a lineage that was renamed since count under its new name`() throws {
    try withFolder { folder in
      let populations = PopulationFolder(path: folder)
      let (sea, wood) = (try #require(LineageName("sea")), try #require(LineageName("wood")))
      _ = try populations.found(name, seed: 7, first: generation(1, from: nil, [[], []]))
      _ = try populations.found(
        sea, seed: 7,
        first: generation(
          1, from: nil, [[address(1, 1)]],
          method: .vary(.init(address(1, 1), strengths: [1]))))
      try populations.rename(name, to: wood)
      #expect(
        try populations.descendants(of: [address(1, 1), address(1, 1, "wood")]) == [1, 1])
    }
  }

  @Test func `what cannot be read is told, and the rest is counted`() throws {
    try withFolder { folder in
      let populations = PopulationFolder(path: folder)
      let forest = try found(in: folder)
      try forest.breed()
      try forest.breed()
      try FileManager.default.removeItem(atPath: forest.generationPath(3))
      var missing: [String] = []
      let counts = try populations.descendants(of: [address(1, 1)]) { missing.append("\($0)") }
      #expect(counts == [1] && missing.count == 1 && missing[0].contains("0003.json"))
    }
  }
}
