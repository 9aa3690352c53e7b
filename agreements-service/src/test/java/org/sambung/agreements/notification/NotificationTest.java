package org.sambung.agreements.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static org.sambung.agreements.agreement.AgreementFixtures.BECAUSE;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sambung.agreements.agreement.AgreementFixtures;
import org.sambung.testing.Parts;
import org.sambung.testing.Persona;
import org.sambung.testing.Refusal;

@QuarkusTest
class NotificationTest {

    Persona officer;
    UUID partner;
    Persona partnerOfficer;
    UUID agreement;

    @BeforeEach
    void aDraft() {
        officer = AgreementFixtures.anOfficer("WIB");
        partner = AgreementFixtures.aPartner();
        partnerOfficer = Persona.ofPartner(partner, "partner-officer");
        agreement = AgreementFixtures.aDraft(officer, partner, "2026-01-05", "2030-01-04");
    }

    @Test
    void says_what_happened_and_where_to_read_it_and_nothing_else() {
        var told = Told.of(partnerOfficer);

        assertThat(told).hasSize(1);
        assertThat(told.get(0))
                .containsOnlyKeys("id", "type", "title", "objectId", "href", "occurredAt", "recordedAt")
                .containsEntry("type", "agreement.drafted")
                .containsEntry("title", "Rancangan kerja sama dibuat")
                .containsEntry("objectId", agreement.toString())
                .containsEntry("href", "/v1/agreements/" + agreement);
        partnerOfficer.asks().get((String) told.get(0).get("href")).then().statusCode(200);
    }

    @Test
    void in_english_for_who_asks_for_it() {
        partnerOfficer
                .asks()
                .header("Accept-Language", "en")
                .get("/v1/notifications/" + Told.newest(partnerOfficer))
                .then()
                .statusCode(200)
                .header("Cache-Control", equalTo("no-store"))
                .body("title", equalTo("Agreement drafted"));
    }

    @Test
    void reaches_the_roles_it_is_for_within_their_bounds_and_not_who_did_it() {
        AgreementFixtures.post(officer, agreement, "negotiation", null, 200);
        AgreementFixtures.post(officer, agreement, "readiness", null, 200);

        assertThat(Told.typesOf(officer)).isEmpty();
        assertThat(Told.typesOf(Told.ofFacility(officer, "agreements-officer")))
                .containsExactly("agreement.made-ready", "agreement.negotiation-started");
        assertThat(Told.typesOf(Told.ofFacility(officer, "facility-head"))).containsExactly("agreement.made-ready");
        assertThat(Told.typesOf(partnerOfficer))
                .containsExactly("agreement.made-ready", "agreement.negotiation-started", "agreement.drafted");
        assertThat(Told.typesOf(Told.ofFacility(officer, "nurse"))).isEmpty();
        assertThat(Told.typesOf(Persona.ofPartner(partner, "referral-desk"))).isEmpty();
        assertThat(Told.typesOf(Persona.ofPartner(UUID.randomUUID(), "partner-officer")))
                .isEmpty();
        assertThat(Told.typesOf(Persona.ofFacility(UUID.randomUUID(), "agreements-officer", "facility-head")))
                .isEmpty();
    }

    /** The role is held elsewhere, the bound belongs to another role. */
    @Test
    void a_role_and_a_bound_that_do_not_belong_together_reach_nothing() {
        AgreementFixtures.post(officer, agreement, "negotiation", null, 200);
        var elsewhere = Persona.ofFacility(UUID.randomUUID(), "agreements-officer", "referral-desk")
                .claim("partner", partner.toString());
        var here = Told.ofFacility(officer, "nurse", "partner-officer")
                .claim("partner", UUID.randomUUID().toString());
        assertThat(Told.typesOf(elsewhere)).isEmpty();
        assertThat(Told.typesOf(here)).isEmpty();
    }

    @Test
    void the_region_is_told_of_suspensions() {
        var id = AgreementFixtures.inForce(officer, partner);
        AgreementFixtures.post(officer, id, "suspension", BECAUSE, 200);

        assertThat(Told.typesOf(Persona.ofRegion("ID-XX", "oversight"))).isEmpty();
        assertThat(Told.of(Persona.ofRegion(AgreementFixtures.REGION, "oversight")))
                .filteredOn(one -> one.get("objectId").equals(id.toString()))
                .extracting(one -> one.get("type"))
                .containsExactly("agreement.suspended");
    }

    @Test
    void an_acting_role_is_told_what_is_for_it() {
        AgreementFixtures.post(officer, agreement, "negotiation", null, 200);
        AgreementFixtures.post(officer, agreement, "readiness", null, 200);
        var both = Told.ofFacility(officer, "agreements-officer", "facility-head");
        both.asks()
                .header("X-Acting-Role", "facility-head")
                .get("/v1/notifications")
                .then()
                .body("items.size()", equalTo(1));
        both.asks()
                .header("X-Acting-Role", "operator")
                .get("/v1/notifications")
                .then()
                .body("items.size()", equalTo(0));
    }

    @Test
    void what_is_refused_tells_nobody() {
        AgreementFixtures.post(officer, agreement, "resumption", BECAUSE, 409);
        assertThat(Told.typesOf(partnerOfficer)).containsExactly("agreement.drafted");
    }

    @Test
    void is_acknowledged_once_for_oneself() {
        var colleague = Persona.ofPartner(partner, "partner-officer");
        var id = Told.newest(partnerOfficer);
        var first = acknowledgedAt(id);

        assertThat(acknowledgedAt(id)).isEqualTo(first).isNotNull();
        assertThat(Told.unacknowledged(partnerOfficer)).isZero();
        assertThat(Told.unacknowledged(colleague)).isOne();
        partnerOfficer.asks().get("/v1/notifications/unacknowledged").then().body("id", nullValue());
        assertThat(listed(partnerOfficer, "true")).containsExactly(id);
        assertThat(listed(partnerOfficer, "false")).isEmpty();
        assertThat(listed(colleague, "false")).containsExactly(id);
    }

    @Test
    void of_anothers_is_not_found_404() {
        var id = Told.newest(partnerOfficer);
        var stranger = Persona.ofPartner(UUID.randomUUID(), "partner-officer");
        Refusal.is(stranger.asks().get("/v1/notifications/" + id), 404, "not-found");
        Refusal.is(stranger.asks().post("/v1/notifications/" + id + "/acknowledgement"), 404, "not-found");
        Refusal.is(partnerOfficer.asks().get("/v1/notifications/" + UUID.randomUUID()), 404, "not-found");
        assertThat(Told.acknowledge(officer, id)).isEqualTo(404);
    }

    @Test
    void is_listed_page_by_page_newest_first() {
        IntStream.range(0, 4).forEach(i -> AgreementFixtures.aDraft(officer, partner, "2026-01-05", "2030-01-04"));
        var paged = new ArrayList<String>();
        String cursor = null;
        do {
            var page = partnerOfficer
                    .asks()
                    .get("/v1/notifications?limit=2" + (cursor == null ? "" : "&cursor=" + cursor))
                    .then()
                    .statusCode(200)
                    .extract();
            paged.addAll(page.path("items.id"));
            cursor = page.path("next");
        } while (cursor != null);
        assertThat(paged)
                .hasSize(5)
                .isEqualTo(Told.of(partnerOfficer).stream()
                        .map(one -> one.get("id"))
                        .toList())
                .isSortedAccordingTo((one, other) -> other.compareTo(one));
    }

    @ParameterizedTest
    @ValueSource(strings = {"acknowledged=perhaps", "limit=0", "limit=101", "limit=x", "cursor=x"})
    void invalid_400(String query) {
        Refusal.is(officer.asks().get("/v1/notifications?" + query), 400, "invalid-request");
    }

    @Test
    void unauthenticated_401() {
        Refusal.is(RestAssured.get("/v1/notifications"), 401, "unauthenticated");
    }

    @Test
    void is_forgotten_with_its_acknowledgements_when_it_is_old() throws SQLException {
        var id = Told.newest(partnerOfficer);
        Told.acknowledge(partnerOfficer, id);
        try (var connection = Parts.postgres().superuser("agreements");
                var age = connection.createStatement()) {
            age.execute("update notification set recorded_at = '1900-01-01' where id = '" + id + "'");
        }
        try (var relay = Parts.postgres().connect("agreements", "relay");
                var clean = relay.createStatement();
                var deleted = clean.executeQuery("select delete_notifications_before('1901-01-01', 10)")) {
            deleted.next();
            assertThat(deleted.getInt(1)).isOne();
        }
        assertThat(Told.of(partnerOfficer)).isEmpty();
    }

    private String acknowledgedAt(String id) {
        return partnerOfficer
                .asks()
                .post("/v1/notifications/" + id + "/acknowledgement")
                .then()
                .statusCode(200)
                .extract()
                .path("acknowledgedAt");
    }

    private static java.util.List<String> listed(Persona who, String acknowledged) {
        return who.asks()
                .get("/v1/notifications?acknowledged=" + acknowledged)
                .then()
                .statusCode(200)
                .extract()
                .path("items.id");
    }
}
