import Testing

@testable import Experiments

@Suite struct CourseTests {
  private func course(_ points: [(Int, Double)], isHeld: Bool = false) -> Course {
    Course(points.map { Course.Point(step: $0.0, value: $0.1) }, isHeld: isHeld)
  }

  @Test func `between points it is as at the last one`() {
    let course = course([(2, 0.5), (5, 0.75), (9, 1)])
    #expect(
      [1, 2, 4, 5, 8, 9, 10].map { course.value(at: $0) } == [nil, 0.5, 0.5, 0.75, 0.75, 1, nil])
  }

  @Test func `one that is held stays as it was`() {
    let course = course([(2, 0.5), (5, 0.75)], isHeld: true)
    #expect(course.value(at: 1_000) == 0.75 && course.value(at: 1) == nil)
  }

  @Test func `what all have begins with the last to begin and ends with the first to end`() {
    #expect([course([(1, 0), (9, 0)]), course([(3, 0), (12, 0)])].common == 3...9)
    #expect([course([(1, 0), (2, 0)]), course([(3, 0), (4, 0)])].common == nil)
    #expect([course([(1, 0), (2, 0)], isHeld: true), course([(3, 0), (4, 0)])].common == 3...4)
    let held = [course([(1, 0), (2, 0)], isHeld: true), course([(1, 0), (7, 0)], isHeld: true)]
    #expect(held.common == 1...7)
    #expect([Course]().common == nil)
  }

  @Test func `bands have the quartiles wherever one has a point`() {
    let courses = [
      course([(0, 0), (10, 4)]), course([(0, 1), (5, 2), (12, 3)]), course([(0, 2), (11, 2)]),
    ]
    let bands = courses.bands
    #expect(bands.map(\.step) == [0, 5, 10])
    #expect(bands.map(\.quartiles.median) == [1, 2, 2])
    #expect(bands.map(\.quartiles.lower) == [0.5, 1, 2])
    #expect(bands.map(\.quartiles.upper) == [1.5, 2, 3])
  }
}
