import Testing

@testable import Chairs

@Suite struct SeriesReadingTests {
  static let session =
    #"{"id": 0, "sectorId": 0, "afterLastRequest": 0, "needingConsultation": true, "medPreparedSameDay": true, "medPrepDuration": 1, "treatmentDuration": 1}"#

  static func file(
    days: String = "1", slots: String = "4",
    nurses: String = "[[0, 0, 0, 0, 0], [1, 1, 1, 1, 0]]", sector: String = "0",
    pharmacy: String = "[[false, false, false, false], [true, true, true, true]]",
    demands: String = #"[{"id": 3, "rdvDemands": ["# + session + "]}]"
  ) -> String {
    """
    {"param": {"days": \(days), "numTimeSlots": \(slots), "sectorIds": [0], "multitasks": 6,
     "numMaterials": 30, "consultationLength": 1, "installationLength": 1, "nurses": \(nurses),
     "doctors": {"\(sector)": [[0, 0, 0, 0], [0, 1, 0, 0]]}, "pharmacy": \(pharmacy)},
     "demands": \(demands)}
    """
  }

  @Test("A CHT-I file is read, booked and written as chairs-series/1")
  func readsAndWrites() throws {
    let instance = try SeriesInstance(json: Array(Self.file().utf8))
    #expect(instance.nurses == [[0, 0, 0, 0], [1, 1, 1, 1]])
    let result = SeriesSolver.solve(
      instance, budget: ExchangeBudget(work: 20), seed: 1, threads: 1)
    // Seen in slot 1; mixed and installed in slot 2; treated in slot 3: ends at 4, and so does the
    // bound, for there is no other way.
    #expect(
      String(decoding: result.json(), as: UTF8.self) == """
        {
        "format": "chairs-series/1",
        "objective": {"completion": 4, "notBooked": 0, "penalty": 0, "total": 4},
        "bound": 4,
        "booked": [
        {"patient": 3, "session": 0, "day": 1, "consultation": {"start": 1, "end": 2}, \
        "mixing": {"day": 1, "start": 2, "end": 3}, "installation": {"start": 2, "end": 3}, \
        "treatment": {"start": 3, "end": 4}}
        ],
        "notBooked": [
        ]
        }

        """)
  }

  @Test(
    "What is wrong with a file is said with its place",
    arguments: [
      ("", "the file ends too early"),
      ("{}", "a CHT-I file needs param and demands"),
      (file(days: "0"), "days is 0; it must lie between 1 and 366"),
      (file(days: "2"), "nurses: 2 rows; the days 0 to 2 are wanted"),
      (file(slots: "65"), "numTimeSlots is 65; it must lie between 1 and 64"),
      (file(slots: "5"), "pharmacy, day 0: 4 slots; 5 are wanted"),
      (file(nurses: "[[-1]]"), "nurses is -1; it must lie between 0 and 1000"),
      (file(nurses: "3"), "an array is wanted here"),
      (file(pharmacy: "[[0]]"), "pharmacy must be true or false"),
      (file(sector: "north"), "the sector \"north\" must be a whole number"),
      (file(sector: "9"), "patient 3, session 0: sector 0 has no doctors"),
      (file(demands: "[{}]"), "a patient needs id and at least one of rdvDemands"),
      (file(demands: #"[{"id": 1, "rdvDemands": []}]"#), "at least one of rdvDemands"),
      (file(demands: #"[{"id": 1, "rdvDemands": [{"id": 1}]}]"#), "a session needs id, sectorId"),
      (
        file(demands: #"[{"id": 1, "rdvDemands": ["# + session + "," + session + "]}]"),
        "patient 1: session 0 stands twice"
      ),
      (
        file(
          demands: "["
            + [1, 2].map { _ in #"{"id": 1, "rdvDemands": ["# + session + "]}" }
            .joined(separator: ",") + "]"), "patient 1: the id stands twice in the file"
      ),
    ])
  func refuses(text: String, reason: String) {
    let error = #expect(throws: SeriesError.self) {
      try SeriesInstance(json: Array(text.utf8))
    }
    #expect(error?.description.contains(reason) == true, "\(error?.description ?? "no error")")
  }

  @Test("An instance without patients is booked at no cost")
  func booksNobody() throws {
    let instance = try SeriesInstance(json: Array(Self.file(demands: "[]").utf8))
    let result = SeriesSolver.solve(
      instance, budget: ExchangeBudget(work: 2), seed: 1, threads: 1)
    #expect(result.total == 0)
    #expect(result.booked.isEmpty)
  }
}
