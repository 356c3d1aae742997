import PanelModel
import Testing

@Suite("What deadlines and send-day answer")
struct ClockAnswerTests {
    @Test("deadlines answers with the documented keys")
    func deadlines() throws {
        let clock = StatutoryClock(received: try ClockFixture.day("2026-09-01"), gate: .request)
        #expect(
            try ClockFixture.json(DeadlineAnswer(clock))
                == #"{"received":"2026-09-01","six_weeks":"2026-10-13","sixteen_weeks":"2026-12-22","#
                + #""twenty_weeks":"2027-01-19","warn_on":"2026-10-12"}"#)
    }

    @Test(
        "the warning is that of the gate's own step",
        arguments: [(Gate.request, nil, "2026-10-12"), (.issue, nil, "2026-12-21"), (.issue, true, "2027-01-18")]
            as [(Gate, Bool?, String)])
    func warning(gate: Gate, agreed: Bool?, warnOn: String) throws {
        let clock = StatutoryClock(received: try ClockFixture.day("2026-09-01"), gate: gate, agreed: agreed)
        #expect(DeadlineAnswer(clock).warnOn?.iso == warnOn)
        #expect(DeadlineAnswer(clock).sixWeeks?.iso == "2026-10-13")
    }

    @Test("at the change gate every key is there and null")
    func change() throws {
        let clock = StatutoryClock(received: try ClockFixture.day("2026-09-01"), gate: .change)
        #expect(
            try ClockFixture.json(DeadlineAnswer(clock))
                == #"{"received":"2026-09-01","six_weeks":null,"sixteen_weeks":null,"twenty_weeks":null,"warn_on":null}"#
        )
    }

    @Test("an exception is answered with what it excuses, and moves no date")
    func exceptions() throws {
        let exception = try ClockException(argument: "5(4)(d):2026-09-02..2026-09-12:away")
        let received = try ClockFixture.day("2026-09-01")
        let clock = StatutoryClock(received: received, gate: .request, exceptions: [exception])
        let json = try ClockFixture.json(DeadlineAnswer(clock))
        #expect(
            json.contains(
                #""exceptions":[{"doubts":["it lasted 11 days; the limb asks for four weeks on end"],"#
                    + #""excuses":"six_weeks","from":"2026-09-02","limb":"reg 5(4)(d)","note":"away","to":"2026-09-12"}]"#
            ))
        #expect(json.contains(#""six_weeks":"2026-10-13""#))
    }

    @Test("send-day answers with the documented keys")
    func sendDay() throws {
        let plan = SendDay.plan(
            decided: try ClockFixture.day("2026-11-27"), deadline: try ClockFixture.day("2026-12-08"),
            holidays: try ClockFixture.holidays())
        #expect(
            try ClockFixture.json(SendDayAnswer(plan))
                == #"{"collision":false,"day":"2026-11-30","passed_over":[{"date":"2026-11-27","why":"Friday"},"#
                + #"{"date":"2026-11-28","why":"Saturday"},{"date":"2026-11-29","why":"Sunday"}]}"#)
    }

    @Test("send-day adds advice in a collision")
    func collision() throws {
        let plan = SendDay.plan(
            decided: try ClockFixture.day("2026-11-27"), deadline: try ClockFixture.day("2026-11-27"),
            holidays: try ClockFixture.holidays())
        let json = try ClockFixture.json(SendDayAnswer(plan))
        #expect(json.contains(#""collision":true,"day":"2026-11-27","passed_over":[]"#))
        #expect(json.contains("answered on Sat 28 Nov and Sun 29 Nov."))
    }
}
