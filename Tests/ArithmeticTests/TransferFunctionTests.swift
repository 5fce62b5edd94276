import Arithmetic
import Foundation
import Testing

@Suite struct TransferFunctionTests {
  @Test func `the transfer function is the standard's both ways`() {
    for step in 0...10_000 {
      let x = Double(step) / 10_000
      let linear = x <= 0.04045 ? x / 12.92 : pow((x + 0.055) / 1.055, 2.4)
      let encoded = x <= 0.0031308 ? 12.92 * x : 1.055 * pow(x, 1 / 2.4) - 0.055
      #expect(abs(TransferFunction.linear(x) - linear) < 1e-15)
      #expect(abs(TransferFunction.encoded(x) - encoded) < 1e-15)
    }
  }

  @Test(arguments: [0, 1e-30, 1e-9, 0.3, 1, 7, 1e20], [2, 3, 5])
  func `a root is a root`(number: Double, degree: Int) {
    let root = TransferFunction.root(number, degree)
    #expect(abs(root - pow(number, 1 / Double(degree))) <= 1e-14 * root)
  }
}
