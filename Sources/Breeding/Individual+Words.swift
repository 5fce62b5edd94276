import Evolution
import Genomes
import Populations

extension Individual {
  /// How it came about, for people: `mutated, add connection, perturb weights`; each mutation once,
  /// however often it came.
  public var how: String {
    let kinds = mutations.enumerated().filter { !mutations[..<$0].contains($1) }.map(\.element)
    return ([operation] + kinds).map { $0.replacing("-", with: " ") }.joined(separator: ", ")
  }
}

extension Workshop {
  /// The parents of a picture, in their order and each once, under the names that their lineages have
  /// now; none where it has none, or that is not known.
  public func parents(of picture: FoundPicture) -> [Address] {
    let parents = (picture.individual?.parents ?? []).map { parent in
      Address(
        parent.id, in: parent.lineage.map(folder.newName) ?? picture.specimen.address.lineage)
    }
    return parents.enumerated().filter { !parents[..<$0].contains($1) }.map(\.element)
  }
}
