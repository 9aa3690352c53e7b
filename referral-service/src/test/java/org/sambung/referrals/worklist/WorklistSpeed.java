package org.sambung.referrals.worklist;

import static io.restassured.RestAssured.port;

import io.quarkus.test.junit.QuarkusTest;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.sambung.referrals.referral.World;
import org.sambung.testing.Parts;
import org.sambung.testing.Persona;
import org.sambung.testing.load.Pace;

/**
 * How fast worklists, lists and reading by id are with a million referrals of 500 facilities, the largest with a tenth of them, when a hundred
 * requests arrive each second. No test: it prints what it saw. {@code mvn test -Dtest=WorklistSpeed}
 */
@QuarkusTest
class WorklistSpeed {

    static final int FACILITIES = 499;
    static final String LIST = "/v1/referrals?limit=20";

    @Test
    void measure() throws Exception {
        var world = World.covered();
        var real = world.atHospital("OUTPATIENT");
        var patients = new ArrayList<String>();
        for (int i = 0; i < 50; i++) {
            patients.add("'" + world.aPatient("CONVICT") + "'");
        }
        var sealed = new Crowd.Sealed(
                "(array[" + String.join(",", patients) + "]::uuid[])[i % 50 + 1]",
                "(select clinical_summary from referral where id = '" + real + "')",
                "(select permission_chain from referral where id = '" + real + "')");
        var crowd = Crowd.of(100_000, FACILITIES, 1804, sealed);
        Crowd.execute("insert into known_facility values ('" + crowd.facility() + "', 'Lapas Uji', '" + crowd.region()
                + "', 'Asia/Jakarta', 1)");
        // The patients are the largest facility's, so that they are shown.
        Crowd.execute("update patient set facility_id = '" + crowd.facility() + "' where facility_id = '"
                + world.facility + "'");
        var small = small();
        var pace = new Pace(port);
        var nurse = Persona.ofFacility(crowd.facility(), "nurse");
        pace.report("clinic, largest facility", nurse, "/v1/worklists/clinic");
        pace.report("clinic, another facility", Persona.ofFacility(small, "nurse"), "/v1/worklists/clinic");
        pace.report("read by id, any of the largest", nurse, ofTheLargest(crowd));
        pace.report("list, largest facility", nurse, LIST);
        pace.report("list of one state, largest", nurse, LIST + "&clinicalStatus=DRAFT");
        pace.report("list of a rare state, largest", nurse, LIST + "&clinicalStatus=NO_SHOW");
        var officer = Persona.ofFacility(crowd.facility(), "custody-officer");
        pace.report("custody, largest", officer, "/v1/worklists/custody?section=OUTSIDE_NOW");
        var desk = Persona.ofPartner(crowd.partner(), "referral-desk");
        pace.report("hospital, largest", desk, "/v1/worklists/hospital");
        var oversight = Persona.ofRegion(crowd.region(), "oversight");
        pace.report("region, largest", oversight, "/v1/worklists/region");
        pace.report("report, largest region", oversight, "/v1/reports/referrals?month=2025-03");
    }

    /** As many as are asked for while it is warmed up and measured, none twice. */
    private static List<String> ofTheLargest(Crowd crowd) throws Exception {
        try (var superuser = Parts.postgres().superuser("referrals");
                var statement = superuser.createStatement();
                var rows = statement.executeQuery("select id from referral where facility_id = '" + crowd.facility()
                        + "' and zone_id = 'Asia/Pontianak' order by random() limit 3000")) {
            var paths = new ArrayList<String>();
            while (rows.next()) {
                paths.add("/v1/referrals/" + rows.getString(1));
            }
            return paths;
        }
    }

    private static java.util.UUID small() throws Exception {
        try (var superuser = Parts.postgres().superuser("referrals");
                var statement = superuser.createStatement();
                var row = statement.executeQuery("select facility_id from referral where zone_id = 'Asia/Pontianak'"
                        + " group by 1 order by count(*) limit 1")) {
            row.next();
            return row.getObject(1, java.util.UUID.class);
        }
    }
}
