package org.sambung.referrals.referral;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.junit.QuarkusTest;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.sambung.testing.Events;
import org.sambung.testing.Scans;

/** Who steals a dump of the database, or listens on Kafka, learns nobody's name and nobody's illness. */
@QuarkusTest
class DumpTest {

    private static final List<String> SECRETS = List.of(
            "Zulkifli-Warga",
            "Zul-Alias",
            "6271018888880001",
            "9876543210987",
            "Alergi-rahasia",
            "Keluhan-rahasia",
            "Riwayat-rahasia",
            // In quotes, as JSON has it: three letters alone come up in what is sealed.
            "\"Q99\"",
            "Poli-rahasia",
            "Ringkasan-rahasia",
            "\"Q98\"",
            "Obat-rahasia",
            "Jaksa-rahasia",
            "Syarat-rahasia",
            "Petugas-rahasia",
            "Keluarga-rahasia",
            "Pelapor-rahasia",
            // Everybody who acts is called so.
            "Uji doctor",
            "Uji custody-officer",
            "Tanya-rahasia",
            "Jawab-rahasia",
            "Serah-rahasia",
            "Terima-rahasia",
            "Berkas-rahasia",
            "Isi-rahasia",
            "whsec_");

    @Test
    void neither_the_database_nor_the_topic_tells_who_or_what() {
        var id = afterAWholeJourney();

        assertThat(dump()).contains(id.toString()).doesNotContain(SECRETS);
        assertThat(topic()).contains(id.toString()).doesNotContain(SECRETS);
    }

    /** Every column of every table, bytes as the text that they may be. */
    private static String dump() {
        return Rows.texts("select table_name from information_schema.tables where table_schema = 'public'").stream()
                .flatMap(table -> Rows.texts("select " + columns(table) + " from \"" + table + "\" t").stream())
                .collect(Collectors.joining("\n"));
    }

    private static String columns(String table) {
        var bytes = Rows.texts("select column_name from information_schema.columns where table_schema = 'public'"
                + " and data_type = 'bytea' and table_name = '" + table + "'");
        return bytes.stream()
                .map(column -> " || ' ' || coalesce(encode(t.\"" + column + "\", 'escape'), '')")
                .collect(Collectors.joining("", "to_jsonb(t)::text", ""));
    }

    private static String topic() {
        return Events.all("referrals").stream()
                .map(event -> new String(event.value(), StandardCharsets.UTF_8) + event.headers())
                .collect(Collectors.joining("\n"));
    }

    private static UUID afterAWholeJourney() {
        var world = World.covered();
        world.partnerOfficer
                .asks()
                .body("{\"url\": \"http://127.0.0.1:1/in\", \"eventTypes\": [\"referral.emergency-declared\"]}")
                .post("/v1/webhook-endpoints")
                .then()
                .statusCode(201);
        var patient = World.id(world.nurse.asks().body("""
                {"recordNumber": "RM-1", "custodyStatus": "DETAINEE",
                 "person": {"name": "Zulkifli-Warga", "aliases": ["Zul-Alias"], "sex": "MALE", "birthYear": 1977,
                            "nik": "6271018888880001", "jknNumber": "9876543210987", "allergies": "Alergi-rahasia"}}
                """).post("/v1/patients").then());
        var id = World.id(world.emergency(world.nurse, patient));
        world.step(world.doctor, id, "letter", """
                {"clinical": {"reason": "Keluhan-rahasia", "history": "Riwayat-rahasia", "diagnosis": "Q99"}}
                """, 200);
        world.step(world.registrar, id, "authority-letter", """
                {"number": "B-12", "date": "2026-11-01", "signatory": "Jaksa-rahasia"}
                """, 200);
        world.step(world.head, id, "permission", """
                {"outcome": "GRANTED_WITH_CONDITIONS", "conditions": "Syarat-rahasia"}
                """, 200);
        world.step(world.desk, id, "information-request", "{\"question\": \"Tanya-rahasia\"}", 200);
        world.step(world.nurse, id, "information", "{\"answer\": \"Jawab-rahasia\"}", 200);
        world.nurse
                .asks()
                .header("X-File-Name", "Berkas-rahasia.pdf")
                .contentType(Scans.PDF)
                .body("%PDF-1.7\nIsi-rahasia\nstartxref\n9\n%%EOF\n".getBytes(StandardCharsets.UTF_8))
                .post("/v1/referrals/" + id + "/attachments?kind=OTHER")
                .then()
                .statusCode(201);
        world.step(world.nurse, id, "acceptance", """
                {"appointment": {"at": "2026-12-01T02:00:00Z", "clinic": "Poli-rahasia"},
                 "reported": {"by": "Pelapor-rahasia", "channel": "PHONE"}}
                """, 200);
        world.step(world.officer, id, "escort", """
                {"escort": {"officers": [{"name": "Petugas-rahasia"}], "police": true}}
                """, 200);
        world.step(world.officer, id, "departure", "{}", 200);
        world.step(
                world.officer, id, "arrival", "{\"givenBy\": \"Serah-rahasia\", \"takenBy\": \"Terima-rahasia\"}", 200);
        world.step(world.desk, id, "admission", "{}", 200);
        world.step(world.registrar, id, "obligations/5/fulfilment", """
                {"channel": "PHONE", "recipient": "Keluarga-rahasia", "outcome": "Keluarga-rahasia"}
                """, 200);
        world.step(world.desk, id, "discharge", "{}", 200);
        world.step(world.desk, id, "back-referral", """
                {"backReferral": {"summary": "Ringkasan-rahasia", "diagnosis": "Q98", "medication": "Obat-rahasia"}}
                """, 200);
        await().until(() -> Events.typesOf("referrals", id).contains("referral.back-referred"));
        await().until(() -> Rows.count("select from webhook_delivery where partner_id = '" + world.partner + "'") == 1);
        return id;
    }
}
