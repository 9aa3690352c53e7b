package org.sambung.agreements.meeting;

import java.util.UUID;
import org.sambung.testing.Persona;

/** Meetings made through the door, as a client would. */
public final class MeetingFixtures {

    public static final String MINUTES = """
            {"heldOn": "2026-01-20", "place": "Puskesmas Uji",
             "attendees": [
               {"name": "Uji Empat", "represents": "FACILITY", "position": "Kasubsi Pelayanan Tahanan",
                "capacity": "ON_BEHALF"},
               {"name": "Uji Lima", "represents": "PARTNER", "position": "Kepala Puskesmas", "capacity": "SELF"}],
             "topics": [{"subject": "Jadwal kunjungan rutin", "service": "ROUTINE_CHECKUP"},
                        {"subject": "Mekanisme rujukan"},
                        {"subject": "Penyuluhan kesehatan", "service": "HEALTH_EDUCATION"}],
             "text": "Uji Empat membuka rapat.",
             "decisions": [{"decision": "Menyusun rancangan", "side": "FACILITY", "owner": "Uji Empat",
                            "dueOn": "2026-02-10"}]}""";

    private MeetingFixtures() {}

    static String plan(String kind) {
        return """
                {"kind": "%s", "date": "2026-01-20", "place": "Aula Rutan",
                 "topics": [{"subject": "Jadwal kunjungan rutin", "service": "ROUTINE_CHECKUP"}]}""".formatted(kind);
    }

    /** @param agreement or null */
    static String planning(UUID counterpart, UUID agreement, String kind) {
        return """
                {"counterpartId": "%s", "agreementId": %s, "plan": %s}""".formatted(counterpart, agreement == null ? "null" : "\"" + agreement + "\"", plan(kind));
    }

    public static UUID planned(Persona officer, UUID partner, String kind) {
        return UUID.fromString(officer.asks()
                .body(planning(partner, null, kind))
                .post("/v1/meetings")
                .then()
                .statusCode(201)
                .extract()
                .path("id"));
    }

    public static UUID held(Persona officer, UUID partner, String kind) {
        var id = planned(officer, partner, kind);
        officer.asks()
                .body(MINUTES)
                .post("/v1/meetings/" + id + "/minutes")
                .then()
                .statusCode(200);
        return id;
    }

    /** An evaluation of that agreement. */
    public static UUID heldOn(Persona officer, UUID partner, UUID agreement) {
        var id = held(officer, partner, "EVALUATION");
        officer.asks()
                .body("{\"agreementId\": \"" + agreement + "\"}")
                .post("/v1/meetings/" + id + "/link")
                .then()
                .statusCode(200);
        return id;
    }

    public static UUID cancelled(Persona officer, UUID partner, String kind) {
        var id = planned(officer, partner, kind);
        officer.asks()
                .body("{\"reason\": \"Ruang dipakai\"}")
                .post("/v1/meetings/" + id + "/cancellation")
                .then()
                .statusCode(200);
        return id;
    }

    /** The caller's facility. */
    static UUID facilityOf(Persona officer) {
        return UUID.fromString((String) officer.claims().get("facility"));
    }
}
