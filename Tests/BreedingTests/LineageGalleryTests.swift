import Breeding
import Evolution
import Foundation
import Genomes
import Populations
import TestSupport
import Testing

@Suite struct LineageGalleryTests {
  /// A lineage with a run of sixteen generations, one bred from two of them, one from the first,
  /// and one bred on.
  private func makeLineage(in folder: PopulationFolder) throws {
    let breeder = Runs.breeder
    try Lineages.found(in: folder, Runs.new(count: 6, seed: 2))
    let run = Run(
      seed: 2, method: Runs.method(population: 6), goal: .init(generations: 16), checkpoint: 1)
    try Lineages.go(on: run, in: folder)
    let lineage = try folder.open(Lineages.name, forWriting: true)
    let parents = try [5, 14].map { try lineage.saved($0).individuals[0].specimen() }
    try lineage.append(
      breeder.cross(
        (parents[0], parents[1]), number: 18, parent: 17, strength: 0.5,
        limits: VariationLimits(), count: 4, seed: 3))
    for parent in [1, 18] {
      try lineage.append(
        breeder.next(
          from: lineage.saved(parent), number: lineage.history.count + 1,
          pick: .init(picks: [2], strength: 0.5, keep: false), count: 4, seed: 4))
    }
  }

  private func gallery(in folder: PopulationFolder) throws -> LineageGallery {
    try Workshop(populations: folder.path, breeder: Runs.breeder).gallery(size: 8)
  }

  private func page(in folder: PopulationFolder) throws -> (text: String, shown: [Int]) {
    let gallery = try gallery(in: folder)
    var text = ""
    try gallery.write { text += $0 }
    return (text, gallery.shown)
  }

  @Test func `files that can say nothing of what is shown are not read`() throws {
    try Lineages.withFolder { folder in
      try makeLineage(in: folder)
      let whole = try page(in: folder)
      #expect(whole.shown == [1, 2, 5, 8, 11, 14, 17, 18, 19, 20])
      // A log of version 1 tells no parents: every file is read.
      let path = "\(folder.path)/\(Lineages.name)/lineage.jsonl"
      let log = try text(of: path)
      try write(version1(log), to: path)
      #expect(try page(in: folder).text == whole.text)
      try write(log, to: path)
      for number in [4, 7, 10, 13, 16] {
        try FileManager.default.removeItem(
          atPath: folder.open(Lineages.name).generationPath(number))
      }
      #expect(try page(in: folder).text == whole.text)
    }
  }

  @Test func `who is told of each sheet may end the work`() throws {
    struct Enough: Error {}
    try Lineages.withFolder { folder in
      try makeLineage(in: folder)
      let gallery = try gallery(in: folder)
      var told: [[Int]] = []
      var pieces = 0
      #expect(throws: Enough.self) {
        try gallery.write { done, total in
          told.append([done, total])
          if done == 3 { throw Enough() }
        } to: { _ in
          pieces += 1
        }
      }
      #expect(told == [[1, 10], [2, 10], [3, 10]] && pieces == 4)
    }
  }
}
