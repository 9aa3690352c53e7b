package org.sambung.agreements.agreement;

import static io.restassured.RestAssured.port;

import io.quarkus.test.junit.QuarkusTest;
import java.sql.SQLException;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.sambung.testing.Parts;
import org.sambung.testing.Persona;
import org.sambung.testing.load.Pace;

/**
 * How fast the register is with 100,000 agreements of 500 facilities, a quarter of them in one region, so that it has a page
 * 1,000. No test: it prints what it saw. {@code mvn test -pl agreements-service -Dtest=RegisterSpeed}
 */
@QuarkusTest
class RegisterSpeed {

    static final int SHOWN = 20;
    static final String LIST = "/v1/agreements?limit=" + SHOWN;
    static final String BANYAK = "&q=banyak";
    static final String ENDING = "&expiringBefore=2090-01-01";

    @Test
    void measure() throws SQLException {
        execute("set session_replication_role = replica;"
                + " insert into facility select gen_random_uuid(), 0, 1, 'Rutan ' || i, 'RUTAN', 'IIA',"
                + " case when i % 4 = 0 then 'ID-ZZ' else 'ID-' || chr(65 + i % 26) || 'X' end, 'WIB'"
                + " from generate_series(1, 500) i;"
                + " insert into partner select gen_random_uuid(), 0, 1, 'RS Banyak', 'HOSPITAL', 'ID-ZZ';"
                + " insert into agreement (id, version, event_sequence, facility_id, partner_id, region, time_zone, title,"
                + " document_type, status, scope_version, latest_version, scope, topics, effective_from, effective_until,"
                + " last_day, moves_at) select uuidv7(), 0, 1, f.id, p.id, f.region, 'WIB', 'Kerja sama ' || i, 'PKS',"
                + " case when i % 100 = 0 then 'SUSPENDED' else 'ACTIVE' end, 1, 1, '[]', '[]', date '2026-01-01',"
                + " date '2027-01-01' + i, date '2027-01-01' + i,"
                // One in two hundred has moved a moment ago, as around midnight, and was not announced yet.
                + " case when i = 7 then now() else (date '2027-01-02' + i)::timestamp at time zone 'Asia/Jakarta' end"
                + " from facility f, partner p, generate_series(1, 200) i"
                + " where p.name = 'RS Banyak' and f.name like 'Rutan %' order by random();"
                + " insert into agreement_word select a.id, w, a.facility_id, a.partner_id, a.region from agreement a,"
                + " unnest(array['kind:PKS', 'status:' || a.status, 'rutan', 'kerja', 'sama', 'rs', 'banyak']"
                + " || case when extract(day from a.last_day)::int % 2 = 0 then array['service:LABORATORY'] end) w");
        execute("vacuum analyze agreement, agreement_word, facility, partner");
        var office = Persona.ofRegion("ID-ZZ", "oversight");
        var facility = UUID.fromString(text("select id from facility where region = 'ID-ZZ' limit 1"));
        var officer = Persona.ofFacility(facility, "agreements-officer");
        var pace = new Pace(port);
        pace.report("a facility's list", officer, LIST);
        pace.report("a region's list of 25,000", office, LIST);
        pace.report("its page 1,000", office, LIST + behindPage(999, office, ""));
        pace.report("search for a word", office, LIST + BANYAK);
        pace.report("its page 1,000", office, LIST + BANYAK + behindPage(999, office, BANYAK));
        pace.report("ending soonest", office, LIST + ENDING);
        pace.report("its page 1,000", office, LIST + ENDING + behindPage(999, office, ENDING));
        pace.report("search for two words, one a service", office, LIST + "&q=laboratorium%20banyak");
        pace.report("in force", office, LIST + "&status=ACTIVE");
        pace.report("suspended ones of a service", office, LIST + "&status=SUSPENDED&service=LABORATORY");
        pace.report("expiring before a day", office, LIST + "&expiringBefore=2027-02-01");
        pace.report("counts of a region", office, "/v1/agreements/counts", 10);
    }

    /** The cursor behind so many pages of what is shown, read in larger ones. */
    private static String behindPage(int pages, Persona who, String sought) {
        String cursor = null;
        for (var left = pages * SHOWN; left > 0; left -= 100) {
            var path = "/v1/agreements?limit=" + Math.min(left, 100) + sought;
            var page = who.asks().get(cursor == null ? path : path + "&cursor=" + cursor);
            cursor = page.then().statusCode(200).extract().path("next");
        }
        return "&cursor=" + Objects.requireNonNull(cursor, "there is no such page");
    }

    private static String text(String query) throws SQLException {
        try (var superuser = Parts.postgres().superuser("agreements");
                var statement = superuser.createStatement();
                var rows = statement.executeQuery(query)) {
            rows.next();
            return rows.getString(1);
        }
    }

    private static void execute(String sql) throws SQLException {
        try (var superuser = Parts.postgres().superuser("agreements");
                var statement = superuser.createStatement()) {
            statement.execute(sql);
        }
    }
}
