package org.sambung.agreements.agreement;

import static org.hamcrest.Matchers.is;

import java.util.UUID;
import org.sambung.testing.Persona;

/** Agreements made through the door, as a client would. */
public final class AgreementFixtures {

    public static final String REGION = "ID-KT";

    public static final String BECAUSE = """
            {"reason": "Gedung poliklinik direnovasi"}""";

    private AgreementFixtures() {}

    public static UUID aFacility(String timeZone) {
        return aFacility(timeZone, REGION);
    }

    public static UUID aFacility(String timeZone, String region) {
        return created("/v1/facilities", """
                {"name": "Rutan Uji", "type": "RUTAN", "class": "IIA", "region": "%s", "timeZone": "%s"}
                """.formatted(region, timeZone), "facilityId", Persona.with("registrar"));
    }

    public static UUID aPartner() {
        return created("/v1/partners", """
                {"name": "RS Uji", "kind": "HOSPITAL", "region": "%s", "emergencyPhone": "+62 536 000000"}
                """.formatted(REGION), "partnerId", Persona.with("registrar"));
    }

    /** A new facility of its own with its officer, so that tests do not see each other's. */
    public static Persona anOfficer(String timeZone) {
        return Persona.ofFacility(aFacility(timeZone), "agreements-officer");
    }

    public static UUID aDraft(Persona officer, UUID partner, String from, String until) {
        return aDraftOf(officer, partner, draft(from, until));
    }

    public static UUID aDraftOf(Persona officer, UUID partner, String draft) {
        return created("/v1/agreements", drafting(partner, draft), "id", officer);
    }

    public static String drafting(UUID partner, String draft) {
        return """
                {"partnerId": "%s", "draft": %s}
                """.formatted(partner, draft);
    }

    public static String draft(String from, String until) {
        return """
                {"title": "Pelayanan rujukan", "documentType": "PKS", "effectiveFrom": "%s", "effectiveUntil": "%s",
                 "scope": [{"service": "REFERRAL_OUTPATIENT", "beneficiaries": ["INMATES"], "answerWithinMinutes": 60},
                           {"service": "ROUTINE_CHECKUP", "beneficiaries": ["INMATES", "STAFF"],
                            "commitment": {"times": 1, "per": "MONTH"}, "payer": "JKN"}]}
                """.formatted(from, until);
    }

    public static UUID anMou(Persona officer, UUID partner) {
        return aDraftOf(officer, partner, draft("2026-01-05", "2030-01-04").replace("\"PKS\"", "\"MOU\""));
    }

    public static UUID aComment(Persona who, UUID agreement) {
        return created("/v1/agreements/" + agreement + "/comments", """
                {"text": "Uji Enam berkeberatan", "service": "ROUTINE_CHECKUP"}""", "id", who);
    }

    public static UUID inNegotiation(Persona officer, UUID partner) {
        var id = aDraft(officer, partner, "2026-01-05", "2030-01-04");
        post(officer, id, "negotiation", null, 200);
        return id;
    }

    public static UUID inForce(Persona officer, UUID partner) {
        return signed(officer, partner, "2026-01-05", "2030-01-04");
    }

    public static UUID suspended(Persona officer, UUID partner) {
        var id = inForce(officer, partner);
        post(officer, id, "suspension", BECAUSE, 200);
        return id;
    }

    public static UUID readyToSign(Persona officer, UUID partner, String from, String until) {
        var id = aDraft(officer, partner, from, until);
        post(officer, id, "negotiation", null, 200);
        post(officer, id, "readiness", null, 200);
        return id;
    }

    public static UUID signed(Persona officer, UUID partner, String from, String until) {
        var id = readyToSign(officer, partner, from, until);
        post(officer, id, "signing", signing("2026-01-05", "SELF", null), 200);
        return id;
    }

    /** @param mandate JSON, or null for none */
    public static String signing(String signedOn, String capacity, String mandate) {
        return """
                {"facilityLetterNumber": "W17-1", "partnerLetterNumber": "RS-1", "signedOn": "%s", "place": "Palangka Raya",
                 "signatories": [
                   {"party": "FACILITY", "name": "Uji Satu", "position": "Kepala Rutan", "capacity": "%s", "mandate": %s},
                   {"party": "PARTNER", "name": "Uji Dua", "position": "Direktur", "capacity": "SELF"}],
                 "witnesses": [{"name": "Uji Tiga", "position": "Kepala Kantor Wilayah"}]}
                """.formatted(signedOn, capacity, mandate);
    }

    public static void post(Persona who, UUID id, String operation, String body, int status) {
        var request = who.asks();
        (body == null ? request : request.body(body))
                .post("/v1/agreements/" + id + "/" + operation)
                .then()
                .statusCode(is(status));
    }

    private static UUID created(String path, String body, String idProperty, Persona who) {
        return UUID.fromString(who.asks()
                .body(body)
                .post(path)
                .then()
                .statusCode(201)
                .extract()
                .path(idProperty));
    }
}
