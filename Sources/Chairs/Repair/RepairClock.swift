/// How far a repair has come: by the wall, or by the nodes that its search has looked at.
struct RepairClock {
  /// The seconds that may be spent in all.
  let limit: Double
  /// Nil where nodes are counted.
  private let wall: DayClock?

  /// About what one core looks at in a second, so that counted seconds are worth what those of the wall are.
  private static let nodesPerSecond = 3_000_000.0

  /// Starts the clock.
  init(seconds: Double, isCounted: Bool) {
    let wall = DayClock(.seconds(seconds))
    limit = wall.limit ?? 0
    self.wall = isCounted ? nil : wall
  }

  /// Seconds since the start, or what so many nodes are worth.
  func seconds(after nodes: Int) -> Double {
    wall?.seconds ?? Double(nodes) / Self.nodesPerSecond
  }
}
