package org.sambung.agreements.agreement;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sambung.testing.Events;
import org.sambung.testing.Json;
import org.sambung.testing.Persona;
import org.sambung.testing.Refusal;

@QuarkusTest
class ProposeScopeTest {

    static final String PROPOSAL = """
            {"scope": [{"service": "REFERRAL_OUTPATIENT", "beneficiaries": ["INMATES", "STAFF"], "answerWithinMinutes": 90,
                        "procedure": {"contacts": [{"desk": "IGD Uji", "phone": "+62 536 111"}],
                                      "entrance": "Pintu timur", "documents": ["Surat rujukan", "KTP"]}},
                       {"service": "LABORATORY", "beneficiaries": ["INMATES"]}],
             "reason": "Dokter hanya tersedia dua kali sebulan"}""";

    Persona officer;
    Persona partnersOfficer;
    UUID partner;
    UUID id;

    @BeforeEach
    void negotiate() {
        officer = AgreementFixtures.anOfficer("WIB");
        partner = AgreementFixtures.aPartner();
        partnersOfficer = Persona.ofPartner(partner, "partner-officer");
        id = AgreementFixtures.inNegotiation(officer, partner);
    }

    @Test
    void ok_200_by_the_partners_officer_makes_a_version_with_who_when_side_and_why() {
        propose(partnersOfficer, PROPOSAL)
                .then()
                .statusCode(200)
                .body("status", equalTo("NEGOTIATION"))
                .body("scopeVersion", equalTo(2))
                .body("scope[0].procedure.entrance", equalTo("Pintu timur"));
        officer.asks()
                .get("/v1/agreements/" + id + "/versions")
                .then()
                .body("number", contains(1, 2))
                .body("origin", contains("DRAFT", "NEGOTIATION"))
                .body("side", contains("FACILITY", "PARTNER"))
                .body("by", contains("Uji agreements-officer", "Uji partner-officer"))
                .body("because", contains(null, "Dokter hanya tersedia dua kali sebulan"))
                .body("current", contains(false, true));
        officer.asks()
                .get("/v1/agreements/" + id + "/history")
                .then()
                .body("action[-1]", equalTo("agreement.revised"))
                .body("roles[-1]", contains("partner-officer"))
                .body("reason[-1]", equalTo("Dokter hanya tersedia dua kali sebulan"));
        officer.asks().get("/v1/notifications").then().body("items.type", hasItem("agreement.revised"));
        await().untilAsserted(() -> assertThat(Events.typesOf("agreements", id)).endsWith("agreement.revised"));
    }

    @Test
    void ok_200_by_the_facility_and_no_version_where_nothing_is_changed() {
        var same = Json.of(officer.asks().get("/v1/agreements/" + id)).path("scope");
        propose(officer, "{\"scope\": " + same + "}").then().statusCode(200).body("scopeVersion", equalTo(1));
        officer.asks().get("/v1/agreements/" + id + "/versions").then().body("$", hasSize(1));
    }

    @Test
    void the_difference_is_told_for_programs_and_in_both_languages() {
        propose(partnersOfficer, PROPOSAL).then().statusCode(200);
        var path = "/v1/agreements/" + id + "/difference?from=1&to=2";
        officer.asks()
                .get(path)
                .then()
                .body("added.service", contains("LABORATORY"))
                .body("removed.service", contains("ROUTINE_CHECKUP"))
                .body(
                        "changed.field",
                        contains("BENEFICIARIES", "ANSWER_WITHIN_MINUTES", "CONTACTS", "ENTRANCE", "DOCUMENTS"))
                .body("changed[1].service", equalTo("REFERRAL_OUTPATIENT"))
                .body("changed[1].from", equalTo("60"))
                .body("changed[1].to", equalTo("90"))
                .body("sentences", hasItem("Pemeriksaan laboratorium ditambahkan."))
                .body(
                        "sentences",
                        hasItem("Rujukan rawat jalan: batas jawaban (menit) berubah dari '60' menjadi '90'."))
                .body(
                        "sentences",
                        hasItem("Rujukan rawat jalan: pintu masuk berubah dari tidak diatur menjadi 'Pintu timur'."));
        partnersOfficer
                .asks()
                .header("Accept-Language", "en")
                .get(path)
                .then()
                .body("sentences", hasItem("Routine check-ups was removed."))
                .body("sentences", hasItem("Outpatient referrals: minutes to answer changed from '60' to '90'."));
        officer.asks()
                .get("/v1/agreements/" + id + "/difference?from=2&to=2")
                .then()
                .body("changed", empty())
                .body("sentences", contains("Ruang lingkup tidak berubah."));
        Refusal.is(officer.asks().get("/v1/agreements/" + id + "/difference?from=1&to=3"), 400, "invalid-request");
        Refusal.is(officer.asks().get("/v1/agreements/" + id + "/versions/3"), 404, "not-found");
    }

    /** Others escalate by it, and need neither whose desk that is nor its phone. */
    @Test
    void the_units_to_call_leave_with_the_event_in_their_order_and_neither_desk_nor_phone() {
        var contacts = """
                [{"desk": "IGD Uji", "unit": "EMERGENCY_ROOM", "phone": "+62 536 111", "answerWithinMinutes": 10},
                 {"desk": "Pak Uji", "phone": "+62 536 222"}, {"desk": "Piket Uji", "unit": "DUTY_MANAGER", "phone": "+62 536 333"}]""";
        var proposal = PROPOSAL.replaceFirst("\\[\\{\"desk\"[^]]*]", contacts);

        propose(partnersOfficer, proposal)
                .then()
                .statusCode(200)
                .body("scope[0].procedure.contacts.unit", contains("EMERGENCY_ROOM", null, "DUTY_MANAGER"));

        await().untilAsserted(() -> assertThat(lastEvent())
                .contains("\"callOrder\":[{\"unit\":\"EMERGENCY_ROOM\",\"answerWithinMinutes\":10},{},"
                        + "{\"unit\":\"DUTY_MANAGER\"}]")
                .doesNotContain("IGD Uji", "Pak Uji", "+62"));
        officer.asks()
                .get("/v1/agreements/" + id + "/difference?from=1&to=2")
                .then()
                .body(
                        "changed.find { it.field == 'CONTACTS' }.to",
                        equalTo("IGD Uji [EMERGENCY_ROOM] +62 536 111 (10 min); Pak Uji +62 536 222;"
                                + " Piket Uji [DUTY_MANAGER] +62 536 333"));
    }

    @Test
    void bad_request_400_for_a_unit_that_there_is_not() {
        refuses(
                officer.asks(),
                PROPOSAL.replace("\"phone\"", "\"unit\": \"HELICOPTER\", \"phone\""),
                400,
                "invalid-request");
    }

    private String lastEvent() {
        var own = Events.all("agreements").stream()
                .filter(event -> event.key().equals(id.toString()))
                .map(event -> new String(event.value(), StandardCharsets.UTF_8))
                .toList();
        return own.get(own.size() - 1);
    }

    @Test
    void unauthorized_401_without_a_token() {
        refuses(given().contentType(ContentType.JSON), PROPOSAL, 401, "unauthenticated");
    }

    @Test
    void forbidden_403_for_the_health_office_that_reads_it() {
        refuses(Persona.ofPartner(partner, "health-office").asks(), PROPOSAL, 403, "forbidden");
    }

    @Test
    void not_found_404_for_another_partners_officer() {
        var stranger = Persona.ofPartner(AgreementFixtures.aPartner(), "partner-officer");
        refuses(stranger.asks(), PROPOSAL, 404, "not-found");
    }

    @Test
    void conflict_409_when_it_is_not_negotiated() {
        id = AgreementFixtures.readyToSign(officer, partner, "2026-01-05", "2030-01-04");
        refuses(officer.asks(), PROPOSAL, 409, "illegal-transition");
        refuses(partnersOfficer.asks(), PROPOSAL, 409, "illegal-transition");
    }

    @Test
    void precondition_required_428_without_if_match() {
        Refusal.is(officer.asks().body(PROPOSAL).put(path()), 428, "if-match-needed");
    }

    @Test
    void bad_request_400_for_a_phone_that_is_none() {
        refuses(officer.asks(), PROPOSAL.replace("+62 536 111", "telepon saja"), 400, "invalid-request");
    }

    private Response propose(Persona who, String body) {
        return who.asks().header("If-Match", "*").body(body).put(path());
    }

    private void refuses(RequestSpecification request, String body, int status, String slug) {
        var before = Standing.of(officer, id);
        Refusal.is(request.header("If-Match", "*").body(body).put(path()), status, slug);
        assertThat(Standing.of(officer, id)).isEqualTo(before);
    }

    private String path() {
        return "/v1/agreements/" + id + "/scope";
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '`',
            value = {"`\"answerWithinMinutes\": 60`, answerWithinMinutes", "`\"procedure\": {}`, procedure"})
    void bad_request_400_for_what_only_a_referral_has(String field, String pointer) {
        var proposal = """
                {"scope": [{"service": "ROUTINE_CHECKUP", "beneficiaries": ["INMATES"], %s}]}""".formatted(field);
        officer.asks()
                .header("If-Match", "*")
                .body(proposal)
                .put("/v1/agreements/" + id + "/scope")
                .then()
                .statusCode(400)
                .body("errors.pointer", contains("/scope/0/" + pointer));
    }

    @Test
    void lines_in_another_order_are_no_change() {
        var lines = officer.asks().get("/v1/agreements/" + id).<List<Map<String, Object>>>path("scope");
        officer.asks()
                .header("If-Match", "*")
                .body(Map.of("scope", List.of(lines.get(1), lines.get(0))))
                .put("/v1/agreements/" + id + "/scope")
                .then()
                .statusCode(200)
                .body("scopeVersion", equalTo(1));
    }
}
