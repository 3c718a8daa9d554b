import Quantities
import Testing

/// The closed list of units and what converts into what.
@Suite struct UnitTests {
  /// One of the first is so many of the second; each row from the definition of the units.
  @Test(arguments: [
    ("mg", "ug", "1000"), ("g", "mg", "1000"), ("kg", "g", "1000"), ("kg", "mg", "1000000"),
    ("L", "mL", "1000"), ("m", "cm", "100"), ("min", "s", "60"), ("h", "min", "60"),
    ("d", "h", "24"),
    ("kBq", "Bq", "1000"), ("MBq", "kBq", "1000"), ("GBq", "MBq", "1000"), ("mCi", "MBq", "37"),
    ("uCi", "kBq", "37"), ("mCi", "uCi", "1000"), ("Gy", "cGy", "100"),
    ("g/dL", "g/L", "10"), ("g/L", "mg/dL", "100"), ("mg/mL", "g/L", "1"),
    ("g/dL", "mg/dL", "1000"),
    ("mg/dL", "ng/mL", "10000"), ("g/L", "ng/mL", "1000000"), ("ng/mL", "pg/mL", "1000"),
    ("mmol/L", "umol/L", "1000"), ("umol/L", "nmol/L", "1000"),
    ("MBq/mL", "kBq/mL", "1000"), ("GBq/mL", "MBq/mL", "1000"),
    ("mg/kg", "ug/kg", "1000"), ("kBq/kg", "Bq/kg", "1000"), ("MBq/kg", "kBq/kg", "1000"),
  ])
  func `a unit converts by its definition, there and back`(
    from: String, to: String, factor: String
  ) throws {
    let (one, other) = (try Unit(parsing: from), try Unit(parsing: to))
    let converted = try Quantity(Exact(1), one).converted(to: other)
    #expect(try converted == Quantity(Exact(parsing: factor), other))
    #expect(try converted.converted(to: one) == Quantity(Exact(1), one))
  }

  @Test func `units of two kinds never convert, whichever they are`() throws {
    for unit in Unit.all {
      for other in Unit.all where unit.dimension != other.dimension {
        #expect(throws: QuantityError.unitMismatch(have: unit.code, want: other.code)) {
          try Quantity(Exact(1), unit).converted(to: other)
        }
        #expect(throws: QuantityError.self) {
          try Quantity(Exact(1), unit).adding(Quantity(Exact(1), other))
        }
        #expect(throws: QuantityError.self) {
          try Quantity(Exact(1), unit).compared(to: Quantity(Exact(1), other))
        }
      }
    }
  }

  @Test func `a year of age, a tablet and a plain number are three kinds of thing`() throws {
    let kinds = try ["a", "{tablet}", "1", "%", "[IU]", "d"].map { try Unit(parsing: $0).dimension }
    #expect(Set(kinds).count == kinds.count)
  }

  @Test func `every scale is whole, and a unit per mL, kg or m2 counts what the amount counts`()
    throws
  {
    for unit in Unit.all {
      #expect(unit.scale.denominator == 1 && unit.scale > Exact(0), "\(unit.code)")
      let parts = unit.code.split(separator: "/")
      guard parts.count == 2, ["mL", "kg", "m2"].contains(parts[1]),
        let top = Unit.all.first(where: { $0.code == parts[0] })
      else { continue }
      #expect(unit.scale == top.scale, "\(unit.code)")
    }
    let (amount, strength) = (try Unit(parsing: "mg"), try Unit(parsing: "g/L"))
    #expect(amount.scale == strength.scale, "1 mg of 1 g/L is 1 mL")
  }

  @Test func `a code names one unit and is read back to it`() throws {
    #expect(Set(Unit.all.map(\.code)).count == Unit.all.count)
    for unit in Unit.all {
      #expect(try Unit(parsing: unit.code) == unit)
      // UCUM's case-sensitive codes: no micro sign, no superscript, no space.
      #expect(unit.code.wholeMatch(of: /[A-Za-z0-9\/*\[\]{}%]+/) != nil, "\(unit.code)")
    }
  }

  @Test(arguments: [
    ("mcg", "ug"), ("µg", "ug"), ("μg", "ug"), ("cc", "mL"), ("ml", "mL"), ("MG", "mg"),
    ("Kg", "kg"),
    ("IU", "[IU]"), ("µmol/L", "umol/L"), ("MMOL/L", "mmol/L"), ("mbq", "MBq"), ("m²", "m2"),
    ("mg/m²", "mg/m2"), ("10^9/L", "10*9/L"), ("years", "a"), ("hours", "h"), ("gy", "Gy"),
    ("mg/dl", "mg/dL"), ("tablets", "{tablet}"),
  ])
  func `a common spelling of a unit is refused with UCUM's`(text: String, code: String) {
    let error = #expect(throws: QuantityError.unknownUnit(text, suggestion: code)) {
      try Unit(parsing: text)
    }
    #expect(error?.message.contains("did you mean '\(code)'?") == true)
  }

  @Test(arguments: ["", " ", "mg ", "furlong", "mg/", "/kg", "kg/m2", "mg\n", "m g"])
  func `an unknown unit is refused without a guess`(text: String) {
    #expect(throws: QuantityError.unknownUnit(text, suggestion: nil)) { try Unit(parsing: text) }
  }
}
