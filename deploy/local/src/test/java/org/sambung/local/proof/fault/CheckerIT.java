package org.sambung.local.proof.fault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sambung.local.proof.checker.Violation.Kind.AUDIT_DIFFERS;
import static org.sambung.local.proof.checker.Violation.Kind.EFFECT_LOST;
import static org.sambung.local.proof.checker.Violation.Kind.EFFECT_TWICE;
import static org.sambung.local.proof.checker.Violation.Kind.EVENT_DEAD;
import static org.sambung.local.proof.checker.Violation.Kind.EVENT_LOST;
import static org.sambung.local.proof.checker.Violation.Kind.EVENT_OUT_OF_ORDER;
import static org.sambung.local.proof.checker.Violation.Kind.NOTHING_CHECKED;
import static org.sambung.local.proof.checker.Violation.Kind.OUTBOX_DIFFERS;
import static org.sambung.local.proof.checker.Violation.Kind.STATE_LOST;
import static org.sambung.local.proof.checker.Violation.Kind.STATE_TWICE;

import java.time.Duration;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sambung.local.proof.checker.Database;
import org.sambung.local.proof.checker.Report;
import org.sambung.local.proof.checker.Violation;
import org.sambung.local.proof.ledger.Load;

/** The checker finds what it is there to find: each protection is taken away from outside, and the same is green with it. */
@ExtendWith(OneProof.class)
@Order(11)
class CheckerIT {

    private static final Duration PATIENCE = Duration.ofSeconds(40);

    static Proof proof;
    static Database agreements;
    static Database referrals;

    @BeforeAll
    static void start(Proof running) {
        proof = running;
        agreements = proof.databaseOf("agreements-service");
        referrals = proof.databaseOf("referral-service");
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void events_that_come_again_count_twice_without_the_inbox(boolean inbox) {
        try (var load = proof.load("again-" + (inbox ? "with" : "without") + "-inbox")) {
            load.awaitAnswers(100, PATIENCE);
            load.stop();
            assertThat(proof.checker().await(load, PATIENCE).violations()).isEmpty();
            if (!inbox) {
                forgetful(referrals);
                forgetful(proof.databaseOf("visit-service"));
            }
            try {
                Stream.of(agreements, referrals)
                        .forEach(database -> database.execute("update outbox set published_at = null"
                                + " where recorded_at > now() - interval '30 s' and published_at is not null"));
                var report = awaitRedelivery(load, inbox ? Set.of() : Set.of(EFFECT_TWICE, EVENT_DEAD));

                demand(report, inbox ? Set.of() : Set.of(EFFECT_TWICE, EVENT_DEAD));
            } finally {
                Stream.of(referrals, proof.databaseOf("visit-service"))
                        .forEach(database -> database.execute("drop trigger if exists proof_forget on inbox"));
            }
        }
    }

    private static Report awaitRedelivery(Load load, Set<Violation.Kind> kinds) {
        return proof.checker()
                .await(
                        load,
                        PATIENCE,
                        report -> report.checkedOf("events that came again") > 50
                                && unpublished() == 0
                                && report.kinds().containsAll(kinds));
    }

    private static long unpublished() {
        return Stream.of(agreements, referrals)
                .mapToLong(database -> database.number("select count(*) from outbox where published_at is null"))
                .sum();
    }

    /** It notes each message under another id. */
    private static void forgetful(Database database) {
        database.execute("""
                create or replace function proof.forget() returns trigger language plpgsql as $$
                begin
                    new.message_id := gen_random_uuid();
                    return new;
                end $$;
                grant usage on schema proof to public;
                create or replace trigger proof_forget before insert on inbox
                    for each row execute function proof.forget();
                """);
    }

    /** The relay's work is held up, and done late and out of turn; with the relay itself nothing comes of it. */
    @Test
    void what_is_committed_late_and_what_has_waited_leaves_in_order_with_the_relay() {
        try (var late = new LateCommits(agreements);
                var load = agreementsOnly("late-with-relay")) {
            try (var idle = new IdleRelay(agreements)) {
                load.awaitAnswers(60, PATIENCE);
            }
            load.awaitAnswers(30, PATIENCE);
            load.stop();

            demand(proof.checker().await(load, PATIENCE), Set.of());
        }
    }

    @Test
    void what_is_committed_late_is_lost_by_a_cursor() {
        try (var late = new LateCommits(agreements);
                var load = agreementsOnly("late-with-cursor");
                var idle = new IdleRelay(agreements);
                var sending = new Sending(broker())) {
            var poller = new CursorPoller(agreements, sending);
            var polling = CompletableFuture.runAsync(poller);
            load.awaitAnswers(100, PATIENCE);
            load.stop();
            poller.stop();
            polling.join();

            // What it has not sent now it never will. Whether a lost one had an effect is chance.
            demand(proof.checker().check(load), Set.of(EVENT_LOST));
        }
    }

    @Test
    void three_workers_without_order_overtake_one_another() {
        try (var load = agreementsOnly("waited-for-workers");
                var idle = new IdleRelay(agreements);
                var sending = new Sending(broker())) {
            load.awaitAnswers(60, PATIENCE);
            load.stop();
            Stream.generate(() -> CompletableFuture.runAsync(new UnorderedWorker(agreements, sending)))
                    .limit(3)
                    .toList()
                    .forEach(CompletableFuture::join);

            demand(
                    proof.checker()
                            .await(load, PATIENCE, report -> report.kinds().contains(EVENT_OUT_OF_ORDER)),
                    Set.of(EVENT_OUT_OF_ORDER));
        }
    }

    private static Load agreementsOnly(String name) {
        var load = proof.load(name);
        load.awaitAnswers(50, PATIENCE);
        load.turnTo(Load.Side.AGREEMENTS_ONLY);
        return load;
    }

    private static int broker() {
        return proof.system().places().kafka();
    }

    @Test
    void nothing_to_compare_is_not_green() {
        try (var load = proof.load("nothing")) {
            // Nobody comes as far as to tell the hospital.
            load.stop();

            assertThat(proof.checker().check(load).kinds()).contains(NOTHING_CHECKED);
        }
    }

    /** What nobody could do from a service: rows vanish and appear, one after the other. */
    @Test
    void each_row_that_vanishes_or_appears_is_found() {
        try (var load = proof.load("tampered")) {
            load.awaitAnswers(80, PATIENCE);
            load.stop();
            assertThat(proof.checker().await(load, PATIENCE).violations()).isEmpty();
            var facility = load.scene().facility();
            var partner = load.scene().partner();

            tampered(load, referrals, "delete from webhook_delivery where partner_id = '" + partner + "'", EFFECT_LOST);
            tampered(load, agreements, "delete from audit where object_id = '" + facility + "'", AUDIT_DIFFERS);
            tampered(load, agreements, "delete from outbox where aggregate_id = '" + facility + "'", OUTBOX_DIFFERS);
            tampered(load, agreements, """
                    insert into facility select gen_random_uuid(), version, event_sequence, name, type, class, region,
                        time_zone from facility where id = '%s'""".formatted(facility), STATE_TWICE);
            tampered(load, agreements, "delete from partner where id = '" + partner + "'", STATE_LOST);
        }
    }

    private static void tampered(Load load, Database database, String statement, Violation.Kind found) {
        assertThat(proof.checker().check(load).kinds()).doesNotContain(found);

        // Past triggers and references.
        database.execute("set session_replication_role = replica; " + statement);

        assertThat(proof.checker().check(load).kinds()).contains(found);
    }

    private static void demand(Report report, Set<Violation.Kind> kinds) {
        proof.say("expected " + kinds + ": " + report);
        if (kinds.isEmpty()) {
            assertThat(report.violations()).as(report.toString()).isEmpty();
        } else {
            assertThat(report.kinds()).as(report.toString()).containsAll(kinds);
        }
    }
}
