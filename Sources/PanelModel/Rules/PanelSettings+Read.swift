extension PanelSettings {
    /// Reads settings and finds everything that is wrong in them; the value is nil when something is.
    ///
    /// A contact that is absent is no problem here: it is named as missing when a letter needs it.
    static func read(_ text: String, file: String) -> (value: PanelSettings?, problems: [RulePackError]) {
        let reader = PackReader(text, file: file)
        guard let root = reader.root else { return reader.result(nil) }
        root.allow("authority", "panel", "contacts", "shared_group")
        let settings = PanelSettings(
            authority: root.map("authority").map(Authority.init(map:)) ?? Authority(name: "", sen2Code: nil),
            panel: root.map("panel").map(Panel.init(map:))
                ?? Panel(
                    name: "", standing: .decides, quorum: Quorum(agencies: [], minimum: 1, chairRequired: true)),
            contacts: root.has("contacts")
                ? root.map("contacts").map(Contacts.init(map:)) ?? Contacts([:]) : Contacts([:]),
            sharedGroup: root.optionalText("shared_group"))
        return reader.result(settings)
    }

    /// The text of a new workspace's settings, every key explained; it loads as it is.
    ///
    /// Contacts are left out of use: each says what to fill in, and until then counts as missing.
    public static func template(authority: String, sen2Code: String? = nil) -> String {
        """
        # Settings of this EHC panel. Change the words after the colons; lines that begin with # are notes.

        authority:
          name: \(quoted(authority))
          # The council's three-digit code in the SEN2 return.
          sen2_code: \(sen2Code.map(quoted) ?? "")

        panel:
          name: EHC Multi-agency Panel
          # decides: the panel's word is the decision. advises: an officer decides on the panel's advice.
          standing: decides
          quorum:
            # At least one member of each of these must be there: education, health, social-care,
            # educational-psychology, early-help, school, other.
            agencies: [education, health, social-care]
            minimum: 4
            chair_required: true

        # Every notice of a "no" must name these (SEND Regulations 2014, regs 5(3), 10(3) and 32). A letter is not
        # written while one that it needs has no phone, email, web or address.
        contacts:
          sendiass:
            name: SENDIASS
            phone:
            email:
            web:
          mediation-adviser:
            name: Mediation adviser
            phone:
            email:
            web:
          disagreement-resolution:
            name: Disagreement resolution service
            phone:
            email:
            web:
          tribunal:
            name: First-tier Tribunal (Special Educational Needs and Disability)
            phone:
            email:
            web:
            address: []
          council-officer:
            name: EHC team
            phone:
            email:
            address: []

        # Where several accounts of one machine share this workspace, the name of their group.
        shared_group:

        """
    }

    private static func quoted(_ text: String) -> String {
        "\""
            + text.unicodeScalars.map { scalar in
                switch scalar {
                case "\"": "\\\""
                case "\\": "\\\\"
                case _ where scalar.value < 32 || scalar.value == 127: " "
                default: String(scalar)
                }
            }.joined() + "\""
    }
}

extension PanelSettings.Authority {
    init(map: PackMap) {
        map.allow("name", "sen2_code")
        name = map.text("name")
        sen2Code = map.optionalText("sen2_code")
        if let sen2Code, sen2Code.utf8.count != 3 || !sen2Code.utf8.allSatisfy({ (48...57).contains($0) }) {
            map.refuse("sen2_code", expected: "three digits", found: "\"\(sen2Code)\"")
        }
    }
}

extension PanelSettings.Panel {
    init(map: PackMap) {
        map.allow("name", "standing", "quorum")
        name = map.text("name")
        standing = map.choice("standing", else: .decides)
        quorum =
            map.map("quorum").map(PanelSettings.Quorum.init(map:))
            ?? PanelSettings.Quorum(agencies: [], minimum: 1, chairRequired: true)
    }
}

extension PanelSettings.Quorum {
    init(map: PackMap) {
        map.allow("agencies", "minimum", "chair_required")
        agencies = map.choices("agencies", of: Agency.self)
        minimum = map.integer("minimum", in: 1...50)
        chairRequired = map.flag("chair_required")
    }
}

extension Contacts {
    init(map: PackMap) {
        var known: [ContactKind: Contact] = [:]
        for key in map.keys {
            guard let kind = ContactKind(rawValue: key) else {
                map.refuseKey(key, allowed: ContactKind.allCases.map(\.rawValue))
                continue
            }
            guard map.has(key), let contact = map.map(key) else { continue }
            contact.allow("name", "phone", "email", "web", "address")
            known[kind] = Contact(
                name: contact.text("name"), phone: contact.optionalText("phone"), email: contact.optionalText("email"),
                web: contact.optionalText("web"), address: contact.texts("address"))
        }
        self.init(known)
    }
}
