package org.sambung.visits.coverage;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A suspension counts by its days in the facility's zone, whether or not anybody has told of its beginning or end. */
class SuspensionDaysTest {

    static final ZoneId ZONE = ZoneId.of("Asia/Jayapura");
    static final LocalDate FIRST = LocalDate.of(2026, 7, 1);
    static final LocalDate LAST = LocalDate.of(2026, 7, 31);

    final Coverage coverage = new Coverage(UUID.randomUUID());

    @ParameterizedTest
    @EnumSource(
            value = CoverageStatus.class,
            names = {"ACTIVE", "SUSPENDED"})
    void it_begins_and_ends_at_midnight_of_the_facility(CoverageStatus told) {
        tell(told, new Suspension(FIRST, LAST), at("2026-07-01T00:00"));

        for (var out : List.of("2026-07-01T00:00", "2026-07-31T23:59:59")) {
            assertThat(coverage.isInForce(at(out))).as(out).isFalse();
            assertThat(coverage.letsIn().contains(at(out))).as(out).isFalse();
        }
        for (var in : List.of("2026-06-30T23:59:59", "2026-08-01T00:00")) {
            assertThat(coverage.isInForce(at(in))).as(in).isTrue();
            assertThat(coverage.letsIn().contains(at(in))).as(in).isTrue();
        }
        assertThat(coverage.letsIn().goesOnAfter(at("2026-07-15T12:00"))).isTrue();
    }

    @Test
    void who_came_on_its_first_day_before_it_was_said_had_been_let_in() {
        tell(CoverageStatus.SUSPENDED, new Suspension(FIRST, null), at("2026-07-01T10:00"));

        assertThat(coverage.letsIn().contains(at("2026-07-01T09:59"))).isTrue();
        assertThat(coverage.letsIn().contains(at("2026-07-01T10:00"))).isFalse();
        assertThat(coverage.letsIn().goesOnAfter(at("2026-07-01T10:00"))).isFalse();
        assertThat(coverage.isInForce(at("2026-12-01T10:00"))).isFalse();
    }

    @ParameterizedTest
    @EnumSource(
            value = CoverageStatus.class,
            names = {"TERMINATED", "EXPIRED"})
    void what_has_ended_does_not_come_back_with_the_end_of_a_suspension(CoverageStatus told) {
        tell(told, new Suspension(FIRST, LAST), at("2026-07-20T10:00"));

        assertThat(coverage.isInForce(at("2026-08-02T10:00"))).isFalse();
        assertThat(coverage.letsIn().goesOnAfter(at("2026-07-20T10:00"))).isFalse();
    }

    private void tell(CoverageStatus status, Suspension suspension, Instant at) {
        coverage.take(
                new ToldAgreement(
                        coverage.getAgreementId(),
                        UUID.randomUUID(),
                        UUID.randomUUID(),
                        "ID-PA",
                        status,
                        1,
                        LocalDate.of(2026, 1, 1),
                        LocalDate.of(2026, 12, 31),
                        ZONE,
                        List.of(),
                        List.of(),
                        null,
                        suspension,
                        at),
                6);
    }

    private static Instant at(String local) {
        return LocalDateTime.parse(local).atZone(ZONE).toInstant();
    }
}
