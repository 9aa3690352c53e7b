package org.sambung.local.proof.checker;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.sambung.local.LocalSystem;

/** A service's database as a superuser sees it, past row security and past whatever stands between it and the service. */
public record Database(String service, String url) {

    /** Reads a row. */
    public interface Reading<T> {
        T of(ResultSet row) throws SQLException;
    }

    public static Database of(LocalSystem system, String service) {
        var name =
                switch (service) {
                    case "agreements-service" -> "agreements";
                    case "referral-service" -> "referrals";
                    case "visit-service" -> "visits";
                    default -> throw new IllegalArgumentException(service);
                };
        return new Database(
                service, "jdbc:postgresql://localhost:" + system.places().postgres() + "/" + name);
    }

    public Connection connect() throws SQLException {
        return DriverManager.getConnection(url, "postgres", "trusted");
    }

    public void execute(String sql) {
        try (var connection = connect();
                var statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** @param ids in place of the one parameter, an array */
    public <T> List<T> list(String sql, Collection<UUID> ids, Reading<T> reading) {
        try (var connection = connect();
                var select = connection.prepareStatement(sql)) {
            select.setArray(1, connection.createArrayOf("uuid", ids.toArray()));
            var found = new ArrayList<T>();
            try (var rows = select.executeQuery()) {
                while (rows.next()) {
                    found.add(reading.of(rows));
                }
            }
            return found;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The first column of the only row. */
    public long number(String sql) {
        try (var connection = connect();
                var statement = connection.createStatement();
                var rows = statement.executeQuery(sql)) {
            rows.next();
            return rows.getLong(1);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    static UUID uuid(ResultSet row, String column) throws SQLException {
        return row.getObject(column, UUID.class);
    }
}
