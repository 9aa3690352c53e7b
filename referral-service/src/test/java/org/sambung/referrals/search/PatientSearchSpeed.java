package org.sambung.referrals.search;

import static io.restassured.RestAssured.port;

import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Arrays;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.sambung.referrals.referral.World;
import org.sambung.testing.Persona;

/**
 * How fast somebody is found by name in a facility of 5,000, and how fast they are imported. No test: it prints what it saw.
 * {@code mvn test -Dtest=PatientSearchSpeed}
 */
@QuarkusTest
class PatientSearchSpeed {

    static final int PEOPLE = 5_000;
    static final int WARM_UP = 200;
    static final int ROUNDS = 1_000;
    static final String[] FIRST = {
        "Ahmad",
        "Budi",
        "Slamet",
        "Suharto",
        "Bambang",
        "Agus",
        "Joko",
        "Eko",
        "Dwi",
        "Tri",
        "Muhammad",
        "Rizki",
        "Andi",
        "Hendra",
        "Yohanes",
        "Kristian",
        "Made",
        "Ketut",
        "Nyoman",
        "Asep",
        "Ujang",
        "Dedi",
        "Rudi",
        "Iwan",
        "Wahyu"
    };
    static final String[] LAST = {
        "Santoso", "Wijaya", "Pratama", "Saputra", "Hidayat", "Nugroho", "Setiawan", "Kurniawan", "Susanto", "Gunawan",
        "Siregar", "Nasution", "Simanjuntak", "Lubis", "Hutapea", "Rahman", "Maulana", "Firmansyah", "Suryadi",
                "Purnomo"
    };

    final HttpClient client = HttpClient.newHttpClient();
    final Random random = new Random(7);

    @Test
    void measure() throws Exception {
        var world = World.covered();
        var file = IntStream.rangeClosed(1, PEOPLE)
                .mapToObj(i -> "P-" + i + "," + name() + ",MALE,NEVER_REGISTERED,CONVICT,B-" + i % 12)
                .collect(Collectors.joining(
                        "\n", "recordNumber,name,sex,nikMissingBecause,custodyStatus,block\n", "\n"));
        for (var round : new String[] {"imported", "imported again"}) {
            var started = System.nanoTime();
            send(world.registrar, "/v1/population-imports", "text/csv", file);
            System.out.printf("%d %s in %.1f s%n", PEOPLE, round, (System.nanoTime() - started) / 1e9);
        }
        var started = System.nanoTime();
        search(world.nurse, "Suharto Santoso");
        System.out.printf("first search, all names opened: %.0f ms%n", (System.nanoTime() - started) / 1e6);
        report("search by name", world.nurse);
    }

    private void report(String what, Persona who) throws IOException, InterruptedException {
        var took = new long[ROUNDS];
        for (var i = -WARM_UP; i < ROUNDS; i++) {
            var sought = spoilt(name());
            var started = System.nanoTime();
            search(who, sought);
            if (i >= 0) {
                took[i] = System.nanoTime() - started;
            }
        }
        Arrays.sort(took);
        System.out.printf(
                "%-16s p50 %5.1f ms  p95 %5.1f ms  p99 %5.1f ms%n",
                what, took[ROUNDS / 2] / 1e6, took[ROUNDS * 95 / 100] / 1e6, took[ROUNDS * 99 / 100] / 1e6);
    }

    private void search(Persona who, String name) throws IOException, InterruptedException {
        send(who, "/v1/patient-searches", "application/json", "{\"name\": \"" + name + "\"}");
    }

    private void send(Persona who, String path, String type, String body) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
                .header("Authorization", "Bearer " + who.token())
                .header("Content-Type", type)
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build();
        var answer = client.send(request, BodyHandlers.ofString());
        if (answer.statusCode() != 200) {
            throw new IllegalStateException(answer.body());
        }
    }

    /** A third are mononyms. */
    private String name() {
        var first = FIRST[random.nextInt(FIRST.length)];
        return random.nextInt(3) == 0
                ? first
                : first + " " + FIRST[random.nextInt(FIRST.length)] + " " + LAST[random.nextInt(LAST.length)];
    }

    private String spoilt(String name) {
        var at = 1 + random.nextInt(name.length() - 1);
        return name.substring(0, at - 1) + name.substring(at);
    }
}
