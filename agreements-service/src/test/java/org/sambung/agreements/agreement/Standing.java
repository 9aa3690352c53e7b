package org.sambung.agreements.agreement;

import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import org.sambung.testing.Parts;
import org.sambung.testing.Persona;

/** How an agreement stands, and how much has been said of it: equal before and after where nothing has changed. */
record Standing(int version, String status, int history, long events, long eventsOfAll) {

    /** What jobs tell while a test runs, of whatever other tests have left. */
    private static final String BY_THE_CALENDAR = "{agreement.activated,agreement.expired,agreement.expiring,"
            + "agreement.version-begun,agreement.suspended,agreement.terminated,facility.changed,partner.changed}";

    static Standing of(Persona reader, UUID id) {
        var read = reader.asks().get("/v1/agreements/" + id).then().statusCode(200);
        var history =
                reader.asks().get("/v1/agreements/" + id + "/history").then().statusCode(200);
        return new Standing(
                read.extract().path("version"),
                read.extract().path("status"),
                history.extract().<List<?>>path("$").size(),
                count("select count(*) from outbox where aggregate_id = '" + id + "'"),
                count("select count(*) from outbox where not (type = any ('" + BY_THE_CALENDAR + "'))"));
    }

    static long count(String query) {
        try (var connection = Parts.postgres().superuser("agreements");
                var statement = connection.createStatement();
                var rows = statement.executeQuery(query)) {
            rows.next();
            return rows.getLong(1);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
