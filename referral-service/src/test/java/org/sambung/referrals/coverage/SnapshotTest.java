package org.sambung.referrals.coverage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;

import io.quarkus.test.junit.QuarkusTest;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sambung.referrals.referral.Rows;
import org.sambung.referrals.referral.World;
import org.sambung.testing.Events;
import org.sambung.testing.Persona;

/** A consumer that starts anew from snapshots knows what it knew; and this service tells snapshots of its own. */
@QuarkusTest
class SnapshotTest {

    private static final LocalDate UNTIL = LocalDate.now().plusYears(1);

    private World world;

    @BeforeEach
    void covered() {
        world = World.covered();
    }

    @Test
    void an_emptied_copy_is_filled_again_and_equals_the_original() {
        var before = copies();
        assertThat(before).hasSize(3);
        Rows.execute("delete from coverage where agreement_id = '" + world.agreement + "'");
        Rows.execute("delete from known_facility where id = '" + world.facility + "'");
        Rows.execute("delete from known_partner where id = '" + world.partner + "'");

        tell(6, "ACTIVE");
        await().untilAsserted(() -> assertThat(copies()).isEqualTo(before));

        tell(7, "ACTIVE");
        awaitSequence(7);
        assertThat(copies()).isEqualTo(before);
    }

    @Test
    void an_old_snapshot_does_not_undo_what_came_after_it() {
        world.agreement("agreement.suspended", 8, "SUSPENDED", UNTIL);
        awaitSequence(8);
        var before = copies();

        world.agreement("agreement.snapshot", 7, "ACTIVE", UNTIL);
        world.agreement("agreement.snapshot", 9, "SUSPENDED", UNTIL);

        awaitSequence(9);
        assertThat(copies()).isEqualTo(before);
    }

    @ParameterizedTest
    @ValueSource(strings = {"DRAFT", "NEGOTIATION", "READY_TO_SIGN", "ABANDONED"})
    void an_agreement_still_on_paper_covers_nothing(String status) {
        var paper = UUID.randomUUID();
        Events.send("agreements", UUID.randomUUID(), "agreement.snapshot", paper, 3, """
                {"agreementId": "%s", "facilityId": "%s", "partnerId": "%s", "region": "ID-KT", "status": "%s",
                 "scopeVersion": 1, "zoneId": "Asia/Jakarta", "scope": [], "occurredAt": "2026-01-05T01:00:00Z"}
                """.formatted(
                        paper, world.facility, world.partner, status));

        await().until(() ->
                Rows.count("select from inbox_position where consumer = 'referrals.coverage' and aggregate_id = '"
                                + paper + "' and sequence = 3")
                        == 1);
        assertThat(Rows.count("select from coverage where agreement_id = '" + paper + "'"))
                .isZero();
    }

    @Test
    void patients_and_referrals_are_told_with_their_next_number() {
        var referral = world.submitted("OUTPATIENT");
        var patient = UUID.fromString(Rows.texts("select patient_id::text from referral where id = '" + referral + "'")
                .get(0));
        var before = Rows.eventsOf(referral);

        taken("patients", patient);
        taken("referrals", referral);

        assertThat(Rows.eventsOf(patient)).containsExactly("1 patient.registered", "2 patient.snapshot");
        assertThat(Rows.eventsOf(referral))
                .startsWith(before.toArray(String[]::new))
                .endsWith((before.size() + 1) + " referral.snapshot")
                .hasSize(before.size() + 1);
        world.step(world.head, referral, "permission", "{\"outcome\": \"GRANTED\"}", 200);
        assertThat(Rows.eventsOf(referral)).endsWith((before.size() + 2) + " referral.permission-decided");
    }

    private static void taken(String collection, UUID id) {
        var operator = Persona.with("operator");
        String snapshot = operator.asks()
                .body("{\"collection\": \"" + collection + "\", \"id\": \"" + id + "\"}")
                .post("/v1/snapshots")
                .then()
                .statusCode(202)
                .extract()
                .path("id");
        await().untilAsserted(() -> operator.asks()
                .get("/v1/snapshots/" + snapshot)
                .then()
                .body("finishedAt", notNullValue())
                .body("published", equalTo(1)));
    }

    /** As the agreements service does at an operator's command. */
    private void tell(long sequence, String status) {
        Events.send(
                "agreements", UUID.randomUUID(), "facility.snapshot", world.facility, sequence, world.facilityTerms());
        Events.send(
                "agreements",
                UUID.randomUUID(),
                "partner.snapshot",
                world.partner,
                sequence,
                world.partnerTerms("HOSPITAL"));
        world.agreement("agreement.snapshot", sequence, status, UNTIL);
    }

    private void awaitSequence(long sequence) {
        await().until(() -> Rows.count("select from coverage where agreement_id = '" + world.agreement
                        + "' and sequence = " + sequence)
                == 1);
    }

    /** All but the number of the event they were taken from. */
    private List<String> copies() {
        return Rows.texts("""
                select (to_jsonb(c) - 'sequence')::text from coverage c where agreement_id = '%s'
                union all select (to_jsonb(f) - 'sequence')::text from known_facility f where id = '%s'
                union all select (to_jsonb(p) - 'sequence')::text from known_partner p where id = '%s'
                """.formatted(world.agreement, world.facility, world.partner));
    }
}
