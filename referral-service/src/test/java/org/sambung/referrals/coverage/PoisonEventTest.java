package org.sambung.referrals.coverage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.junit.QuarkusTest;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.sambung.referrals.referral.Rows;
import org.sambung.referrals.referral.World;
import org.sambung.testing.Events;

/** What can never be applied goes to the dead-letter topic with a code, and the next event is applied. */
@QuarkusTest
class PoisonEventTest {

    private static final String SECRET = "Warga Uji Rahasia";

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "not json: Warga Uji Rahasia | malformed",
                "'' | malformed-data",
                "null | malformed-data",
                "[\"Warga Uji Rahasia\"] | malformed-data",
                "{\"facilityId\": \"Warga Uji Rahasia\"} | malformed-data",
                "{\"scopeVersion\": \"Warga Uji Rahasia\"} | malformed-data",
                "{\"effectiveFrom\": \"Warga Uji Rahasia\"} | malformed-data",
                "{\"scope\": {\"name\": \"Warga Uji Rahasia\"}} | malformed-data",
                "{\"status\": \"ACTIVE\", \"region\": \"Warga Uji Rahasia\"} | malformed-data"
            })
    void poison_goes_aside_with_a_code_and_the_next_event_is_applied(String body, String code) {
        var world = World.uncovered("HOSPITAL");

        Events.sendRaw("agreements", world.agreement.toString(), headers(world), body.getBytes(StandardCharsets.UTF_8));

        world.agreement("agreement.activated", 5, "ACTIVE", LocalDate.now().plusYears(1));
        world.awaitCoverage(1);
        assertDead(world, code);
    }

    @ParameterizedTest
    @ValueSource(strings = {"ce_id", "ce_type", "ce_subject", "ce_sequence", "ce_time"})
    void poison_without_a_header_goes_aside(String missing) {
        var world = World.uncovered("HOSPITAL");
        var headers = headers(world);
        headers.remove(missing);

        Events.sendRaw("agreements", world.agreement.toString(), headers, "{}".getBytes(StandardCharsets.UTF_8));

        assertDead(world, "malformed");
    }

    @Test
    void a_zone_that_nobody_knows_is_poison_and_does_not_break_the_facilitys_referrals() {
        var world = World.covered();

        Events.sendUnpromised("agreements", UUID.randomUUID(), "agreement.activated", world.agreement, 6, """
                {"agreementId": "%s", "facilityId": "%s", "partnerId": "%s", "region": "ID-KT", "status": "ACTIVE",
                 "scopeVersion": 2, "effectiveFrom": "2025-01-01", "effectiveUntil": "2099-12-31",
                 "zoneId": "Asia/Atlantis", "scope": []}
                """.formatted(
                        world.agreement, world.facility, world.partner));

        assertDead(world, "malformed-data");
        world.step(world.doctor, world.recommended("OUTPATIENT"), "submission", null, 200);
    }

    /** Neither the reason nor any other header says more than a code and the kind of exception. */
    private static void assertDead(World world, String code) {
        var dead = await().until(() -> dead(world), Optional::isPresent).orElseThrow();
        assertThat(Events.header(dead, "dead-letter-reason")).isEqualTo(code);
        assertThat(Events.header(dead, "dead-letter-cause")).isNull();
        dead.headers().forEach(header -> assertThat(new String(header.value(), StandardCharsets.UTF_8))
                .doesNotContain(SECRET, "Unrecognized", "Atlantis"));
        assertThat(Rows.count("select from coverage where region = '" + SECRET + "'"))
                .isZero();
    }

    private static Optional<ConsumerRecord<String, byte[]>> dead(World world) {
        return Events.all("agreements.referrals.dlq").stream()
                .filter(record -> world.agreement.toString().equals(record.key()))
                .findFirst();
    }

    private static Map<String, String> headers(World world) {
        return new HashMap<>(Map.of(
                "ce_specversion", "1.0",
                "ce_id", UUID.randomUUID().toString(),
                "ce_type", "agreement.activated",
                "ce_source", "/test",
                "ce_subject", world.agreement.toString(),
                "ce_time", Instant.now().toString(),
                "ce_sequence", "3"));
    }
}
