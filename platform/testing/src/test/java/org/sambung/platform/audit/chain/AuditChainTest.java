package org.sambung.platform.audit.chain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.agroal.api.AgroalDataSource;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.sambung.platform.audit.ScratchAudit;

/** Two replicas chain what eight writers write. */
class AuditChainTest {

    static final int WRITERS = 8;
    static final int ROWS = 200;

    static ScratchAudit audit;
    static AgroalDataSource relays;

    @BeforeAll
    static void start() throws SQLException {
        audit = ScratchAudit.shared();
        relays = audit.pool("visits_relay", 4);
    }

    @AfterAll
    static void stop() {
        relays.close();
    }

    @Test
    void every_row_is_chained_once_while_another_transaction_stays_open() throws Exception {
        var facility = UUID.randomUUID();
        var threads = Executors.newFixedThreadPool(WRITERS + 2);
        try (var late = audit.as("visits_app")) {
            late.setAutoCommit(false);
            ScratchAudit.change(late, facility);
            var replicas = List.of(threads.submit(replica()), threads.submit(replica()));

            for (var writer : writers(threads, facility)) {
                writer.get();
            }
            // The open transaction took its place in the queue before all others, and holds nobody up.
            await().atMost(Duration.ofSeconds(2)).until(() -> links(facility) == WRITERS * ROWS);
            late.commit();
            await().atMost(Duration.ofSeconds(2)).until(() -> links(facility) == WRITERS * ROWS + 1);
            replicas.forEach(replica -> replica.cancel(true));
        } finally {
            threads.shutdownNow();
        }

        var ofFacility = " where tenant = '" + facility + "'";
        assertThat(audit.count("select max(number) - count(distinct row_id) from audit_link" + ofFacility))
                .isZero();
        try (var relay = audit.as("visits_relay")) {
            var found = new VerifyingAudit(relay, Map.of()).verify(facility.toString(), Duration.ofMinutes(1));
            assertThat(found.intact()).isTrue();
            assertThat(found.tenants()).singleElement().satisfies(chain -> assertThat(chain.rows())
                    .isEqualTo(WRITERS * ROWS + 1));
        }
    }

    @Test
    void what_is_already_linked_or_waits_twice_is_linked_once() throws SQLException {
        var facility = UUID.randomUUID();
        try (var app = audit.as("visits_app")) {
            ScratchAudit.change(app, facility);
        }
        var again = "insert into audit_pending (kind, row_id, tenant) select 'audit', id, facility_id::text from audit"
                + " where facility_id = '" + facility + "'";
        audit.tamper(again);
        var chain = chain();
        while (chain.append()) {}
        audit.tamper(again);
        while (chain.append()) {}

        assertThat(links(facility)).isOne();
        assertThat(chain.backlog().rows()).isZero();
    }

    private static List<Future<Void>> writers(ExecutorService threads, UUID facility) {
        var writers = new ArrayList<Future<Void>>();
        for (int i = 0; i < WRITERS; i++) {
            writers.add(threads.submit(() -> {
                try (var app = audit.as("visits_app")) {
                    for (int row = 0; row < ROWS; row++) {
                        ScratchAudit.change(app, facility);
                    }
                }
                return null;
            }));
        }
        return writers;
    }

    private static Callable<Void> replica() {
        var chain = chain();
        return () -> {
            while (!Thread.currentThread().isInterrupted()) {
                chain.append();
            }
            return null;
        };
    }

    private static AuditChain chain() {
        var chain = new AuditChain();
        chain.database = relays;
        return chain;
    }

    private static long links(UUID facility) throws SQLException {
        return audit.count("select count(*) from audit_link where tenant = '" + facility + "'");
    }
}
