/// A type of special educational need.
///
/// Raw values are the codes of the SEN2 return and the school census (SENtype).
public enum NeedType: String, CaseIterable, Codable, Sendable {
    case specificLearningDifficulty = "SPLD"
    case moderateLearningDifficulty = "MLD"
    case severeLearningDifficulty = "SLD"
    case profoundAndMultipleLearningDifficulty = "PMLD"
    case socialEmotionalAndMentalHealth = "SEMH"
    case speechLanguageAndCommunication = "SLCN"
    case hearingImpairment = "HI"
    case visionImpairment = "VI"
    case multiSensoryImpairment = "MSI"
    case physicalDisability = "PD"
    case autisticSpectrumDisorder = "ASD"
    case downSyndrome = "DS"
    case other = "OTH"

    /// The code as a caseworker writes it, such as `SLCN`.
    public var code: String { rawValue }

    /// The need in words, as a letter says it.
    public var title: String {
        switch self {
        case .specificLearningDifficulty: "specific learning difficulty"
        case .moderateLearningDifficulty: "moderate learning difficulty"
        case .severeLearningDifficulty: "severe learning difficulty"
        case .profoundAndMultipleLearningDifficulty: "profound and multiple learning difficulty"
        case .socialEmotionalAndMentalHealth: "social, emotional and mental health"
        case .speechLanguageAndCommunication: "speech, language and communication"
        case .hearingImpairment: "hearing impairment"
        case .visionImpairment: "vision impairment"
        case .multiSensoryImpairment: "multi-sensory impairment"
        case .physicalDisability: "physical disability"
        case .autisticSpectrumDisorder: "autism"
        case .downSyndrome: "Down syndrome"
        case .other: "another difficulty or disability"
        }
    }

    /// The broad area of need of the SEND Code of Practice 2015 (6.28–6.35) that the type belongs to;
    /// nil for Down syndrome and other, where the area has to be chosen for the child.
    public var area: AreaOfNeed? {
        switch self {
        case .speechLanguageAndCommunication, .autisticSpectrumDisorder: .communicationAndInteraction
        case .specificLearningDifficulty, .moderateLearningDifficulty, .severeLearningDifficulty,
            .profoundAndMultipleLearningDifficulty:
            .cognitionAndLearning
        case .socialEmotionalAndMentalHealth: .socialEmotionalAndMentalHealth
        case .hearingImpairment, .visionImpairment, .multiSensoryImpairment, .physicalDisability: .sensoryAndPhysical
        case .downSyndrome, .other: nil
        }
    }
}

/// The four broad areas of need of the SEND Code of Practice 2015, 6.28–6.35.
public enum AreaOfNeed: String, CaseIterable, Codable, Sendable {
    case communicationAndInteraction = "communication-and-interaction"
    case cognitionAndLearning = "cognition-and-learning"
    case socialEmotionalAndMentalHealth = "social-emotional-and-mental-health"
    case sensoryAndPhysical = "sensory-and-physical"

    /// The area's name in the Code.
    public var title: String {
        switch self {
        case .communicationAndInteraction: "Communication and interaction"
        case .cognitionAndLearning: "Cognition and learning"
        case .socialEmotionalAndMentalHealth: "Social, emotional and mental health"
        case .sensoryAndPhysical: "Sensory and/or physical"
        }
    }
}
