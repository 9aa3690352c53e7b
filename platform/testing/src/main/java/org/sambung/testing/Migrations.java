package org.sambung.testing;

import java.sql.SQLException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.MigrationVersion;
import org.flywaydb.core.api.configuration.Configuration;

/**
 * A service's migrations, run step by step in a database of their own.
 *
 * @param service the service's own settings: places, placeholders, checks
 * @param database an empty one
 */
record Migrations(Configuration service, Postgres postgres, String database, String owner) {

    List<MigrationVersion> versions() {
        return Arrays.stream(upTo(MigrationVersion.LATEST).info().all())
                .map(migration -> migration.getVersion())
                .toList();
    }

    void migrate(MigrationVersion target) {
        upTo(target).migrate();
    }

    void validate() {
        upTo(MigrationVersion.LATEST).migrate();
    }

    /** Puts a row into every table. */
    void fill(Map<String, String> rows) throws SQLException {
        try (var connection = postgres.superuser(database)) {
            var rules = new RowSecurityRules(connection, null, null, java.util.Set.of("flyway_schema_history"), rows);
            connection.setAutoCommit(false);
            for (var table : rules.securedTables()) {
                rules.insert(table);
            }
            connection.commit();
        }
    }

    /** How many rows each table holds. */
    Map<String, Integer> counts() throws SQLException {
        try (var connection = postgres.superuser(database)) {
            var rules =
                    new RowSecurityRules(connection, null, null, java.util.Set.of("flyway_schema_history"), Map.of());
            var counts = new HashMap<String, Integer>();
            for (var table : rules.securedTables()) {
                counts.put(
                        table,
                        Integer.valueOf(
                                rules.list("select count(*) from " + table).get(0)));
            }
            return counts;
        }
    }

    /** As if the first migration's file had been edited after it ran. */
    void editTheFirst() throws SQLException {
        try (var connection = postgres.superuser(database);
                var statement = connection.createStatement()) {
            statement.execute("update flyway_schema_history set checksum = checksum + 1 where installed_rank ="
                    + " (select min(installed_rank) from flyway_schema_history where checksum is not null)");
        }
    }

    private Flyway upTo(MigrationVersion target) {
        return Flyway.configure(service.getClassLoader())
                .configuration(service)
                .dataSource(postgres.jdbcUrl(database), owner, "trusted")
                .target(target)
                .load();
    }
}
