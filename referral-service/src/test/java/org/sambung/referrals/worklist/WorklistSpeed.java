package org.sambung.referrals.worklist;

import static io.restassured.RestAssured.port;

import io.quarkus.test.junit.QuarkusTest;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;
import org.sambung.referrals.referral.World;
import org.sambung.testing.Parts;
import org.sambung.testing.Persona;

/**
 * How fast worklists are with a million referrals of 500 facilities, the largest with a tenth of them, when a hundred
 * requests arrive each second. No test: it prints what it saw. {@code mvn test -Dtest=WorklistSpeed}
 */
@QuarkusTest
class WorklistSpeed {

    static final int FACILITIES = 499;
    static final int PER_SECOND = 100;
    static final int SECONDS = 20;

    final HttpClient client = HttpClient.newHttpClient();

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
        for (int round = 0; round < 2; round++) {
            report("clinic, largest", Persona.ofFacility(crowd.facility(), "nurse"), "clinic");
            report("clinic, another", Persona.ofFacility(small, "nurse"), "clinic");
            report("obligations, largest", Persona.ofFacility(crowd.facility(), "nurse"), "clinic?section=OBLIGATIONS");
            report("facility head, largest", Persona.ofFacility(crowd.facility(), "facility-head"), "facility-head");
            report("custody, largest", Persona.ofFacility(crowd.facility(), "custody-officer"), "custody");
            report("hospital, largest", Persona.ofPartner(crowd.partner(), "referral-desk"), "hospital");
            report("region, largest", Persona.ofRegion(crowd.region(), "oversight"), "region");
        }
    }

    /** Whoever arrives does not wait for those before. */
    private void report(String what, Persona who, String list) {
        var request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/v1/worklists/" + list))
                .header("Authorization", "Bearer " + who.token())
                .build();
        Queue<Long> took = new ConcurrentLinkedQueue<>();
        var answers = new ArrayList<CompletableFuture<?>>();
        var begin = System.nanoTime();
        for (int i = 0; i < PER_SECOND * SECONDS; i++) {
            var due = begin + i * 1_000_000_000L / PER_SECOND;
            while (System.nanoTime() < due) {
                LockSupport.parkNanos(due - System.nanoTime());
            }
            answers.add(client.sendAsync(request, BodyHandlers.ofString()).thenAccept(answer -> {
                if (answer.statusCode() != 200) {
                    throw new IllegalStateException(answer.body());
                }
                took.add(System.nanoTime() - due);
            }));
        }
        answers.forEach(CompletableFuture::join);
        List<Long> sorted = took.stream().sorted().toList();
        System.out.printf(
                "%-24s p50 %5.1f ms  p95 %5.1f ms  p99 %5.1f ms%n",
                what, at(sorted, 50), at(sorted, 95), at(sorted, 99));
    }

    private static double at(List<Long> sorted, int percent) {
        return sorted.get(sorted.size() * percent / 100) / 1e6;
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
