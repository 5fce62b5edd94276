import Evolution
import Genomes
import Populations

/// A genome in a search: what it is, where it comes from, and what was measured of it.
struct Member: Sendable {
  let genome: Genome
  let evaluation: Evaluation
  /// Its address once it has one, else its parents' and how it was made.
  var origin: Origin
  /// Its genes in order, where species are told apart.
  var genes: Compatibility.Genes?
  /// The species of the generation before that it is near to, where there is one.
  var home: Int?

  enum Origin: Sendable {
    case saved(IndividualID)
    case bred(parents: [IndividualID], operation: String, mutations: [String])
  }

  /// Its address, which members of a finished generation have.
  var id: IndividualID {
    guard case .saved(let id) = origin else { preconditionFailure("expected an address") }
    return id
  }

  /// Whether it was made by variation, not kept.
  var isNew: Bool {
    if case .bred(_, "kept", _) = origin { return false }
    return true
  }

  /// It as one that goes on unchanged: its own child.
  var asKept: Origin {
    switch origin {
    case .saved(let id): .bred(parents: [id], operation: "kept", mutations: [])
    case .bred: origin
    }
  }
}

/// A member's place in a generation, with what the search says of it.
struct Standing: Sendable {
  var member: Member
  var score: Double
  var values: [Double] = []
  var species: Int?
  var cell: Int?

  /// It as an individual.
  func individual(_ id: IndividualID) -> Individual {
    guard case .bred(let parents, let operation, let mutations) = member.asKept else {
      preconditionFailure("a kept member has its parent")
    }
    return Individual(
      id: id, parents: parents.map { Address($0) }, operation: operation, mutations: mutations,
      tries: 1, score: score, values: values, species: species, cell: cell,
      genome: member.genome)
  }
}
