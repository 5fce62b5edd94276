import Evolution
import Populations

extension Workshop {
  /// Changes a network by hand and keeps what comes of it, as a sheet of two: the changed picture first,
  /// then the picture as it was. One compares them, and breeds on from the one, the other or both: from a
  /// sheet of two come as many children as a first sheet has.
  ///
  /// `FoundPicture.edited` shows what would come of it, and saves nothing.
  ///
  /// - Parameters:
  ///   - picture: of a lineage, or a star; a file has to be imported first.
  ///   - changes: made one after another; of several of the same kind and place the last is kept. The
  ///     generation's file calls nodes by their ids, so that they mean the same for ever.
  ///   - name: a new lineage that is begun with them; they go on in `place` where none is given.
  ///   - seed: what later generations of a new lineage draw from; nothing is drawn here.
  ///   - place: the lineage that they go on in, which becomes the current one.
  /// - Throws: `RequestError` for a change that cannot be made, and where all together change nothing;
  ///   `PopulationError`; what the file system refuses.
  @discardableResult
  public func edit(
    _ picture: PictureName, _ changes: [NamedChange], into name: String? = nil,
    seed: UInt64? = nil, in place: Workplace = .current
  ) throws -> ShownGeneration {
    try checkSheet(count: 2)
    return try breed(from: [picture], into: name, seed: seed, in: place) { parents, destination in
      try breeder.edit(
        parents[0], changes, number: destination.number, parent: destination.parent,
        seed: destination.seed)
    }
  }

  /// Whether an edited picture looks, on a thumbnail, just as it did: the picture may not depend on what
  /// was changed.
  public func looksUnchanged(_ generation: Generation) throws -> Bool {
    guard generation.isEdited else { return false }
    let pictures = try breeder.pictures(of: generation, size: SheetSettings.defaultSize)
    return pictures.dropFirst().allSatisfy { $0 == pictures[0] }
  }
}
