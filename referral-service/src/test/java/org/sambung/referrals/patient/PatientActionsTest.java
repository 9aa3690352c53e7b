package org.sambung.referrals.patient;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sambung.referrals.patient.Records.step;

import io.quarkus.test.junit.QuarkusTest;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.sambung.referrals.referral.World;
import org.sambung.testing.Json;
import org.sambung.testing.Persona;

/** What a patient's {@code actions} offer is what would succeed: for every state a file can be in, and everybody who reads it. */
@QuarkusTest
class PatientActionsTest {

    private static World here;
    private static World there;
    private static final Map<Situation, UUID> SEEN = new EnumMap<>(Situation.class);

    enum Situation {
        IN_CUSTODY(() -> here().aPatient("CONVICT")),
        PROVISIONAL(() -> World.id(here().nurse
                .asks()
                .body("{\"name\": \"Eko\", \"sex\": \"MALE\", \"block\": \"A-1\"}")
                .post("/v1/patients/provisional")
                .then())),
        ON_THE_WAY(() -> after("transfer", Body.TRANSFER)),
        ESCAPED(() -> after("escape", null)),
        RELEASED(() -> after("release", null)),
        DIED(() -> after("death", null));

        private final Supplier<UUID> way;

        Situation(Supplier<UUID> way) {
            this.way = way;
        }

        private static UUID after(String what, String body) {
            var id = here().aPatient("CONVICT");
            step(here().registrar, id, what, body == null ? null : filled(body, here()))
                    .statusCode(200);
            return id;
        }
    }

    enum Reader {
        NURSE(() -> here().nurse),
        DOCTOR(() -> here().doctor),
        OFFICER(() -> here().officer),
        REGISTRAR(() -> here().registrar),
        NURSE_THERE(() -> there().nurse),
        REGISTRAR_THERE(() -> there().registrar);

        private final Supplier<Persona> who;

        Reader(Supplier<Persona> who) {
            this.who = who;
        }
    }

    private interface Body {
        String PERSON =
                "{\"person\": {\"name\": \"Eko\", \"sex\": \"MALE\", \"nikMissingBecause\": \"NOT_YET_VERIFIED\"}";
        String TRANSFER = "{\"toFacilityId\": \"%there%\", \"openReferrals\": \"GO_ALONG\"}";
        String CUSTODY = "{\"status\": \"CONVICT\", \"from\": \"" + LocalDate.of(2026, 1, 5) + "\"}";
    }

    /** Where each is done, and a body that is valid there. */
    enum Operation {
        PERSON("PUT person", Body.PERSON + "}"),
        INSURANCE(
                "PUT insurance",
                "{\"jknNumber\": \"0001234567890\", \"jkn\": {\"state\": \"ACTIVE\", \"checkedOn\": \"2026-02-05\"}}"),
        PLACEMENT("PUT placement", "{\"block\": \"B-5\"}"),
        CUSTODY_DATES("PUT custody-dates", "{\"courtDates\": []}"),
        CUSTODY_ENTRY("POST custody-entries", Body.CUSTODY),
        COMPLETION(
                "POST completion", Body.PERSON + ", \"recordNumber\": \"%number%\", \"custodyStatus\": \"CONVICT\"}"),
        TRANSFER("POST transfer", Body.TRANSFER),
        TRANSFER_WITHDRAWAL("POST transfer-withdrawal", null),
        RECEPTION("POST reception", "{\"recordNumber\": \"%number%\"}"),
        RELEASE("POST release", null),
        ESCAPE("POST escape", null),
        DEATH("POST death", null),
        READMISSION("POST readmission", "{\"custody\": " + Body.CUSTODY + "}"),
        MERGER("POST merger", "{\"duplicateId\": \"%patient%\"}");

        private final String place;
        private final String body;

        Operation(String place, String body) {
            this.place = place;
            this.body = body;
        }

        String listed() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }

        int by(Reader reader, UUID id) {
            var request = reader.who.get().asks().header("If-Match", "*");
            if (body != null) {
                request.body(filled(body, reader.name().endsWith("THERE") ? there() : here()));
            }
            var path = "/v1/patients/" + id + "/" + place.substring(place.indexOf(' ') + 1);
            return (place.startsWith("PUT") ? request.put(path) : request.post(path)).statusCode();
        }
    }

    /** @param world whose patient somebody merges */
    private static String filled(String body, World world) {
        return body.replace("%number%", "RM-" + UUID.randomUUID())
                .replace("%there%", there().facility.toString())
                .replace(
                        "%patient%",
                        body.contains("%patient%") ? world.aPatient("CONVICT").toString() : "");
    }

    private static World here() {
        if (here == null) {
            here = World.covered();
        }
        return here;
    }

    private static World there() {
        if (there == null) {
            there = World.covered();
        }
        return there;
    }

    @ParameterizedTest(name = "{1} of {0}")
    @MethodSource("cells")
    void what_is_offered_succeeds_and_what_is_not_is_refused(Situation situation, Reader reader) {
        var id = SEEN.computeIfAbsent(situation, seen -> seen.way.get());
        var who = reader.who.get();
        var offered = offered(who, id);

        for (var operation : Operation.values()) {
            if (offered.contains(operation.listed())) {
                assertThat(operation.by(reader, situation.way.get()))
                        .as(operation.name())
                        .isEqualTo(200);
            } else {
                assertThat(operation.by(reader, id)).as(operation.name()).isIn(403, 404, 409, 422);
            }
        }
        assertThat(offered(who, id)).isEqualTo(offered);
    }

    static Stream<Arguments> cells() {
        return Stream.of(Situation.values())
                .flatMap(situation -> Stream.of(Reader.values()).map(reader -> Arguments.of(situation, reader)));
    }

    @Test
    void every_operation_is_played_and_offered_to_somebody() {
        assertThat(Stream.of(Operation.values()).map(Enum::name))
                .containsExactlyInAnyOrder(
                        Stream.of(PatientOperation.values()).map(Enum::name).toArray(String[]::new));
        assertThat(Stream.of(Situation.values())
                        .map(situation -> SEEN.computeIfAbsent(situation, seen -> seen.way.get()))
                        .flatMap(id ->
                                Stream.of(Reader.values()).flatMap(reader -> offered(reader.who.get(), id).stream())))
                .contains(Stream.of(Operation.values()).map(Operation::listed).toArray(String[]::new));
    }

    /** Nothing to whom the file is not there. */
    private static List<String> offered(Persona who, UUID id) {
        var answer = Records.read(who, id).extract();
        return answer.statusCode() == 404
                ? List.of()
                : Json.of(answer).path("actions").path("possible").findValuesAsText("name");
    }
}
