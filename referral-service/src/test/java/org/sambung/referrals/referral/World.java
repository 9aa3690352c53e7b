package org.sambung.referrals.referral;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.is;

import io.restassured.response.ValidatableResponse;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.sambung.testing.Events;
import org.sambung.testing.Json;
import org.sambung.testing.Persona;

/** A facility with its people, a hospital, and what the agreements service has told of them; a new one for each test. */
public final class World {

    private static World common;

    public static final String REPORT = "\"reported\": {\"by\": \"Uji Perawat RS\", \"channel\": \"PHONE\"}";
    public static final String REGION = "ID-KT";

    public final UUID facility = UUID.randomUUID();
    public final UUID partner = UUID.randomUUID();
    public final UUID agreement = UUID.randomUUID();
    public final Persona doctor = Persona.ofFacility(facility, "doctor");
    public final Persona nurse = Persona.ofFacility(facility, "nurse");
    public final Persona head = Persona.ofFacility(facility, "facility-head");
    public final Persona officer = Persona.ofFacility(facility, "custody-officer");
    public final Persona registrar = Persona.ofFacility(facility, "custody-registrar");
    public final Persona desk = Persona.ofPartner(partner, "referral-desk");
    public final Persona hospital = Persona.ofPartner(partner, "hospital-system");
    public final Persona partnerOfficer = Persona.ofPartner(partner, "partner-officer");
    public final Persona oversight;
    private static final Map<String, String> TIME_ZONES =
            Map.of("Asia/Jakarta", "WIB", "Asia/Makassar", "WITA", "Asia/Jayapura", "WIT");

    public final ZoneId zone;
    public final String region;
    public final Persona stranger = Persona.ofFacility(UUID.randomUUID(), "doctor", "nurse", "facility-head");

    private World(ZoneId zone, String region) {
        this.zone = zone;
        this.region = region;
        this.oversight = Persona.ofRegion(region, "oversight");
    }

    /** The one of these people who has that role and no other. */
    public Persona withRole(String role) {
        return Stream.of(doctor, nurse, head, officer, registrar, desk, hospital, partnerOfficer, oversight)
                .filter(persona -> persona.claims().get("roles").equals(List.of(role)))
                .findFirst()
                .orElseThrow();
    }

    /** The hospital is covered for all three kinds. */
    public static World covered() {
        return coveredIn(ZoneId.of("Asia/Jakarta"));
    }

    public static World coveredIn(ZoneId zone) {
        return coveredIn(zone, REGION);
    }

    public static World coveredIn(ZoneId zone, String region) {
        var world = uncovered("HOSPITAL", zone, region);
        world.agreement("agreement.activated", 5, "ACTIVE", LocalDate.now().plusYears(1));
        world.awaitCoverage(1);
        return world;
    }

    /** One that many tests share, since they change nothing of the institutions themselves. */
    public static synchronized World common() {
        if (common == null) {
            common = covered();
        }
        return common;
    }

    /** Facility and partner are known, and no agreement. */
    public static World uncovered(String partnerKind) {
        return uncovered(partnerKind, ZoneId.of("Asia/Jakarta"), REGION);
    }

    private static World uncovered(String partnerKind, ZoneId zone, String region) {
        var world = new World(zone, region);
        Events.send("agreements", UUID.randomUUID(), "facility.registered", world.facility, 1, world.facilityTerms());
        var partner = world.partnerTerms(partnerKind);
        Events.send("agreements", UUID.randomUUID(), "partner.registered", world.partner, 1, partner);
        // The two travel on their own; a patient can be registered when the facility is known.
        await().until(() -> world.registration("RM-0", "CONVICT").extract().statusCode() != 422);
        await().until(() -> Rows.count("select 1 from known_partner where id = '" + world.partner + "'") == 1);
        return world;
    }

    public String facilityTerms() {
        return """
                {"facilityId": "%s", "name": "Rutan Uji", "type": "RUTAN", "class": "IIA", "region": "%s",
                 "timeZone": "%s", "zoneId": "%s", "occurredAt": "2026-01-05T01:00:00Z"}
                """.formatted(facility, region, TIME_ZONES.get(zone.getId()), zone);
    }

    public String partnerTerms(String kind) {
        return """
                {"partnerId": "%s", "name": "RS Uji", "kind": "%s", "region": "%s",
                 "emergencyPhone": "+62 536 000", "occurredAt": "2026-01-05T01:00:00Z"}
                """.formatted(partner, kind, region);
    }

    public void agreement(String type, long sequence, String status, LocalDate until) {
        agreement(UUID.randomUUID(), type, sequence, status, until);
    }

    public void agreement(UUID eventId, String type, long sequence, String status, LocalDate until) {
        agreement(eventId, type, sequence, status, LocalDate.of(2025, 1, 1), until);
    }

    public void agreement(UUID eventId, String type, long sequence, String status, LocalDate from, LocalDate until) {
        Events.send("agreements", eventId, type, agreement, sequence, terms(status, from, until));
    }

    public String terms(String status, LocalDate until) {
        return terms(status, LocalDate.of(2025, 1, 1), until);
    }

    private String terms(String status, LocalDate from, LocalDate until) {
        var scope = Stream.of("OUTPATIENT", "INPATIENT", "EMERGENCY")
                .map(kind -> line("REFERRAL_" + kind, "INMATES", kind))
                .collect(Collectors.joining(", "));
        return """
                {"agreementId": "%s", "facilityId": "%s", "partnerId": "%s", "region": "%s", "status": "%s",
                 "scopeVersion": 1, "effectiveFrom": "%s", "effectiveUntil": "%s", "zoneId": "%s",
                 "scope": [%s], "occurredAt": "2026-01-05T01:00:00Z"}
                """.formatted(agreement, facility, partner, region, status, from, until, zone, scope);
    }

    public static String line(String service, String beneficiary, String referralKind) {
        return """
                {"service": "%s", "beneficiaries": ["%s"], "visitKinds": ["MONITORING"], "referralKinds": ["%s"]}
                """.formatted(service, beneficiary, referralKind);
    }

    public void awaitCoverage(int rows) {
        await().until(() -> Rows.count("select 1 from coverage where agreement_id = '" + agreement + "'") == rows);
    }

    public ValidatableResponse registration(String recordNumber, String custodyStatus) {
        return nurse.asks()
                .body("""
                {"recordNumber": "%s", "custodyStatus": "%s", "block": "B-4",
                 "person": {"name": "Warga Uji", "sex": "MALE", "birthYear": 1990, "nik": "6271010101900001"}}
                """.formatted(recordNumber, custodyStatus))
                .post("/v1/patients")
                .then();
    }

    public UUID aPatient(String custodyStatus) {
        return id(registration("RM-" + UUID.randomUUID(), custodyStatus));
    }

    public static String draft(UUID patient, UUID destination, String kind) {
        return """
                {"patientId": "%s", "kind": "%s", "urgency": "ROUTINE", "destinationId": "%s",
                 "clinical": {"reason": "Nyeri perut kanan bawah", "diagnosis": "K35", "bloodPressure": "120/80",
                              "temperature": 38.2, "precautions": ["AIRBORNE"]}}
                """.formatted(patient, kind, destination);
    }

    public UUID aDraft(String kind) {
        return aDraft(kind, "CONVICT");
    }

    public UUID aDraft(String kind, String custodyStatus) {
        return id(doctor.asks()
                .body(draft(aPatient(custodyStatus), partner, kind))
                .post("/v1/referrals")
                .then());
    }

    public UUID recommended(String kind) {
        var id = aDraft(kind);
        step(doctor, id, "recommendation", "{\"doctorUnavailable\": false}", 200);
        return id;
    }

    public UUID recommendedByNurse(String kind) {
        var id = aDraft(kind);
        step(nurse, id, "recommendation", "{\"doctorUnavailable\": true}", 200);
        return id;
    }

    public UUID recommendedDetainee() {
        var id = aDraft("OUTPATIENT", "DETAINEE");
        step(doctor, id, "recommendation", "{\"doctorUnavailable\": false}", 200);
        return id;
    }

    public void authorityLetter(UUID id) {
        var letter = "{\"number\": \"B-12\", \"date\": \"2026-11-01\", \"signatory\": \"Uji Jaksa\"}";
        step(registrar, id, "authority-letter", letter, 200);
    }

    public void deferred(UUID id) {
        var deferral = """
                {"outcome": "DEFERRED", "deferredBecause": "ESCORT_NOT_AVAILABLE",
                 "deferredUntil": "2030-01-01T00:00:00Z", "mitigation": "Dirawat di klinik"}
                """;
        step(head, id, "permission", deferral, 200);
    }

    /** So long ago that the decision has passed to the regional office. */
    public UUID lapsed() {
        var id = aDraft("OUTPATIENT");
        var longAgo = Instant.now().minus(Duration.ofDays(20));
        step(doctor, id, "recommendation", "{\"doctorUnavailable\": false, \"occurredAt\": \"" + longAgo + "\"}", 200);
        return id;
    }

    public UUID submitted(String kind) {
        var id = recommended(kind);
        step(doctor, id, "submission", null, 200);
        return id;
    }

    /** Submitted, permitted, escorted. */
    public UUID readyToGo(String kind) {
        var id = submitted(kind);
        step(head, id, "permission", "{\"outcome\": \"GRANTED\"}", 200);
        step(officer, id, "escort", Escorts.escort(2), 200);
        return id;
    }

    public UUID atHospital(String kind) {
        var id = readyToGo(kind);
        step(desk, id, "acceptance", "{}", 200);
        step(officer, id, "departure", "{}", 200);
        step(officer, id, "arrival", null, 200);
        return id;
    }

    /** Its treatment is over; the answer is still due. */
    public UUID treated() {
        var id = atHospital("OUTPATIENT");
        step(desk, id, "treatment", null, 200);
        return id;
    }

    /** Its one obligation is the follow-up. */
    public UUID treatedWithControlDate() {
        var id = treated();
        var answer = "{\"backReferral\": {\"summary\": \"Baik\", \"controlDate\": \"2027-01-05\"}}";
        step(desk, id, "back-referral", answer, 200);
        return id;
    }

    /** As the nurse heard it by phone; the hospital has not spoken. */
    public UUID acceptedAsReported() {
        var id = submitted("OUTPATIENT");
        step(nurse, id, "acceptance", "{" + REPORT + "}", 200);
        return id;
    }

    public UUID emergencyAtHospital(String custodyStatus) {
        var id = anEmergency(custodyStatus);
        step(officer, id, "departure", "{}", 200);
        step(officer, id, "arrival", null, 200);
        return id;
    }

    /** What came of a visit's proposal. */
    public UUID proposed(UUID proposal, UUID patient) {
        propose(UUID.randomUUID(), proposal, patient);
        await().until(() -> !Rows.texts(draftOf(proposal)).isEmpty());
        return UUID.fromString(Rows.texts(draftOf(proposal)).get(0));
    }

    public void propose(UUID event, UUID proposal, UUID patient) {
        Events.send(
                "visits", event, "referral.proposed", proposal, 1, """
                {"patientId": "%s", "facilityId": "%s", "region": "%s", "href": "/v1/referral-proposals/%s",
                 "occurredAt": "2026-01-05T01:00:00Z"}
                """.formatted(patient, facility, region, proposal));
    }

    public static String draftOf(UUID proposal) {
        return "select id::text from referral where proposal_id = '" + proposal + "'";
    }

    public UUID anEmergency(String custodyStatus) {
        return id(emergency(nurse, aPatient(custodyStatus)));
    }

    public ValidatableResponse emergency(Persona who, UUID patient) {
        return who.asks()
                .body("""
                {"patientId": "%s", "condition": "Sesak napas berat", "destinationId": "%s", "occurredAt": "%s"}
                """.formatted(patient, partner, Instant.now().minusSeconds(60)))
                .post("/v1/emergencies")
                .then();
    }

    public ValidatableResponse step(Persona who, UUID id, String step, String body, int status) {
        var request = who.asks();
        return (body == null ? request : request.body(body))
                .post("/v1/referrals/" + id + "/" + step)
                .then()
                .statusCode(is(status));
    }

    public ValidatableResponse read(Persona who, UUID id) {
        return who.asks().get("/v1/referrals/" + id).then();
    }

    public Map<String, Object> state(UUID id) {
        return Json.map(read(doctor, id).statusCode(200).extract());
    }

    /** One thing of it, as the doctor sees it. */
    public String path(UUID id, String path) {
        return read(doctor, id).statusCode(200).extract().path(path);
    }

    /** A partner and an agreement. */
    public record Other(UUID partner, UUID agreement) {}

    /** A second hospital, covered by an agreement of its own. */
    public Other anotherHospital() {
        var other = new Other(UUID.randomUUID(), UUID.randomUUID());
        Events.send(
                "agreements",
                UUID.randomUUID(),
                "partner.registered",
                other.partner,
                1,
                partnerTerms("HOSPITAL").replace(partner.toString(), other.partner.toString()));
        Events.send(
                "agreements",
                UUID.randomUUID(),
                "agreement.activated",
                other.agreement,
                5,
                terms("ACTIVE", LocalDate.now().plusYears(1))
                        .replace(partner.toString(), other.partner.toString())
                        .replace(agreement.toString(), other.agreement.toString()));
        await().until(() -> Rows.count("select 1 from known_partner where id = '" + other.partner + "'") == 1);
        await().until(() -> Rows.count("select 1 from coverage where agreement_id = '" + other.agreement + "'") == 1);
        return other;
    }

    public List<Map<String, Object>> history(UUID id) {
        return Json.maps(doctor.asks()
                .get("/v1/referrals/" + id + "/history")
                .then()
                .statusCode(200)
                .extract());
    }

    /** A refused step: the problem is named and nothing has changed. */
    public void refused(Persona who, UUID id, String step, String body, int status, String problem) {
        var before = Rows.trace(id);
        var answer = step(who, id, step, body, status).extract();
        assertThat(answer.contentType()).startsWith("application/problem+json");
        assertThat(Json.of(answer).path("type").asText()).isEqualTo("/problems/" + problem);
        assertThat(Rows.trace(id)).isEqualTo(before);
    }

    /** The last thing that happened, by history and events alike. */
    public void lastChange(UUID id, String action, String role, String from, String to) {
        var history = history(id);
        var last = history.get(history.size() - 1);
        assertThat(last).containsEntry("action", action).containsEntry("roles", List.of(role));
        assertThat(last.get("from")).isEqualTo(from);
        assertThat(last.get("to")).isEqualTo(to);
        assertThat(Rows.eventsOf(id))
                .containsExactlyElementsOf(history.stream()
                        .map(entry -> entry.get("sequence") + " " + entry.get("action"))
                        .toList());
    }

    public static UUID id(ValidatableResponse created) {
        return UUID.fromString(
                Json.of(created.statusCode(201).extract()).path("id").asText());
    }
}
