/// A visit or session that a plan leaves out.
package struct LeftOut: Hashable, Sendable, CustomStringConvertible {
  /// Its id in the instance.
  package let id: String
  /// Its priority, 1 the most urgent; nil where the format has none.
  package let priority: Int?
  /// Why no plan could ever seat it; nil when one visit alone could be seated.
  package let neverFits: String?

  package var description: String {
    let urgency = priority.map { ", priority \($0)" } ?? ""
    return quoted(id) + urgency + (neverFits.map { ": \($0)" } ?? "")
  }
}
