package org.sambung.referrals.patient;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.nullValue;
import static org.sambung.referrals.patient.Records.edit;
import static org.sambung.referrals.patient.Records.read;
import static org.sambung.referrals.patient.Records.register;

import io.quarkus.test.junit.QuarkusTest;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sambung.referrals.referral.Rows;
import org.sambung.referrals.referral.World;
import org.sambung.testing.Words;

@QuarkusTest
class EditPatientTest {

    static final String WHOLE = """
            {"person": {"name": "Bambang", "aliases": ["Bams"], "sex": "MALE", "birthDate": "1987-03-02",
              "birthplace": "Sampit", "address": "Jl. Rahasia 5", "nik": "6271012345670009", "ihsNumber": "P02478375538",
              "identifiers": [{"system": "https://fhir.kemkes.go.id/id/paspor", "value": "X1234567"}],
              "nextOfKin": [{"name": "Siti-Kerabat", "relation": "Ibu", "phone": "+62 812 1", "address": "Jl. Ibu 1"}],
              "jknNumber": "0001234567890", "jkn": {"state": "ACTIVE", "checkedOn": "2026-02-05"},
              "consent": {"given": true, "form": "WRITTEN", "on": "2026-02-05"}, "allergies": "Penisilin"}}
            """;

    World world;
    UUID id;

    @BeforeEach
    void aPatient() {
        world = World.common();
        id = register(world, "RM-" + UUID.randomUUID(), "Bambang", "\"nik\": \"6271012345670001\"");
    }

    @Test
    void the_whole_record_is_kept() {
        edit(world.nurse, id, "person", WHOLE)
                .statusCode(200)
                .body("person.birthYear", equalTo(1987))
                .body("person.birthDate", equalTo("1987-03-02"))
                .body("person.nextOfKin.name", contains("Siti-Kerabat"))
                .body("person.identifiers.value", contains("X1234567"))
                .body("person.jkn.state", equalTo("ACTIVE"))
                .body("person.consent.given", equalTo(true));

        assertThat(Rows.eventsOf(id)).containsExactly("1 patient.registered", "2 patient.changed");
        assertThat(Records.history(world.nurse, id))
                .extracting(entry -> entry.get("action"))
                .containsExactly("patient.registered", "patient.changed");
        assertThat(Rows.texts("select encode(payload, 'escape') from outbox where aggregate_id = '" + id + "'"))
                .extracting(Words::besidesIdsAndTimes)
                .allSatisfy(payload -> assertThat(payload).doesNotContain("Siti", "Rahasia", "1987"));
    }

    @Test
    void the_registrar_writes_identity_and_leaves_what_is_clinical() {
        edit(world.nurse, id, "person", WHOLE).statusCode(200);

        edit(world.registrar, id, "person", """
                {"person": {"name": "Bambang Wijaya", "sex": "MALE", "birthYear": 1987, "nik": "6271012345670009"}}
                """)
                .statusCode(200)
                .body("person.allergies", nullValue())
                .body("person.consent", nullValue());

        read(world.nurse, id)
                .body("name", equalTo("Bambang Wijaya"))
                .body("person.allergies", equalTo("Penisilin"))
                .body("person.consent.form", equalTo("WRITTEN"))
                .body("person.address", nullValue());
    }

    @Test
    void the_insurance_is_checked_with_its_date() {
        edit(world.nurse, id, "insurance", """
                {"jknNumber": "0001234567890", "jkn": {"state": "INACTIVE", "checkedOn": "2026-02-05"}}
                """)
                .statusCode(200)
                .body("person.jkn.checkedOn", equalTo("2026-02-05"))
                .body("person.nik", equalTo("6271012345670001"));
        edit(world.nurse, id, "insurance", "{\"jkn\": {\"state\": \"ACTIVE\"}}")
                .statusCode(400)
                .body("errors.pointer", contains("/jkn/checkedOn"));
    }

    @Test
    void another_block_is_told() {
        edit(world.officer, id, "placement", "{\"block\": \"C-2\"}")
                .statusCode(200)
                .body("block", equalTo("C-2"));

        assertThat(Rows.eventsOf(id)).containsExactly("1 patient.registered", "2 patient.moved");
        assertThat(Rows.texts("select encode(payload, 'escape') from outbox where sequence = 2 and aggregate_id = '"
                                + id + "'")
                        .get(0))
                .contains("\"block\":\"C-2\"", world.facility.toString());
    }

    @Test
    void court_dates_and_release_are_the_registrars() {
        edit(world.registrar, id, "custody-dates", """
                {"courtDates": ["2026-03-02", "2026-02-10", "2026-03-02"], "expectedRelease": "2027-08-17"}
                """)
                .statusCode(200)
                .body("custody.courtDates", contains("2026-02-10", "2026-03-02"))
                .body("custody.expectedRelease", equalTo("2027-08-17"));

        read(world.nurse, id).body("custody", nullValue());
        read(world.officer, id).body("custody", nullValue()).body("person", nullValue());
        edit(world.nurse, id, "custody-dates", "{}").statusCode(403);
    }

    @ParameterizedTest
    @CsvSource({"person", "insurance", "placement", "custody-dates"})
    void an_edit_needs_the_version_that_it_is_based_on(String part) {
        var body = part.equals("person") ? WHOLE : "{}";
        edit(world.registrar, id, part, body, null).statusCode(428);
        edit(world.registrar, id, part, body, "\"7\"").statusCode(412);
        edit(world.stranger, id, part, body, "\"0\"").statusCode(part.equals("custody-dates") ? 403 : 404);

        assertThat(Rows.eventsOf(id)).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "\"birthYear\": 1980, \"birthDate\": \"1987-01-01\", \"nik\": \"6271012345670001\" | /person/birthYear",
                "\"birthYear\": 1980 | /person/nik",
                "\"nik\": \"6271012345670001\", \"nikMissingBecause\": \"UNKNOWN_IDENTITY\" | /person/nik",
                "\"nik\": \"6271012345670001\", \"nextOfKin\": [{}] | /person/nextOfKin/0/name"
            })
    void invalid_400(String more, String pointer) {
        edit(world.nurse, id, "person", "{\"person\": {\"name\": \"X\", \"sex\": \"MALE\", " + more + "}}")
                .statusCode(400)
                .body("errors.pointer", hasItem(pointer));
    }

    @Test
    void a_new_nik_is_found_and_the_old_one_is_not() {
        edit(world.nurse, id, "person", WHOLE.replace("6271012345670009", "6271012345679999"))
                .statusCode(200);

        search("{\"nik\": \"6271012345679999\"}", id.toString());
        world.nurse
                .asks()
                .body("{\"nik\": \"6271012345679999\"}")
                .post("/v1/patient-searches")
                .then()
                .body("items.id", contains(id.toString()));
    }

    private void search(String body, String found) {
        world.registrar.asks().body(body).post("/v1/patient-searches").then().body("items.id", contains(found));
    }
}
