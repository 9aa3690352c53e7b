package org.sambung.referrals.referral;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.time.Instant;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.sambung.testing.Persona;

/** Who sees what of a referral: one test per cell, by the very text of the answers. */
@QuarkusTest
class VisibilityTest {

    private static final String REPORT = "\"reported\": {\"by\": \"Pelapor-RS\", \"channel\": \"PAPER\"}";

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
            field                   text                        nurse doctor head officer registrar desk system oversight
            clinical-reason         Sesak-napas-berat           x     x      -    -       -         x    x      -
            clinical-history        Riwayat-asma                x     x      -    -       -         x    x      -
            diagnosis               J45                         x     x      -    -       -         x    x      -
            therapy                 Nebulisasi                  x     x      -    -       -         x    x      -
            allergies               Alergi-penisilin            x     x      -    -       -         x    x      -
            precautions             AIRBORNE                    x     x      -    x       -         x    x      -
            appointment             Poli-Paru                   x     x      -    -       -         x    x      -
            back-referral           Membaik-sekali              x     x      -    -       -         x    x      -
            answered-diagnosis      J46                         x     x      -    -       -         x    x      -
            medication              Salbutamol                  x     x      -    -       -         x    x      -
            inquiry                 Tanya-leukosit              x     x      -    -       -         x    x      -
            inquiry-answer          Jawab-leukosit              x     x      -    -       -         x    x      -
            reported-by             Pelapor-RS                  x     x      -    -       -         x    x      -
            disposition             AGAINST_ADVICE              x     x      -    -       -         x    x      -
            handover-people         Petugas-Serah               x     x      x    x       -         x    x      -
            name                    Budi-Warga                  x     x      x    x       x         x    x      -
            nik                     6271019999990001            x     x      -    -       -         x    x      -
            insurance-number        1234567890123               x     x      -    -       -         x    x      -
            birth-year              1977                        x     x      -    -       -         x    x      -
            block                   Blok-Melati                 x     x      x    x       x         -    -      -
            escort-officers         Petugas-Uji                 x     x      x    x       -         -    -      -
            escort-size             "escortSize":2              x     x      x    x       -         x    x      -
            permission              "permission":               x     x      x    x       x         -    -      x
            authority-signatory     Jaksa-Penandatangan         x     x      x    x       x         -    -      x
            obligations             "obligations":              x     x      x    x       x         -    -      x
            fulfilment-recipient    Ibu-Penerima                x     x      x    -       x         -    -      -
            told-the-family         Keluarga-tahu-asma          x     x      -    -       -         -    -      -
            followed-up             Luka-sudah-kering           x     x      -    -       -         -    -      -
            detention-suspended     Ditangguhkan-hari-ini       x     x      x    -       x         -    -      -
            urgency                 "urgency":"EMERGENCY"       x     x      x    x       x         x    x      x
            destination             +62-536-000                 x     x      x    x       x         x    x      x
            movement                "movement":                 x     x      x    x       x         x    x      x
            """;

    private static final Pattern ITEM = Pattern.compile("(?=\\{\"id\":\"[0-9a-f-]{36}\",\"facilityId\")");

    enum Answer {
        READ,
        LIST,
        TRANSITION
    }

    private static World world;
    private static UUID answered;
    private static final Map<Answer, Map<String, String>> ANSWERS = new EnumMap<>(Answer.class);

    @ParameterizedTest(name = "{0} in the {2} of {1}: {4}")
    @MethodSource("cells")
    void a_role_sees_what_the_matrix_says(String field, String role, Answer answer, String text, boolean visible) {
        var json = answer(answer, role);

        assertThat(json.contains(text)).as(json).isEqualTo(visible);
    }

    static Stream<Arguments> cells() {
        return MATRIX.lines()
                .skip(1)
                .map(line -> line.split(" +"))
                .flatMap(row -> ROLES.stream().flatMap(role -> Arrays.stream(Answer.values())
                        .map(answer ->
                                Arguments.of(row[0], role, answer, row[1], row[2 + ROLES.indexOf(role)].equals("x")))))
                // The regional office takes no steps.
                .filter(cell -> !cell.get()[1].equals("oversight") || cell.get()[2] != Answer.TRANSITION);
    }

    private static String answer(Answer answer, String role) {
        prepare();
        return ANSWERS.computeIfAbsent(answer, any -> new HashMap<>()).computeIfAbsent(role, any -> ask(answer, role));
    }

    private static String ask(Answer answer, String role) {
        var who = world.withRole(role);
        return switch (answer) {
            case READ -> text(world.read(who, answered), 200);
            case LIST -> inList(who);
            case TRANSITION -> text(step(who, role), 200);
        };
    }

    /** The one referral's part of the list, as it was written. */
    private static String inList(Persona who) {
        var items = ITEM.split(text(who.asks().get("/v1/referrals?limit=100").then(), 200));
        return Arrays.stream(items)
                .filter(item -> item.startsWith("{\"id\":\"" + answered))
                .findFirst()
                .orElseThrow();
    }

    private static ValidatableResponse step(Persona who, String role) {
        var copy = Rows.copyOf(answered);
        return switch (role) {
            case "facility-head" -> post(who, copy, "permission", "{\"outcome\": \"GRANTED\"}");
            case "custody-registrar" -> post(who, copy, "obligations/4/fulfilment", "{\"channel\": \"PHONE\"}");
            case "referral-desk", "hospital-system" -> {
                Rows.execute("update referral set clinical_status = 'ADMITTED' where id = '" + copy + "'");
                yield post(who, copy, "discharge", "{\"disposition\": \"AGAINST_ADVICE\"}");
            }
            default -> post(who, copy, "return", "{}");
        };
    }

    private static ValidatableResponse post(Persona who, UUID id, String step, String body) {
        return who.asks().body(body).post("/v1/referrals/" + id + "/" + step).then();
    }

    private static String text(ValidatableResponse answer, int status) {
        return answer.statusCode(status).extract().asString();
    }

    /** A detainee's emergency, from the declaration to the hospital's answer, with something in every field. */
    private static void prepare() {
        if (answered != null) {
            return;
        }
        world = World.covered();
        var patient = World.id(world.nurse.asks().body("""
                {"recordNumber": "RM-1", "custodyStatus": "DETAINEE", "block": "Blok-Melati",
                 "person": {"name": "Budi-Warga", "sex": "MALE", "birthYear": 1977, "nik": "6271019999990001",
                            "jknNumber": "1234567890123", "allergies": "Alergi-penisilin"}}
                """).post("/v1/patients").then());
        Rows.execute("update known_partner set emergency_phone = '+62-536-000' where id = '" + world.partner + "'");
        var id = World.id(world.nurse
                .asks()
                .body("""
                {"patientId": "%s", "condition": "Sesak", "destinationId": "%s", "occurredAt": "%s"}
                """.formatted(patient, world.partner, Instant.now().minusSeconds(60)))
                .post("/v1/emergencies")
                .then());
        world.step(world.doctor, id, "letter", """
                {"clinical": {"reason": "Sesak-napas-berat", "history": "Riwayat-asma", "diagnosis": "J45",
                              "therapy": "Nebulisasi", "precautions": ["AIRBORNE"]}}
                """, 200);
        world.step(world.registrar, id, "authority-letter", """
                {"number": "B-12", "date": "2026-11-01", "signatory": "Jaksa-Penandatangan"}
                """, 200);
        world.step(world.desk, id, "information-request", "{\"question\": \"Tanya-leukosit\"}", 200);
        world.step(world.nurse, id, "information", "{\"answer\": \"Jawab-leukosit\"}", 200);
        world.step(world.desk, id, "acceptance", """
                {"appointment": {"at": "2026-12-01T02:00:00Z", "clinic": "Poli-Paru"}}
                """, 200);
        world.step(world.officer, id, "escort", """
                {"escort": {"officers": [{"name": "Petugas-Uji-1"}, {"name": "Petugas-Uji-2"}], "police": true}}
                """, 200);
        world.step(world.officer, id, "departure", "{}", 200);
        world.step(world.officer, id, "arrival", "{\"givenBy\": \"Petugas-Serah\"}", 200);
        world.step(world.desk, id, "admission", "{}", 200);
        world.step(world.registrar, id, "obligations/5/fulfilment", """
                {"channel": "PHONE", "recipient": "Ibu-Penerima", "outcome": "Keluarga-tahu-asma"}
                """, 200);
        world.step(world.registrar, id, "obligations/6/fulfilment", """
                {"channel": "LETTER", "outcome": "Ditangguhkan-hari-ini"}
                """, 200);
        world.step(world.doctor, id, "discharge", "{" + REPORT + ", \"disposition\": \"AGAINST_ADVICE\"}", 200);
        world.step(world.desk, id, "back-referral", """
                {"backReferral": {"summary": "Membaik-sekali", "diagnosis": "J46", "medication": "Salbutamol",
                                  "controlDate": "2027-01-05"}}
                """, 200);
        world.step(world.nurse, id, "obligations/7/fulfilment", """
                {"channel": "IN_PERSON", "outcome": "Luka-sudah-kering"}
                """, 200);
        answered = id;
    }
}
