package org.sambung.agreements;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.sambung.agreements.agreement.AgreementFixtures;
import org.sambung.agreements.meeting.MeetingFixtures;
import org.sambung.testing.Parts;

/** Who steals the database's files learns nobody's name. */
@QuarkusTest
class DumpTest {

    static final List<String> NAMES =
            List.of("Uji Satu", "Uji Dua", "Uji Tiga", "Uji Empat", "Uji Lima", "Uji agreements-officer");

    @Test
    void a_dump_names_nobody() throws SQLException {
        var officer = AgreementFixtures.anOfficer("WIB");
        var partner = AgreementFixtures.aPartner();
        var id = AgreementFixtures.signed(officer, partner, "2026-01-05", "2030-01-04");
        MeetingFixtures.held(officer, partner, "EVALUATION");

        var dump = dump();

        // What is no secret is there, in plain text and inside of bytes: the dump is one.
        assertThat(dump).contains(id.toString(), "Pelayanan rujukan", "\"agreementId\":\"" + id + "\"");
        for (var name : NAMES) {
            var hex = HexFormat.of().formatHex(name.getBytes(StandardCharsets.UTF_8));
            assertThat(dump.contains(name)).as(name).isFalse();
            assertThat(dump.contains(hex)).as(name + " in bytes").isFalse();
        }
    }

    /** Every row of every table as JSON, in which bytes are hex, and the bytes once more as characters. */
    private static String dump() throws SQLException {
        try (var connection = Parts.postgres().superuser("agreements")) {
            var dump = new StringBuilder();
            for (var table : list(
                    connection,
                    "select relname from pg_class where relnamespace = 'public'::regnamespace and relkind = 'r'")) {
                list(connection, "select to_jsonb(t)::text from " + table + " t")
                        .forEach(dump::append);
                for (var column : list(
                        connection,
                        "select attname from pg_attribute where attrelid = '" + table
                                + "'::regclass and atttypid = 'bytea'::regtype and attnum > 0")) {
                    list(
                                    connection,
                                    "select encode(" + column + ", 'escape') from " + table + " where " + column
                                            + " is not null")
                            .forEach(dump::append);
                }
            }
            return dump.toString();
        }
    }

    private static List<String> list(Connection connection, String query) throws SQLException {
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery(query)) {
            var found = new ArrayList<String>();
            while (rows.next()) {
                found.add(rows.getString(1));
            }
            return found;
        }
    }
}
