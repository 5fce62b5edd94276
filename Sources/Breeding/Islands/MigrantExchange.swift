/// How far an island is, as it tells the others.
struct IslandNotice: Hashable, Sendable {
  /// The island's number, from 1.
  let island: Int
  /// The last generation up to which all whose best go to others are saved.
  let generation: Int
  /// Whether it breeds no others: then it gives the best of its last.
  let isLast: Bool

  /// A notice of the values given.
  init(island: Int, generation: Int, isLast: Bool) {
    self.island = island
    self.generation = generation
    self.isLast = isLast
  }
}

/// Carries notices between processes that breed islands of one folder.
///
/// Pictures need not be carried: whoever takes some in reads them from the other island's saved generation.
/// So nothing is lost where a process ends, and what is bred does not depend on when a notice comes.
protocol MigrantExchange: Sendable {
  /// Has notices of other processes heard, on any thread, from now on.
  func listen(_ hear: @escaping @Sendable (IslandNotice) -> Void)
  /// Tells the other processes that an island of this one has saved a generation.
  func post(_ notice: IslandNotice)
}

/// The exchange of a process that breeds all islands: there is nobody to tell.
struct OwnExchange: MigrantExchange {
  /// An exchange with nobody.
  init() {}

  /// Hears nothing.
  func listen(_ hear: @escaping @Sendable (IslandNotice) -> Void) {}

  /// Tells nobody.
  func post(_ notice: IslandNotice) {}
}
