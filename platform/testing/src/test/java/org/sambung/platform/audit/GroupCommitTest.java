package org.sambung.platform.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.agroal.api.AgroalDataSource;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.sambung.platform.event.Aggregate;

class GroupCommitTest {

    static final int READERS = 200;

    static ScratchAudit audit;
    static AgroalDataSource relays;
    static SimpleMeterRegistry meters = new SimpleMeterRegistry();
    static GroupCommit group;

    final UUID patient = UUID.randomUUID();

    @BeforeAll
    static void start() throws SQLException {
        audit = ScratchAudit.shared();
        relays = audit.pool("visits_relay", 2);
        group = of(relays, meters);
    }

    @AfterAll
    static void stop() throws InterruptedException {
        group.stop(null);
        relays.close();
    }

    static GroupCommit of(AgroalDataSource pool, SimpleMeterRegistry meters) {
        var group = new GroupCommit();
        group.database = pool;
        group.meters = meters;
        group.start(null);
        return group;
    }

    /** While the first commit is held up, the others queue behind it. */
    @Test
    void many_reads_share_a_commit_and_each_is_recorded_once() throws Exception {
        var before = commits();
        var readers = Executors.newFixedThreadPool(READERS);
        var reads = new ArrayList<Future<?>>();
        try (var lock = audit.as("postgres")) {
            lock.setAutoCommit(false);
            lock.createStatement().execute("lock table read_audit in exclusive mode");
            for (int i = 0; i < READERS; i++) {
                reads.add(readers.submit(() -> group.commit(List.of(read(patient)))));
            }
            await().until(() ->
                    meters.get("sambung.audit.reads.waiting").gauge().value() > READERS / 2);
            assertThat(reads).noneMatch(Future::isDone);
            lock.commit();
            for (var one : reads) {
                one.get();
            }
        } finally {
            readers.shutdownNow();
        }

        assertThat(recorded()).isEqualTo(READERS);
        assertThat(commits() - before).isLessThan(READERS / 10);
    }

    @Test
    void what_cannot_be_recorded_is_refused_and_the_next_is_not() throws SQLException {
        audit.tamper("revoke insert on read_audit from visits_relay");
        try {
            assertThatThrownBy(() -> group.commit(List.of(read(patient)))).hasMessage("read not recorded");
        } finally {
            audit.tamper("grant insert on read_audit to visits_relay");
        }
        assertThat(recorded()).isZero();

        group.commit(List.of(read(patient), read(patient)));
        assertThat(recorded()).isEqualTo(2);
    }

    static ReadRecord read(UUID patient) {
        return new ReadRecord(
                UUID.randomUUID(),
                patient,
                patient,
                new Aggregate.Bounds(null, null, "ID-KT"),
                Instant.now(),
                "uji",
                "nurse",
                null,
                "GET /v1/things/{id}",
                "IDENTITY");
    }

    private long recorded() throws SQLException {
        return audit.count("select count(*) from read_audit where patient_id = '" + patient + "'");
    }

    private static long commits() {
        return meters.get("sambung.audit.reads.committed").summary().count();
    }
}
