package org.sambung.agreements.addendum;

import static org.hamcrest.Matchers.is;

import java.util.UUID;
import org.sambung.testing.Persona;

/** Addenda made through the door, as a client would. */
public final class AddendumFixtures {

    /** The fixtures' agreement answers outpatient referrals within 60 minutes, and checks up monthly. */
    static final String SCOPE = """
            [{"service": "REFERRAL_OUTPATIENT", "beneficiaries": ["INMATES"], "answerWithinMinutes": 30,
              "procedure": {"contacts": [{"desk": "Poliklinik Uji", "phone": "+62 536 111", "answerWithinMinutes": 10},
                                         {"desk": "Humas Uji", "phone": "+62 536 222"}],
                            "entrance": "Pintu timur", "documents": ["Surat rujukan"]}},
             {"service": "SCREENING", "beneficiaries": ["INMATES"]}]""";

    private AddendumFixtures() {}

    /** @param from a day, or null; so is the meeting */
    static String draft(String from, UUID meeting, String scope) {
        return """
                {"title": "Penyesuaian alur", "effectiveFrom": %s, "meetingId": %s, "scope": %s}""".formatted(quoted(from), quoted(meeting), scope);
    }

    public static UUID aDraft(Persona who, UUID agreement) {
        return aDraftOf(who, agreement, draft("2026-02-06", null, SCOPE));
    }

    static UUID aDraftOf(Persona who, UUID agreement, String draft) {
        return UUID.fromString(who.asks()
                .body(draft)
                .post("/v1/agreements/" + agreement + "/addenda")
                .then()
                .statusCode(201)
                .extract()
                .path("id"));
    }

    static UUID ready(Persona officer, UUID agreement, String draft) {
        var id = aDraftOf(officer, agreement, draft);
        post(officer, id, "readiness", null);
        return id;
    }

    static UUID abandoned(Persona officer, UUID agreement) {
        var id = aDraft(officer, agreement);
        post(officer, id, "abandonment", "{\"reason\": \"Uji\"}");
        return id;
    }

    static void post(Persona who, UUID id, String operation, String body) {
        var request = who.asks();
        (body == null ? request : request.body(body))
                .post("/v1/addenda/" + id + "/" + operation)
                .then()
                .statusCode(is(200));
    }

    private static String quoted(Object value) {
        return value == null ? "null" : "\"" + value + "\"";
    }
}
