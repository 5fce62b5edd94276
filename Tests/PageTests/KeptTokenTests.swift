import Breeding
import Foundation
import Page
import TestSupport
import Testing

/// The token that outlives its server, so that a page that is open goes on.
@Suite struct KeptTokenTests {
  /// The token of a server that is started at a port and ends.
  private func token(port: UInt16, in folder: String) throws -> String {
    let server = try PageServer(
      Workshop(populations: "\(folder)/populations"), port: port,
      keepingTokenIn: folder)
    defer { server.stop() }
    return server.token
  }

  /// A port that is free.
  private func freePort(_ folder: String) throws -> UInt16 {
    let server = try PageServer(
      Workshop(populations: "\(folder)/populations"), port: 0)
    defer { server.stop() }
    return server.port
  }

  @Test func `the next server at a port has the token, which only its user may read`() throws {
    try withFolder { folder in
      let port = try freePort(folder)
      let first = try token(port: port, in: folder)
      #expect(try token(port: port, in: folder) == first)
      let path = "\(folder)/breed/token-\(port)"
      let attributes = try FileManager.default.attributesOfItem(atPath: path)
      #expect(attributes[.posixPermissions] as? Int == 0o600)
      #expect(try text(of: path) == first + "\n")
    }
  }

  @Test func `a token that others may have read, or that is none, is not used`() throws {
    try withFolder { folder in
      let port = try freePort(folder)
      let path = "\(folder)/breed/token-\(port)"
      let first = try token(port: port, in: folder)
      try FileManager.default.setAttributes([.posixPermissions: 0o644], ofItemAtPath: path)
      let second = try token(port: port, in: folder)
      #expect(second != first)
      #expect(try token(port: port, in: folder) == second)
      for wrong in ["", "1234\n", second, second + "0\n", String(repeating: "x", count: 32) + "\n"]
      {
        try write(wrong, to: path)
        try FileManager.default.setAttributes([.posixPermissions: 0o600], ofItemAtPath: path)
        #expect(try token(port: port, in: folder) != wrong.trimmingCharacters(in: .newlines))
      }
      try FileManager.default.removeItem(atPath: path)
      try FileManager.default.createSymbolicLink(
        atPath: path, withDestinationPath: "\(folder)/elsewhere")
      try write(first + "\n", to: "\(folder)/elsewhere")
      try FileManager.default.setAttributes(
        [.posixPermissions: 0o600], ofItemAtPath: "\(folder)/elsewhere")
      #expect(try token(port: port, in: folder) != first)
    }
  }

  @Test func `a folder that cannot be written to keeps nothing`() throws {
    try withFolder { folder in
      try write("", to: "\(folder)/breed")
      let port = try freePort(folder)
      #expect(try token(port: port, in: folder) != token(port: port, in: folder))
    }
  }
}
