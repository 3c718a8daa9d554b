/// The natural logarithm of a number above zero, to double precision, without the C library: the
/// same bits on every platform.
func logOf(_ value: Double) -> Double {
  var exponent = Double(value.exponent)
  var part = value.significand
  if part > 1.414213562373095 {
    part /= 2
    exponent += 1
  }
  let ratio = (part - 1) / (part + 1)
  let square = ratio * ratio
  var term = ratio
  var sum = 0.0
  var odd = 1.0
  while odd < 30 {
    sum += term / odd
    term *= square
    odd += 2
  }
  return exponent * 0.693147180559945309 + 2 * sum
}

/// e to the power of a number between -700 and 700, to double precision.
func expOf(_ value: Double) -> Double {
  let halvings = (value / 0.693147180559945309).rounded()
  let rest = value - halvings * 0.693147180559945309
  var term = 1.0
  var sum = 1.0
  for step in 1...18 {
    term *= rest / Double(step)
    sum += term
  }
  return sum * Double(sign: .plus, exponent: Int(halvings), significand: 1)
}
