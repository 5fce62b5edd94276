import Evolution
import Genomes
import Inspection

/// A genome that is changed by hand, change by change.
struct EditedGenome {
  /// The genome as it was, with the numbers of its nodes.
  private let map: NetworkMap
  private var draft: Genome.Draft
  /// What was changed, in its order, by the markings of nodes.
  private(set) var changes: [GenomeChange] = []

  /// A genome with changes.
  ///
  /// - Throws: `RequestError` for the first change that cannot be made.
  init(_ genome: Genome, _ changes: [NamedChange]) throws(RequestError) {
    map = NetworkMap(genome)
    draft = Genome.Draft(genome)
    for change in changes { try apply(change) }
  }

  /// The genome as it is now.
  var genome: Genome { draft.valid() }

  private mutating func apply(_ named: NamedChange) throws(RequestError) {
    let change: GenomeChange
    switch named {
    case .connection(let from, let to, let what):
      let marking = Connection.Marking(
        from: try node(from, for: named), to: try node(to, for: named))
      change = .connection(marking, what)
    case .node(let name, let what): change = .node(try node(name, for: named), what)
    }
    do throws(ChangeFault) { try draft.apply(change) } catch {
      throw .unchangeable(named, error, sources: sources(of: error))
    }
    changes.append(change)
  }

  private func node(_ name: String, for change: NamedChange) throws(RequestError) -> NodeID {
    guard let node = map.node(named: name) else {
      throw .noNode(name, count: map.nodes.count, change.kind.rawValue)
    }
    return node.gene.id
  }

  /// The numbers of the nodes from which connections enter where there is not the one that a change is
  /// of.
  private func sources(of fault: ChangeFault) -> [Int] {
    guard case .noConnection(let marking) = fault else { return [] }
    let ids = Set(draft.connections.filter { $0.to == marking.to }.map(\.from))
    return map.nodes.filter { ids.contains($0.gene.id) }.map(\.number)
  }
}

extension Genome {
  /// The genome with changes, one after another.
  ///
  /// - Throws: `RequestError` for the first change that cannot be made.
  public func edited(_ changes: [NamedChange]) throws(RequestError) -> Genome {
    try EditedGenome(self, changes).genome
  }
}

extension FoundPicture {
  /// The picture's network with changes that are not saved. Its nodes have the numbers of the network as
  /// it is saved, whatever the changes: those that `Workshop.edit` takes.
  ///
  /// - Throws: `RequestError` for the first change that cannot be made.
  public func network(_ changes: [NamedChange] = []) throws(RequestError) -> NetworkMap {
    let saved = NetworkMap(genome)
    return changes.isEmpty ? saved : NetworkMap(try genome.edited(changes)).numbered(as: saved)
  }

  /// The picture with its network changed by hand, one change after another; without a change it is as it
  /// was. Nothing is saved, so that a page can paint it at each step of a drag: `Workshop.edit` saves
  /// what one keeps.
  ///
  /// It keeps the picture's address and names, though it is not what lies there.
  ///
  /// A change may give nodes other numbers on the picture's map: whoever goes on by changes to the picture
  /// that this gives calls nodes by their ids.
  ///
  /// - Throws: `RequestError` for the first change that cannot be made.
  public func edited(_ changes: [NamedChange]) throws(RequestError) -> FoundPicture {
    FoundPicture(
      specimen: Specimen(specimen.address, try genome.edited(changes)), argument: argument,
      label: label, number: number, stem: stem, seed: seed, view: view, file: file)
  }
}
