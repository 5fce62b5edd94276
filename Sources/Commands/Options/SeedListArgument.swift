import ArgumentParser
import Breeding

extension SeedList {
  /// Reads what was typed.
  ///
  /// - Throws: what was expected.
  init(argument: String) throws {
    do throws(ExperimentError) { try self.init(argument) } catch {
      throw ValidationError(error.description)
    }
  }
}

extension ExperimentError {
  /// Does work whose errors of this kind, and of islands, are of what was typed.
  ///
  /// - Throws: those as `ValidationError`, others as they are.
  static func asTyped<Value>(_ work: () throws -> Value) throws -> Value {
    do { return try work() } catch let error as ExperimentError {
      throw ValidationError(error.description)
    } catch let error as IslandError {
      throw ValidationError(error.description)
    }
  }
}
