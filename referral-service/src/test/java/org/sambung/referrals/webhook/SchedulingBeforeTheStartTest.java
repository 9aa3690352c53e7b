package org.sambung.referrals.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import io.agroal.api.AgroalDataSource;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.sql.SQLException;
import java.time.Clock;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Events are consumed as soon as the channels are there, which may be before the attempts are begun. */
@QuarkusTest
class SchedulingBeforeTheStartTest {

    @Inject
    AgroalDataSource database;

    @Inject
    TransactionSynchronizationRegistry transaction;

    @Test
    void a_delivery_is_scheduled_by_a_service_that_is_still_starting() throws SQLException {
        var starting = new SendingWebhooks();
        starting.database = database;
        starting.transaction = transaction;
        starting.clock = Clock.systemUTC();
        starting.prepare();
        var delivery = UUID.randomUUID();

        QuarkusTransaction.begin();
        try (var connection = database.getConnection();
                var scheduled = connection.prepareStatement("select 1 from scheduled_tasks where task_instance = ?")) {
            starting.schedule(delivery, new EndpointOwner(null, UUID.randomUUID(), null));
            scheduled.setString(1, delivery.toString());
            assertThat(scheduled.executeQuery().next()).isTrue();
        } finally {
            // Nobody shall attempt what is no delivery.
            QuarkusTransaction.rollback();
        }
    }
}
