/// What stands between a BEGIN and its END.
struct CalendarComponent: Sendable {
  let name: String
  /// The line of its BEGIN.
  let number: Int
  var properties: [ContentLine] = []
  var children: [CalendarComponent] = []

  /// The properties of a name, in order.
  func all(_ name: String) -> [ContentLine] { properties.filter { $0.name == name } }

  /// The first property of a name.
  func first(_ name: String) -> ContentLine? { properties.first { $0.name == name } }

  /// The children of a name, in order.
  func components(_ name: String) -> [CalendarComponent] { children.filter { $0.name == name } }
}
