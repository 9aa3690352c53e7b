package org.sambung.agreements.agreement;

import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import org.sambung.testing.Parts;
import org.sambung.testing.Persona;

/** How an agreement stands, and how much has been said of it: equal before and after where nothing has changed. */
record Standing(int version, String status, int history, long events, long changesAtFacility) {

    static Standing of(Persona reader, UUID id) {
        var read = reader.asks().get("/v1/agreements/" + id).then().statusCode(200);
        var history =
                reader.asks().get("/v1/agreements/" + id + "/history").then().statusCode(200);
        return new Standing(
                read.extract().path("version"),
                read.extract().path("status"),
                history.extract().<List<?>>path("$").size(),
                count("select count(*) from outbox where aggregate_id = '" + id + "'"),
                count("select count(*) from audit where facility_id = (select facility_id from agreement where id = '"
                        + id + "')"));
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
