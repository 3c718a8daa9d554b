package import Quantities

/// How a tablet is taken, where stomach or posture matters; all times are lengths, such as 30 min.
package struct Taking: Hashable, Sendable {
  /// Nothing but water for so long before.
  package let fastBefore: Cited<Quantity>?
  /// Nothing but water, and no other medicine, for so long after.
  package let fastAfter: Cited<Quantity>?
  /// Sitting or standing for so long after.
  package let upright: Cited<Quantity>?
  /// Within so long after a meal.
  package let afterMealWithin: Cited<Quantity>?

  /// States how a tablet is taken; nil where a rule does not exist.
  package init(
    fastBefore: Cited<Quantity>?, fastAfter: Cited<Quantity>?, upright: Cited<Quantity>?,
    afterMealWithin: Cited<Quantity>?
  ) {
    self.fastBefore = fastBefore
    self.fastAfter = fastAfter
    self.upright = upright
    self.afterMealWithin = afterMealWithin
  }
}
