package org.sambung.platform.identity;

import io.agroal.api.AgroalPoolInterceptor;
import io.quarkus.arc.Arc;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Status;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.stream.Collectors;

/**
 * Tells PostgreSQL who asks, when a transaction takes its connection. The settings end with the transaction, so nothing
 * leaks to the connection's next user. Without a transaction or an identity nothing is set, and row-level security gives
 * nothing.
 */
@ApplicationScoped
class RowSecurity implements AgroalPoolInterceptor {

    private static final String SETTINGS =
            "select set_config('app.subject', ?, true), set_config('app.roles', ?, true),"
                    + " set_config('app.facility', ?, true), set_config('app.partner', ?, true),"
                    + " set_config('app.region', ?, true)";

    @Inject
    Caller caller;

    @Inject
    TransactionSynchronizationRegistry transaction;

    @Override
    public void onConnectionAcquire(Connection connection) {
        if (transaction.getTransactionStatus() != Status.STATUS_ACTIVE
                || !Arc.container().requestContext().isActive()) {
            return;
        }
        caller.current().ifPresent(identity -> tell(connection, identity));
    }

    private static void tell(Connection connection, Identity identity) {
        try (var settings = connection.prepareStatement(SETTINGS)) {
            settings.setString(1, identity.subject());
            settings.setString(2, identity.roles().stream().map(Role::id).collect(Collectors.joining(",")));
            settings.setString(3, text(identity.facility()));
            settings.setString(4, text(identity.partner()));
            settings.setString(5, text(identity.region()));
            settings.execute();
        } catch (SQLException e) {
            throw new IllegalStateException("row security could not be set", e);
        }
    }

    private static String text(Object value) {
        return value == null ? "" : value.toString();
    }
}
