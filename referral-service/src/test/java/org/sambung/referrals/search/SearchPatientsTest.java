package org.sambung.referrals.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;
import static org.sambung.referrals.patient.Records.edit;
import static org.sambung.referrals.patient.Records.register;
import static org.sambung.referrals.patient.Records.unverified;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sambung.referrals.patient.Records;
import org.sambung.referrals.referral.Rows;
import org.sambung.referrals.referral.World;
import org.sambung.testing.Parts;
import org.sambung.testing.Persona;

/** Who is found by what somebody remembers of a name. */
@QuarkusTest
class SearchPatientsTest {

    private static World world;
    private static UUID suharto;

    @BeforeEach
    void people() {
        if (world != null) {
            return;
        }
        world = World.covered();
        suharto = register(world, "RM-S", "Suharto", "\"nik\": \"6271012345670001\", \"aliases\": [\"Gondrong\"]");
        register(world, "RM-A", "Ahmad Fauzi bin Ruslan", unverified());
        register(world, "RM-W", "Sri Wahyuni", unverified());
        register(world, "RM-B", "Bambang", unverified());
        register(world, "RM-M", "Muhammad Rizki Pratama", unverified());
    }

    @ParameterizedTest(name = "{0} is {1}")
    @CsvSource(
            delimiter = '|',
            value = {
                "Suharto | Suharto",
                "suharto | Suharto",
                "Soeharto | Suharto",
                "Sukarto | Suharto",
                "Shuarto | Suharto",
                "Suhart | Suharto",
                "suh | Suharto",
                "gondrong | Suharto",
                "Gondorng | Suharto",
                "Bambang Suryadi | Bambang",
                "bambnag | Bambang",
                "Achmad Fauzi | Ahmad Fauzi bin Ruslan",
                "fausi ahmad | Ahmad Fauzi bin Ruslan",
                "Ahmad Fauzy | Ahmad Fauzi bin Ruslan",
                "Sriwahyuni | Sri Wahyuni",
                "Moh. Rizki | Muhammad Rizki Pratama",
                "Muh Risky Pratama | Muhammad Rizki Pratama"
            })
    void somebody_is_found_by_name(String sought, String found) {
        search(world.nurse, "name", sought).statusCode(200).body("items[0].name", equalTo(found));
    }

    @ParameterizedTest
    @CsvSource({"Zulkifli", "Xa", "Sutarno", "12345"})
    void somebody_else_is_not_found(String sought) {
        search(world.nurse, "name", sought).statusCode(200).body("items", empty());
    }

    @Test
    void a_name_that_changed_is_found_at_once_and_the_old_one_is_not() {
        var id = register(world, "RM-" + UUID.randomUUID(), "Wagiman", unverified());
        search(world.nurse, "name", "Wagiman").body("items.id", contains(id.toString()));

        edit(
                        world.nurse,
                        id,
                        "person",
                        "{\"person\": {\"name\": \"Yohanes\", \"sex\": \"MALE\", " + unverified() + "}}")
                .statusCode(200);

        search(world.nurse, "name", "Yohanes").body("items.id", contains(id.toString()));
        search(world.nurse, "name", "Wagiman").body("items", empty());
    }

    @Test
    void a_record_number_is_exact() {
        search(world.officer, "recordNumber", " RM-S ").body("items.name", contains("Suharto"));
        search(world.officer, "recordNumber", "RM-").body("items", empty());
    }

    @Test
    void a_nik_is_found_by_its_keyed_hash_and_not_by_custody_officers() {
        search(world.registrar, "nik", "6271012345670001").body("items.id", contains(suharto.toString()));
        search(world.registrar, "nik", "6271012345670002").body("items", empty());
        search(world.officer, "nik", "6271012345670001").statusCode(403);
    }

    @Test
    void a_role_sees_of_those_found_what_it_sees_elsewhere() {
        search(world.officer, "name", "Suharto")
                .body("items[0].name", equalTo("Suharto"))
                .body("items[0].person", nullValue());
        search(world.registrar, "name", "Suharto").body("items[0].person.nik", equalTo("6271012345670001"));
        assertThat(Rows.count("select 1 from read_audit where patient_id = '" + suharto + "' and subject = '"
                        + world.officer.subject() + "'"))
                .isPositive();
    }

    @Test
    void another_facility_finds_nobody_of_it() {
        search(Persona.ofFacility(UUID.randomUUID(), "nurse"), "name", "Suharto")
                .body("items", empty());
        search(world.head, "name", "Suharto").statusCode(403);
    }

    @Test
    void exactly_one_term_is_given() {
        for (var body : new String[] {"{}", "{\"name\": \"Xy\", \"recordNumber\": \"1\"}"}) {
            world.nurse
                    .asks()
                    .body(body)
                    .post("/v1/patient-searches")
                    .then()
                    .statusCode(400)
                    .body("errors", hasSize(1));
        }
    }

    /** Which versions count, and who was found: names are opened only when they have changed. Reads are recorded besides. */
    @Test
    void a_search_costs_the_same_number_of_round_trips_in_any_facility() throws Exception {
        var many = World.covered();
        for (var i = 0; i < 30; i++) {
            register(many, "P-" + i, "Warga " + (char) ('A' + i % 26), unverified());
        }
        search(many.nurse, "name", "Warga");

        var transactions = Parts.roundTrips().during(() -> search(many.nurse, "name", "Warga A"));

        assertThat(transactions)
                .filteredOn(transaction -> many.nurse.subject().equals(transaction.subject()))
                .singleElement()
                .satisfies(transaction -> assertThat(transaction.inShort())
                        .filteredOn(trip -> !trip.startsWith("insert read_audit"))
                        .containsExactly("begin, select set_config", "select patient", "select patient", "commit"));
    }

    @Test
    void names_are_listed_nowhere_in_the_database() {
        assertThat(Records.history(world.nurse, suharto)).isNotEmpty();
        assertThat(Rows.texts("select to_jsonb(p)::text from patient p"))
                .noneMatch(row -> row.contains("Suharto") || row.contains("suharto"));
    }

    private static ValidatableResponse search(Persona who, String by, String sought) {
        return who.asks()
                .body("{\"%s\": \"%s\"}".formatted(by, sought))
                .post("/v1/patient-searches")
                .then();
    }
}
