package org.sambung.agreements.accreditation;

import static org.hamcrest.Matchers.is;

import io.restassured.response.ValidatableResponse;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.sambung.agreements.agreement.AgreementFixtures;
import org.sambung.testing.Persona;

/** Clinics on their way to accreditation, brought there through the door. */
public final class AccreditationFixtures {

    public static final String PATH = "/v1/accreditation-programmes/";

    private AccreditationFixtures() {}

    /** A facility with its people, and a partner whose health office mentors it under an agreement in force. */
    public record Clinic(UUID facility, UUID partner, UUID agreement) {

        public Persona officer() {
            return Persona.ofFacility(facility, "agreements-officer");
        }

        public Persona nurse() {
            return Persona.ofFacility(facility, "nurse");
        }

        public Persona mentor() {
            return Persona.ofPartner(partner, "health-office");
        }

        public Persona oversight() {
            return Persona.ofRegion(AgreementFixtures.REGION, "oversight");
        }
    }

    public static Clinic aClinic(String timeZone) {
        return aClinic(AgreementFixtures.aFacility(timeZone), AgreementFixtures.aPartner());
    }

    public static Clinic aClinic(UUID facility, UUID partner) {
        return new Clinic(facility, partner, anAgreement(facility, partner, "ACCREDITATION_MENTORING"));
    }

    static UUID anAgreement(UUID facility, UUID partner, String service) {
        var officer = Persona.ofFacility(facility, "agreements-officer");
        var id = AgreementFixtures.aDraftOf(officer, partner, """
                {"title": "Pendampingan", "documentType": "PKS", "effectiveFrom": "2026-01-05",
                 "effectiveUntil": "2030-01-04", "scope": [{"service": "%s", "beneficiaries": ["STAFF"]}]}
                """.formatted(service));
        AgreementFixtures.post(officer, id, "negotiation", null, 200);
        AgreementFixtures.post(officer, id, "readiness", null, 200);
        AgreementFixtures.post(officer, id, "signing", AgreementFixtures.signing("2026-01-05", "SELF", null), 200);
        return id;
    }

    static String opening(UUID agreement, String instrument) {
        return """
                {"agreementId": "%s", "clinic": "Klinik Pratama Uji", "instrument": "%s", "on": "2026-01-12"}
                """.formatted(agreement, instrument);
    }

    public static UUID opened(Clinic clinic, String instrument) {
        return UUID.fromString(clinic.officer()
                .asks()
                .body(opening(clinic.agreement(), instrument))
                .post("/v1/accreditation-programmes")
                .then()
                .statusCode(201)
                .extract()
                .path("id"));
    }

    public static UUID inSelfAssessment(Clinic clinic, String instrument) {
        var id = opened(clinic, instrument);
        post(clinic.officer(), id, "licence", """
                {"number": "445/1", "validFrom": "2025-01-01", "validUntil": "2099-12-31"}""", 200);
        post(clinic.officer(), id, "registration", on("2026-02-02"), 200);
        post(clinic.officer(), id, "self-assessment", on("2026-03-02"), 200);
        return id;
    }

    public static UUID inMentoring(Clinic clinic, String instrument) {
        var id = inSelfAssessment(clinic, instrument);
        post(clinic.officer(), id, "mentoring", on("2026-04-01"), 200);
        return id;
    }

    static String on(String day) {
        return "{\"on\": \"%s\"}".formatted(day);
    }

    /** A finding about each of the elements, due on that day. */
    static String findings(String due, String... elements) {
        var each = List.of(elements).stream()
                .map(element -> """
                        {"element": "%s", "finding": "APAR belum diuji", "action": "Uji APAR", "owner": "Uji Empat",
                         "due": "%s"}""".formatted(element, due))
                .collect(Collectors.joining(","));
        return "{\"on\": \"2026-04-07\", \"findings\": [%s]}".formatted(each);
    }

    /** The action item that a finding has become. */
    public static UUID anActionItem(Clinic clinic, UUID programme, String due) {
        return UUID.fromString(post(clinic.mentor(), programme, "mentoring-findings", findings(due, "TKK.1.1"), 200)
                .extract()
                .path("[0].id"));
    }

    /** Scores for the first elements of a chapter's first standard: so many of each. */
    static String scores(String day, Map<String, List<String>> scoresByChapter) {
        var each = scoresByChapter.entrySet().stream()
                .flatMap(chapter -> IntStream.range(0, chapter.getValue().size())
                        .mapToObj(i -> "{\"element\": \"%s.1.%d\", \"score\": \"%s\"}"
                                .formatted(
                                        chapter.getKey(),
                                        i + 1,
                                        chapter.getValue().get(i))))
                .collect(Collectors.joining(","));
        return "{\"on\": \"%s\", \"scores\": [%s]}".formatted(day, each);
    }

    static ValidatableResponse post(Persona who, UUID id, String operation, String body, int status) {
        return who.asks().body(body).post(PATH + id + "/" + operation).then().statusCode(is(status));
    }
}
