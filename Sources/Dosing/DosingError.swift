package import Quantities

/// Why an amount could not be calculated.
package enum DosingError: Error, Hashable, Sendable {
  /// A number, a unit or a step of exact arithmetic is wrong.
  case quantity(QuantityError)
  /// An input lies outside what the formula is for.
  case outside(String)

  /// What is wrong and what would be right.
  package var message: String {
    switch self {
    case .quantity(let error): error.message
    case .outside(let text): text
    }
  }
}

/// Runs a calculation on quantities and gives its error the module's own type.
func calculating<Value>(_ body: () throws(QuantityError) -> Value) throws(DosingError) -> Value {
  do { return try body() } catch { throw .quantity(error) }
}
