import Threads

extension Helpers where Failure == any Error {
  /// The members of a crew as helpers: each is given as many places ahead as it may have at once.
  ///
  /// - Parameters:
  ///   - capacities: for each member how many products may be asked of it at once.
  ///   - request: the request for a place's product.
  ///   - note: is given what a member tells before it is done, with the place.
  ///   - product: reads a product.
  public init(
    _ job: any CrewJob, capacities: [Int],
    request: @escaping (_ place: Int, _ member: Int) throws -> [UInt8],
    noting note: @escaping (_ place: Int, _ bytes: [UInt8]) -> Void = { _, _ in },
    product: @escaping (CrewAnswer) throws -> Product
  ) {
    let slots = Slots(capacities)
    self.init(
      capacity: capacities.reduce(0, +),
      begin: { (place) throws(any Error) in
        let member = slots.take()
        try job.ask(member, job.timing { try request(place, member) }, number: place)
      },
      next: { () throws(any Error) in
        let answer = try job.answer(keenly: false, noting: note)
        slots.giveBack(answer.member)
        return (answer.number, try job.timing { try product(answer) })
      })
  }
}

/// How much each member of a crew may still be asked; one thread at a time asks.
private final class Slots {
  private var free: [Int]

  init(_ free: [Int]) { self.free = free }

  /// The member with the most room, the first of several.
  func take() -> Int {
    var best = 0
    for member in free.indices where free[member] > free[best] { best = member }
    free[best] -= 1
    return best
  }

  func giveBack(_ member: Int) { free[member] += 1 }
}
