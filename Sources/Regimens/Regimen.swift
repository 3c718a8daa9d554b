/// A treatment schedule as data: what is to be given, when, under which conditions, and who says so.
package struct Regimen: Hashable, Sendable {
  /// Whether new courses may use it.
  package enum Status: Hashable, Sendable {
    case draft
    case active
    case retired(replacedBy: String)
  }

  package let id: String
  package let version: SemanticVersion
  package let status: Status
  package let title: String
  package let kind: TreatmentKind
  /// The ingredient and strength that duplicate-therapy checks compare, for example "denosumab 120 mg".
  package let ingredient: String
  /// Labels under which the treatment exists in this form; empty means all.
  package let jurisdictions: [Jurisdiction]
  package let titles: Titles
  package let phases: [Phase]
  package let doses: [String: DoseRule]
  package let gates: [Gate]
  package let companions: [Companion]
  /// Nil where the agent does not touch the jaw.
  package let jaw: JawAdvice?
  /// Nil when nothing is booked, as for tablets.
  package let occupancy: Occupancy?
  /// What a prescriber rules out before the order; printed, never decided here.
  package let contraindications: [Cited<String>]
  package let patientNotes: [Cited<String>]
  package let staffNotes: [Cited<String>]
  package let sources: [String: Source]
  /// The file's content with sorted keys and without comments, status or replacement.
  package let canonicalForm: String

  /// Gathers a regimen from its parts.
  package init(
    id: String, version: SemanticVersion, status: Status, title: String, kind: TreatmentKind,
    ingredient: String, jurisdictions: [Jurisdiction] = [], titles: Titles, phases: [Phase],
    doses: [String: DoseRule], gates: [Gate],
    companions: [Companion], occupancy: Occupancy?, contraindications: [Cited<String>],
    patientNotes: [Cited<String>], staffNotes: [Cited<String>], sources: [String: Source],
    canonicalForm: String, jaw: JawAdvice? = nil
  ) {
    self.jaw = jaw
    self.id = id
    self.version = version
    self.status = status
    self.title = title
    self.kind = kind
    self.ingredient = ingredient
    self.jurisdictions = jurisdictions
    self.titles = titles
    self.phases = phases
    self.doses = doses
    self.gates = gates
    self.companions = companions
    self.occupancy = occupancy
    self.contraindications = contraindications
    self.patientNotes = patientNotes
    self.staffNotes = staffNotes
    self.sources = sources
    self.canonicalForm = canonicalForm
  }
}
