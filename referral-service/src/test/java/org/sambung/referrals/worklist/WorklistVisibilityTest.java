package org.sambung.referrals.worklist;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.sambung.referrals.referral.Rows;
import org.sambung.referrals.referral.World;

/** Who sees what in a worklist: one test per cell, by the very text of all parts of the list. */
@QuarkusTest
class WorklistVisibilityTest {

    private static final List<String> ROLES = List.of(
            "nurse",
            "doctor",
            "facility-head",
            "custody-officer",
            "custody-registrar",
            "referral-desk",
            "hospital-system",
            "oversight");

    /** A cross where the role of the column sees it. */
    private static final String MATRIX = """
            field             text                   nurse doctor head officer registrar desk system oversight
            clinical-reason   Sesak-napas-berat      -     -      -    -       -         -    -      -
            diagnosis         J45                    -     -      -    -       -         -    -      -
            allergies         Alergi-penisilin       -     -      -    -       -         -    -      -
            nik               6271019999990001       -     -      -    -       -         -    -      -
            birth-year        1977                   -     -      -    -       -         -    -      -
            clinical-status   "clinicalStatus":      x     x      -    -       -         x    x      -
            precautions       AIRBORNE               x     x      -    x       -         x    x      -
            name              Budi-Warga             x     x      x    x       x         x    x      -
            block             Blok-Melati            x     x      x    x       x         -    -      -
            patient           "patient":             x     x      x    x       x         x    x      -
            escort-officers   Petugas-Uji            x     x      x    x       -         -    -      -
            escort-size       "escortSize":2         x     x      x    x       -         x    x      -
            permission        "permissionStatus":    x     x      x    x       x         -    -      x
            movement          "movementStatus":      x     x      x    x       x         x    x      x
            urgency           "urgency":"EMERGENCY"  x     x      x    x       x         x    x      x
            expected-return   "expectedReturn":      x     x      x    x       x         -    -      x
            authority         Jaksa-Penandatangan    -     -      -    -       -         -    -      -
            """;

    private static World world;
    private static final Map<String, String> ANSWERS = new HashMap<>();

    @ParameterizedTest(name = "{0} for {1}: {3}")
    @MethodSource("cells")
    void a_role_sees_what_the_matrix_says(String field, String role, String text, boolean visible) {
        var json = ANSWERS.computeIfAbsent(role, WorklistVisibilityTest::wholeList);

        assertThat(json.contains(text)).as(json).isEqualTo(visible);
    }

    static Stream<Arguments> cells() {
        return MATRIX.lines().skip(1).map(line -> line.split(" +")).flatMap(row -> ROLES.stream()
                .map(role -> Arguments.of(row[0], role, row[1], row[2 + ROLES.indexOf(role)].equals("x"))));
    }

    /** All parts of the list of that role. */
    private static String wholeList(String role) {
        prepare();
        var worklist =
                switch (role) {
                    case "nurse", "doctor" -> Worklist.CLINIC;
                    case "facility-head" -> Worklist.FACILITY_HEAD;
                    case "custody-officer", "custody-registrar" -> Worklist.CUSTODY;
                    case "oversight" -> Worklist.REGION;
                    default -> Worklist.HOSPITAL;
                };
        var path = worklist == Worklist.FACILITY_HEAD
                ? "facility-head"
                : worklist.name().toLowerCase(java.util.Locale.ROOT);
        var who = role.equals("oversight")
                ? org.sambung.testing.Persona.ofRegion("ID-VV", "oversight")
                : world.withRole(role);
        var items = new StringBuilder();
        Arrays.stream(WorklistSection.values())
                .filter(section -> section.worklist() == worklist)
                .forEach(section ->
                        items.append(Lists.section(who, path, section.name()).path("items")));
        return items.toString();
    }

    /** A detainee's emergency on its way, late, with something in every field. */
    private static void prepare() {
        if (world != null) {
            return;
        }
        world = World.covered();
        var patient = World.id(world.nurse.asks().body("""
                {"recordNumber": "RM-1", "custodyStatus": "DETAINEE", "block": "Blok-Melati",
                 "person": {"name": "Budi-Warga", "sex": "MALE", "birthYear": 1977, "nik": "6271019999990001",
                            "jknNumber": "1234567890123", "allergies": "Alergi-penisilin"}}
                """).post("/v1/patients").then());
        var id = emergency(patient);
        world.step(world.doctor, id, "letter", """
                {"clinical": {"reason": "Sesak-napas-berat", "history": "Riwayat-asma", "diagnosis": "J45",
                              "therapy": "Nebulisasi", "precautions": ["AIRBORNE"]}}
                """, 200);
        world.step(world.registrar, id, "authority-letter", """
                {"number": "B-12", "date": "2026-11-01", "signatory": "Jaksa-Penandatangan"}
                """, 200);
        world.step(world.officer, id, "escort", """
                {"escort": {"officers": [{"name": "Petugas-Uji-1"}, {"name": "Petugas-Uji-2"}], "police": true}}
                """, 200);
        world.step(
                world.officer,
                id,
                "departure",
                "{\"occurredAt\": \"2019-12-31T00:00:00Z\", \"expectedReturn\": \"2020-01-01T00:00:00Z\"}",
                200);
        Rows.execute("update referral set region = 'ID-VV', answer_due = now() - interval '1 hour',"
                + " answer_escalated_at = now() where id = '" + id + "'");
        Rows.execute("update obligation set region = 'ID-VV' where referral_id = '" + id + "'");
    }

    private static UUID emergency(UUID patient) {
        return World.id(world.nurse
                .asks()
                .body("""
                {"patientId": "%s", "condition": "Sesak", "destinationId": "%s", "occurredAt": "%s"}
                """.formatted(patient, world.partner, Instant.now().minusSeconds(60)))
                .post("/v1/emergencies")
                .then());
    }
}
