package org.sambung.testing.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sambung.testing.Postgres;

/** Round trips are counted as the driver makes them. */
class RoundTripsTest {

    static Postgres postgres;
    static RoundTrips trips;

    @BeforeAll
    static void start(@TempDir java.nio.file.Path directory) {
        postgres = Postgres.start(directory, 0);
        trips = RoundTrips.before(postgres.port());
    }

    @AfterAll
    static void stop() {
        trips.close();
        postgres.close();
    }

    @Test
    void a_begin_travels_with_the_first_statement_and_a_commit_alone() throws Exception {
        assertThat(seen(connection -> {
                    connection.setAutoCommit(false);
                    run(connection, "select set_config('app.subject', ?, true)", "ani");
                    run(connection, "select count(*) from pg_class where relname = ?", "none");
                    connection.commit();
                }))
                .containsExactly(new Transaction(
                        "referrals_app",
                        "ani",
                        List.of(
                                List.of("BEGIN", "select set_config('app.subject', $1, true)"),
                                List.of("select count(*) from pg_class where relname = $1"),
                                List.of("COMMIT"))));
    }

    @Test
    void several_statements_in_one_are_one_round_trip() throws Exception {
        assertThat(seen(connection -> run(connection, "select ?; select now()", "x")))
                .singleElement()
                .extracting(Transaction::inShort)
                .isEqualTo(List.of("select, select now"));
    }

    @Test
    void also_where_the_server_has_prepared_a_statement() throws Exception {
        assertThat(seen(connection -> {
                    for (int i = 0; i < 12; i++) {
                        run(connection, "select relname from pg_class where relname = ?", "none");
                    }
                }))
                .hasSize(12)
                .allSatisfy(transaction -> assertThat(transaction.inShort()).containsExactly("select pg_class"));
    }

    private interface Work {
        void with(Connection connection) throws SQLException;
    }

    private static List<Transaction> seen(Work work) throws Exception {
        try (var connection = DriverManager.getConnection(
                "jdbc:postgresql://localhost:" + trips.port() + "/referrals", "referrals_app", "")) {
            return trips.during(() -> {
                work.with(connection);
                return null;
            });
        }
    }

    private static void run(Connection connection, String sql, String value) throws SQLException {
        try (var statement = connection.prepareStatement(sql)) {
            statement.setString(1, value);
            statement.execute();
        }
    }
}
