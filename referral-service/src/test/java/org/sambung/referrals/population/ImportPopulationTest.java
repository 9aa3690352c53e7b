package org.sambung.referrals.population;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.sambung.referrals.referral.Rows;
import org.sambung.referrals.referral.World;
import org.sambung.testing.Persona;

/** Everybody of a facility in one file. */
@QuarkusTest
class ImportPopulationTest {

    static final String CSV = "text/csv";
    static final String JSON_LINES = "application/x-ndjson";
    static final String HEADER = "recordNumber,name,sex,nik,nikMissingBecause,custodyStatus,block,address,aliases\n";

    private static World world;
    String number;

    @BeforeEach
    void aNumber() {
        if (world == null) {
            world = World.covered();
        }
        number = "RM-" + UUID.randomUUID();
    }

    @Test
    void a_row_becomes_a_patient() {
        importing(
                        CSV,
                        HEADER + number
                                + ",Bambang,MALE,6271012345670001,,DETAINEE,B-4,\"Jl. Yos, 5\",Bams | Pak \"\"B\"\"\n")
                .statusCode(200)
                .body("rows", equalTo(1))
                .body("added", equalTo(1));

        world.nurse
                .asks()
                .body("{\"recordNumber\": \"" + number + "\"}")
                .post("/v1/patient-searches")
                .then()
                .body("items[0].name", equalTo("Bambang"))
                .body("items[0].custodyStatus", equalTo("DETAINEE"))
                .body("items[0].person.address", equalTo("Jl. Yos, 5"))
                .body("items[0].person.nik", equalTo("6271012345670001"));
        assertThat(Rows.eventsOf(id(number))).containsExactly("1 patient.registered");
    }

    /** What is kept must be readable again. */
    @ParameterizedTest
    @ValueSource(strings = {"0026-01-15", "+12026-01-15", "2026-02-30"})
    void a_day_has_a_year_of_four_digits(String since) {
        var header = HEADER.strip() + ",custodySince\n";

        importing(CSV, header + number + ",Warga,MALE,,NEVER_REGISTERED,CONVICT,B-1,,," + since + "\n")
                .statusCode(400)
                .body("errors.pointer", contains("/lines/2/custodySince"))
                .body("errors.code", contains("malformed-value"));
    }

    @Test
    void the_same_file_again_adds_nobody() {
        var file = HEADER + row(number) + row(number + "-2");
        importing(CSV, file).statusCode(200).body("added", equalTo(2));

        importing(CSV, file).statusCode(200).body("added", equalTo(0)).body("known", equalTo(2));
        importing(CSV, file + row(number + "-3")).body("added", equalTo(1)).body("known", equalTo(2));
        assertThat(Rows.eventsOf(id(number))).hasSize(1);
    }

    @Test
    void json_lines_are_as_good() {
        importing(
                        JSON_LINES,
                        """
                {"recordNumber": "%s", "name": "Siti", "sex": "FEMALE", "birthDate": "1990-02-01", "custodyStatus": "CONVICT",
                """.strip().formatted(number)
                                + " \"nikMissingBecause\": \"UNKNOWN_IDENTITY\", \"block\": null}\n\n")
                .statusCode(200)
                .body("added", equalTo(1));
    }

    @Test
    void all_of_the_file_or_nothing_and_errors_name_the_lines() {
        var file = HEADER + row(number) + "RM-X,,MALE,,UNKNOWN_IDENTITY,CONVICT,,,\n"
                + "RM-Y,Eko,MALE,123,,CONVICT,,,\n"
                + "RM-Z,Eko,MAN,,UNKNOWN_IDENTITY,CONVICT,,,\n"
                + "RM-V,Eko,MALE,,,CONVICT,,,\n"
                + "RM-U,Eko\n"
                + row(number);

        importing(CSV, file)
                .statusCode(400)
                .body(
                        "errors.pointer",
                        contains(
                                "/lines/3/name",
                                "/lines/4/nik",
                                "/lines/5/sex",
                                "/lines/6/nik",
                                "/lines/7",
                                "/lines/8/recordNumber"))
                .body("errors.code", hasSize(6));
        assertThat(Rows.count("select 1 from patient where record_number = '" + number + "'"))
                .isZero();
    }

    @Test
    void a_number_of_somebody_else_is_an_error() {
        importing(CSV, HEADER + row(number)).statusCode(200);

        importing(CSV, HEADER + row(number).replace("Warga", "Orang Lain"))
                .statusCode(400)
                .body("errors.pointer", contains("/lines/2/recordNumber"))
                .body("errors.code", contains("patient-differs"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "recordNumber,name,sex",
                "recordNumber,name,sex,custodyStatus,offence",
                "recordNumber,name,sex,custodyStatus,name",
                "\"recordNumber,name"
            })
    void a_header_names_what_is_needed_and_nothing_unknown(String header) {
        importing(CSV, header + "\n")
                .statusCode(400)
                .body("errors.pointer", contains("/lines/1"))
                .body("errors.code", contains("unknown-header"));
    }

    @Test
    void one_hundred_errors_are_told() {
        var file = IntStream.range(0, 150).mapToObj(i -> "x\n").collect(Collectors.joining("", HEADER, ""));

        importing(CSV, file).statusCode(400).body("errors", hasSize(100));
    }

    @Test
    void the_same_file_twice_at_once_adds_everybody_once() throws Exception {
        var file =
                IntStream.range(0, 40).mapToObj(i -> row(number + "-" + i)).collect(Collectors.joining("", HEADER, ""));
        Callable<Integer> send =
                () -> importing(CSV, file).statusCode(200).extract().path("added");
        var two = Executors.newFixedThreadPool(2);

        var added = two.invokeAll(List.of(send, send)).stream()
                .mapToInt(answer -> {
                    try {
                        return answer.get();
                    } catch (Exception e) {
                        throw new IllegalStateException(e);
                    }
                })
                .toArray();

        two.shutdown();
        assertThat(added).containsExactlyInAnyOrder(0, 40);
    }

    @Test
    void five_thousand_rows_take_less_than_twenty_seconds() {
        var large = World.covered();
        var file = IntStream.range(0, 5_000).mapToObj(i -> row("P-" + i)).collect(Collectors.joining("", HEADER, ""));
        var started = System.nanoTime();

        importing(large.registrar, CSV, file).statusCode(200).body("added", equalTo(5_000));

        assertThat(Duration.ofNanos(System.nanoTime() - started)).isLessThan(Duration.ofSeconds(20));
        assertThat(Rows.count("select 1 from outbox o join patient p on p.id = o.aggregate_id where p.facility_id = '"
                        + large.facility + "' and p.record_number like 'P-%'"))
                .isEqualTo(5_000);
        importing(large.registrar, CSV, file).statusCode(200).body("known", equalTo(5_000));
    }

    @Test
    void more_than_any_file_needs_is_refused() {
        var body = HEADER + ("x".repeat(1023) + "\n").repeat(9 * 1024);

        importing(CSV, body).statusCode(413);
    }

    /** A client that sends a key with every POST need not make an exception; the file itself is the key. */
    @Test
    void a_key_may_be_sent_along_and_changes_nothing() {
        var key = "population-" + number;

        withKey(key, HEADER + row(number)).statusCode(200).body("added", equalTo(1));
        withKey(key, HEADER + row(number))
                .statusCode(200)
                .body("added", equalTo(0))
                .body("known", equalTo(1));

        // Another file under the same key is another file.
        withKey(key, HEADER + row(number + "-2")).statusCode(200).body("added", equalTo(1));
        assertThat(Rows.eventsOf(id(number))).containsExactly("1 patient.registered");
    }

    @Test
    void nobody_but_the_registrar_of_a_registered_facility_imports() {
        importing(world.nurse, CSV, HEADER).statusCode(403);
        importing(Persona.ofFacility(UUID.randomUUID(), "custody-registrar"), CSV, HEADER)
                .statusCode(422)
                .body("type", equalTo("/problems/facility-not-registered"));
    }

    private static ValidatableResponse withKey(String key, String file) {
        return world.registrar
                .asks()
                .contentType(ContentType.ANY)
                .header("Content-Type", CSV)
                .header("Idempotency-Key", key)
                .body(file.getBytes(StandardCharsets.UTF_8))
                .post("/v1/population-imports")
                .then();
    }

    private static String row(String number) {
        return number + ",Warga,MALE,,NEVER_REGISTERED,CONVICT,B-1,,\n";
    }

    private static UUID id(String number) {
        return UUID.fromString(Rows.texts("select id::text from patient where record_number = '" + number + "'")
                .get(0));
    }

    private static ValidatableResponse importing(String type, String file) {
        return importing(world.registrar, type, file);
    }

    private static ValidatableResponse importing(Persona who, String type, String file) {
        return who.asks()
                .contentType(ContentType.ANY)
                .header("Content-Type", type)
                .body(file.getBytes(StandardCharsets.UTF_8))
                .post("/v1/population-imports")
                .then();
    }
}
