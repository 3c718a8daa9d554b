/// A large value that is passed on by reference, because it never changes.
///
/// A phase or a gate holds a dozen arrays and strings; copying it for each of millions of visits would
/// cost more than planning them.
final class Boxed<Value: Sendable>: Sendable {
  let value: Value

  init(_ value: Value) { self.value = value }
}
