/// A value together with the keys of the sources that state it.
///
/// Every clinical number of a regimen is cited, so that a screen can say where a figure comes from
/// and a reviewer can see which ones are only a local default.
package struct Cited<Value: Hashable & Sendable>: Hashable, Sendable {
  /// The figure itself.
  package let value: Value
  /// Keys into ``Regimen/sources``; never empty in a regimen that passed the linter.
  package let citations: [String]

  /// Joins a value to its sources.
  package init(_ value: Value, _ citations: [String]) {
    self.value = value
    self.citations = citations
  }

  /// The same citations on a value made from this one.
  package func map<Other>(_ transform: (Value) -> Other) -> Cited<Other> {
    Cited<Other>(transform(value), citations)
  }
}
