/// The values of a file in the order of the text, each followed by what stands below it.
///
/// One flat array: a file is read into it once and then only looked at, so a value is an index, and what stands
/// below a value is skipped in one step.
final class ValueTree: Sendable {
  /// The index of a value.
  typealias Index = Int32

  /// What stands at a place.
  enum Kind: UInt8 {
    case scalar
    case list
    case group
  }

  /// A value with its place.
  struct Value {
    let kind: Kind
    /// A scalar's text.
    let text: String
    /// Counted from 1.
    let line: Int32
    let column: Int32
    /// The list or group around it; -1 at the top.
    let parent: Index
    /// The key that names it in a group; -1 for items, for keys and at the top.
    let key: Index
    /// How many items stand before it in its list.
    let position: Int32
    /// The index after everything below it.
    fileprivate(set) var end: Index
  }

  /// What messages call the file.
  let file: String
  private let values: [Value]

  fileprivate init(file: String, values: [Value]) {
    self.file = file
    self.values = values
  }

  subscript(index: Index) -> Value { values[Int(index)] }

  /// The items of a list.
  func items(of list: Index) -> [Index] {
    var items: [Index] = []
    var next = list + 1
    while next < self[list].end {
      items.append(next)
      next = self[next].end
    }
    return items
  }

  /// The keys and values of a group.
  func pairs(of group: Index) -> [(key: Index, value: Index)] {
    var pairs: [(key: Index, value: Index)] = []
    var next = group + 1
    while next < self[group].end {
      let value = self[next].end
      pairs.append((next, value))
      next = self[value].end
    }
    return pairs
  }

  /// Where a value stands, such as `phases[0].window.earliest`.
  func path(of index: Index) -> String {
    let value = self[index]
    guard value.parent >= 0 else { return "" }
    let above = path(of: value.parent)
    if self[value.parent].kind == .list { return "\(above)[\(value.position)]" }
    let name = value.key < 0 ? "key" : self[value.key].text
    return above.isEmpty ? name : "\(above).\(name)"
  }
}

/// Grows a tree in the order of the text.
struct ValueTreeBuilder {
  /// A list or group that is not closed yet.
  private struct Open {
    let index: ValueTree.Index
    let isGroup: Bool
    var count: Int32 = 0
    /// In a group, the key that waits for its value.
    var key: ValueTree.Index = -1
  }

  private var values: [ValueTree.Value] = []
  private var open: [Open] = []

  /// Begins with nothing, and room for a number of values.
  init(room: Int) { values.reserveCapacity(room) }

  /// Adds a value; a list or group stays open for what stands in it.
  mutating func add(_ kind: ValueTree.Kind, text: String = "", line: Int, column: Int) {
    let index = ValueTree.Index(values.count)
    var (parent, key): (ValueTree.Index, ValueTree.Index) = (-1, -1)
    var position: Int32 = 0
    let last = open.count - 1
    if last >= 0 {
      parent = open[last].index
      if !open[last].isGroup {
        position = open[last].count
        open[last].count += 1
      } else if open[last].key < 0 {
        open[last].key = index
      } else {
        key = open[last].key
        open[last].key = -1
      }
    }
    values.append(
      ValueTree.Value(
        kind: kind, text: text, line: Int32(clamping: line), column: Int32(clamping: column),
        parent: parent, key: key, position: position, end: index + 1))
    if kind != .scalar { open.append(Open(index: index, isGroup: kind == .group)) }
  }

  /// Closes the list or group that was opened last.
  mutating func close() {
    guard let closed = open.popLast() else { return }
    values[Int(closed.index)].end = ValueTree.Index(values.count)
  }

  /// The tree; nil when nothing was added.
  func tree(file: String) -> ValueTree? {
    values.isEmpty ? nil : ValueTree(file: file, values: values)
  }
}
