import Evolution
import Genomes
import Populations

extension Breeder {
  /// One whose network was changed by hand, and itself as it was; see `Generation.Edit`. Nothing is
  /// drawn, so the seed changes nothing.
  ///
  /// - Parameters:
  ///   - parent: as the child names it.
  ///   - changes: made one after another; of several of the same kind and place the last is kept.
  ///   - number: the new generation's number.
  ///   - generation: the generation that it stands below; nil where it founds a lineage.
  /// - Throws: `RequestError` for a change that cannot be made, and where all together change nothing.
  public func edit(
    _ parent: Specimen, _ changes: [NamedChange], number: Int, parent generation: Int?,
    seed: UInt64
  ) throws(RequestError) -> Generation {
    try RequestError.check(seed: seed)
    let edited = try EditedGenome(parent.genome, changes)
    let genome = edited.genome
    guard !changes.isEmpty, genome != parent.genome else { throw .unchanged(parent.address) }
    return Generation(
      .init(parent.address, changes: edited.changes.settled), of: parent.genome, to: genome,
      number: number, parent: generation, seed: seed)
  }

  /// An edited generation, as its changes make it again.
  ///
  /// - Parameter saved: the generation as it was saved; where its parent is of another lineage, which may
  ///   be gone or another by now, its second individual is taken for it. Nil for one whose file is
  ///   damaged.
  /// - Returns: nil where there is nothing to make it of.
  /// - Throws: where the parent cannot be had, or cannot be changed so.
  func editedAgain(
    _ outline: GenerationOutline, as saved: Generation?, of lineage: Lineage
  ) throws -> Generation? {
    guard case .edit(let edit) = outline.method else { return nil }
    let genome: Genome
    if edit.parent.lineage == nil {
      let origin = try generation(edit.parent.id.generation, of: lineage)
      try origin.require(edit.parent.id.number)
      genome = origin.individuals[edit.parent.id.number - 1].genome
    } else if let last = saved?.individuals.last {
      genome = last.genome
    } else {
      return nil
    }
    return Generation(
      edit, of: genome, to: try genome.changed(by: edit.changes), number: outline.number,
      parent: outline.parent, seed: outline.seed)
  }

  /// Edited generations that are not what their changes make of their parents.
  func editFaults(in verification: Verification) -> [Fault] {
    let lineage = verification.lineage
    return verification.sound.keys.sorted().compactMap { number in
      guard let outline = try? lineage.outline(of: number), case .edit(let edit) = outline.method,
        let saved = try? lineage.saved(number)
      else { return nil }
      let path = lineage.generationPath(number)
      do {
        let again = try editedAgain(outline, as: saved, of: lineage)
        guard let again, again.bred(by: saved.arithmetic) != saved else { return nil }
        return Fault(path, "it is not what its changes make of \(edit.parent)")
      } catch let fault as ChangeFault {
        return Fault(path, "its changes cannot be made to \(edit.parent): \(fault)")
      } catch {
        return Fault(path, error)
      }
    }
  }
}

extension Generation {
  /// Whether it is a picture that was changed by hand, and that picture as it was.
  public var isEdited: Bool { if case .edit = method { true } else { false } }

  /// A network that was changed by hand, and itself as it was.
  fileprivate init(
    _ edit: Edit, of genome: Genome, to child: Genome, number: Int, parent: Int?, seed: UInt64
  ) {
    self.init(
      number: number, parent: parent, seed: seed, method: .edit(edit),
      [
        Offspring(
          child, parents: [edit.parent], operation: "edited",
          mutations: edit.changes.map(\.kind.rawValue)),
        Offspring(genome, parents: [edit.parent], operation: "kept"),
      ])
  }
}
