/// Others that make products, as threads of this process do: other processes, for instance. One thread asks
/// them and waits for what they make.
public struct Helpers<Product, Failure: Error> {
  /// How many products they may be asked for at once.
  let capacity: Int
  /// Asks for the product of a place.
  let begin: (_ place: Int) throws(Failure) -> Void
  /// Waits for a product, of whatever place was asked for. Where it throws, one of them was made in vain.
  let next: () throws(Failure) -> (place: Int, product: Product)

  /// Helpers that are asked by these closures, one call at a time.
  ///
  /// - Parameters:
  ///   - capacity: how many products they may be asked for at once.
  ///   - begin: asks for the product of a place.
  ///   - next: waits for a product, of whatever place was asked for. Where it throws, the product of one place
  ///     that was asked for does not come.
  public init(
    capacity: Int, begin: @escaping (_ place: Int) throws(Failure) -> Void,
    next: @escaping () throws(Failure) -> (place: Int, product: Product)
  ) {
    (self.capacity, self.begin, self.next) = (capacity, begin, next)
  }

  /// The same helpers; `note` is called as soon as one of them fails, while others still work.
  public func onFailure(_ note: @escaping () -> Void) -> Helpers {
    Helpers(
      capacity: capacity, begin: begin,
      next: { () throws(Failure) in
        do throws(Failure) { return try next() } catch {
          note()
          throw error
        }
      })
  }
}
