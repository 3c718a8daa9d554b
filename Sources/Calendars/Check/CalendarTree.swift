/// The components of a file, built from its lines, with every complaint on the way.
struct CalendarTree: Sendable {
  /// What is wrong with a line.
  struct Complaint: Hashable, Sendable {
    let line: Int
    let text: String
  }

  private(set) var roots: [CalendarComponent] = []
  private(set) var complaints: [Complaint] = []
  private var stack: [CalendarComponent] = []

  /// Deeper than any calendar needs.
  private static let deepest = 8
  /// After so many the rest is noise.
  private static let mostComplaints = 200

  /// Reads the lines of a file.
  init(_ lines: [LogicalLine]) {
    for line in lines {
      do throws(ContentLine.Problem) {
        let property = try ContentLine(line)
        noteStyle(property)
        switch property.name {
        case "BEGIN":
          guard begin(property) else { return }
        case "END": end(property)
        default: add(property)
        }
      } catch { complain(line.number, error.text) }
      // A file that is something else altogether would give the same complaint on every line.
      if complaints.count >= 5, roots.isEmpty, stack.isEmpty { return }
    }
    for open in stack {
      complain(open.number, "BEGIN:\(open.name) has no END; the file may have been cut off")
    }
    while !stack.isEmpty { close() }
  }

  private mutating func complain(_ line: Int, _ text: String) {
    guard complaints.count < Self.mostComplaints else { return }
    complaints.append(Complaint(line: line, text: text))
  }

  private mutating func noteStyle(_ line: ContentLine) {
    if line.written != line.name {
      complain(line.number, "'\(line.written)' is not written in capitals")
    }
    if line.name == "BEGIN" || line.name == "END", line.value != line.value.uppercased() {
      complain(line.number, "'\(line.value)' is not written in capitals")
    }
  }

  private mutating func begin(_ line: ContentLine) -> Bool {
    if stack.isEmpty, let first = roots.first {
      complain(
        line.number,
        first.name == "VCALENDAR"
          ? "something follows END:VCALENDAR; a file holds one calendar"
          : "the component \(line.value) stands outside the calendar")
    }
    guard stack.count < Self.deepest else {
      complain(line.number, "components are nested more than \(Self.deepest) deep")
      return false
    }
    stack.append(CalendarComponent(name: line.value.uppercased(), number: line.number))
    return true
  }

  private mutating func end(_ line: ContentLine) {
    let name = line.value.uppercased()
    guard let top = stack.last else {
      complain(line.number, "END:\(name) has no BEGIN")
      return
    }
    if top.name != name {
      complain(
        line.number,
        "END:\(name) stands where END:\(top.name) is wanted (line \(top.number))")
      guard stack.contains(where: { $0.name == name }) else { return }
      while let inner = stack.last, inner.name != name { close() }
    }
    close()
  }

  private mutating func add(_ line: ContentLine) {
    guard !stack.isEmpty else {
      complain(line.number, "\(line.name) stands outside a calendar")
      return
    }
    if let child = stack[stack.count - 1].children.last {
      complain(
        line.number,
        "\(line.name) stands after a component (line \(child.number)); properties come first")
    }
    stack[stack.count - 1].properties.append(line)
  }

  private mutating func close() {
    guard let done = stack.popLast() else { return }
    if stack.isEmpty { roots.append(done) } else { stack[stack.count - 1].children.append(done) }
  }
}
