package org.sambung.agreements.accreditation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.sambung.agreements.accreditation.AccreditationFixtures.PATH;
import static org.sambung.agreements.accreditation.AccreditationFixtures.on;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sambung.agreements.accreditation.AccreditationFixtures.Clinic;
import org.sambung.agreements.agreement.AgreementFixtures;
import org.sambung.testing.Events;

/** What mentors record at a visit becomes what the clinic has to do, by event alone. */
@QuarkusTest
class VisitFindingsTest {

    static final String MENTORED = "visit.mentoring-recorded";

    Clinic clinic;
    UUID visit = UUID.randomUUID();
    UUID finding = UUID.randomUUID();

    @BeforeEach
    void arrange() {
        clinic = AccreditationFixtures.aClinic("WITA");
    }

    @Test
    void a_mentoring_visits_findings_become_action_items_with_history_and_event() {
        var programme = AccreditationFixtures.inMentoring(clinic, "KLINIK-2023");

        tell(UUID.randomUUID(), 1, finding);

        await().until(() -> items(programme).getList("items").size(), size -> size == 1);
        var item = items(programme);
        assertThat(item.getString("items[0].findingId")).isEqualTo(finding.toString());
        assertThat(item.getString("items[0].visitId")).isEqualTo(visit.toString());
        assertThat(item.getString("items[0].element")).isEqualTo("TKK.3.4");
        assertThat(item.getString("items[0].due")).isEqualTo("2026-06-15");
        // 23:30 UTC is the next morning in WITA.
        assertThat(item.getString("items[0].foundOn")).isEqualTo("2026-05-05");
        Told.last(clinic.officer(), PATH, programme, "accreditation.mentored", null, null);
        Told.last(
                clinic.nurse(),
                "/v1/accreditation-action-items/",
                UUID.fromString(item.getString("items[0].id")),
                "accreditation-action-item.opened",
                null,
                "OPEN");
    }

    @Test
    void an_event_that_comes_twice_opens_one_item() {
        var programme = AccreditationFixtures.inMentoring(clinic, "KLINIK-2023");
        var event = UUID.randomUUID();
        tell(event, 1, finding);
        tell(event, 1, finding);
        // The same words under another id, as a producer that lost its memory would send them.
        tell(UUID.randomUUID(), 1, finding);

        tell(UUID.randomUUID(), 2, UUID.randomUUID());

        await().until(() -> items(programme).getList("items").size(), size -> size >= 2);
        assertThat(items(programme).getList("items")).hasSize(2);
    }

    @Test
    void findings_from_before_the_mentoring_wait_for_it() {
        var programme = AccreditationFixtures.inSelfAssessment(clinic, "KLINIK-2023");
        tell(UUID.randomUUID(), 1, finding);
        var elsewhere = AccreditationFixtures.aClinic("WITA");
        var other = AccreditationFixtures.inMentoring(elsewhere, "KLINIK-2023");
        tellOf(elsewhere, visit, UUID.randomUUID(), 2, UUID.randomUUID());
        await().until(() -> itemsOf(elsewhere, other).getList("items").size(), size -> size == 1);
        assertThat(items(programme).getList("items")).isEmpty();

        AccreditationFixtures.post(clinic.officer(), programme, "mentoring", on("2026-04-01"), 200);

        assertThat(items(programme).getList("items.findingId")).containsExactly(finding.toString());
    }

    @Test
    void findings_of_a_visit_under_another_agreement_of_the_two_are_taken_too() {
        var programme = AccreditationFixtures.inMentoring(clinic, "KLINIK-2023");
        var renewed = new Clinic(clinic.facility(), clinic.partner(), UUID.randomUUID());

        tellOf(renewed, visit, UUID.randomUUID(), 1, finding);

        await().until(() -> items(programme).getList("items.findingId"), found -> found.contains(finding.toString()));
    }

    @Test
    void an_element_that_the_instrument_lacks_opens_nothing() {
        var programme = AccreditationFixtures.inMentoring(clinic, "KLINIK-2023");
        send(clinic, visit, UUID.randomUUID(), 1, UUID.randomUUID(), "TKK.9.9");

        tell(UUID.randomUUID(), 2, finding);

        await().until(() -> items(programme).getList("items.findingId"), found -> found.contains(finding.toString()));
        assertThat(items(programme).getList("items")).hasSize(1);
    }

    private void tell(UUID event, long sequence, UUID finding) {
        tellOf(clinic, visit, event, sequence, finding);
    }

    private static void tellOf(Clinic clinic, UUID visit, UUID event, long sequence, UUID finding) {
        send(clinic, visit, event, sequence, finding, "TKK.3.4");
    }

    private static void send(Clinic clinic, UUID visit, UUID event, long sequence, UUID finding, String element) {
        Events.send("visits", event, MENTORED, visit, sequence, """
                {"planId": "%s", "agreementId": "%s", "facilityId": "%s", "partnerId": "%s", "region": "%s",
                 "scopeVersion": 1, "service": "ACCREDITATION_MENTORING", "kind": "ACCREDITATION_MENTORING",
                 "occurrence": "2026-05-05", "plannedStart": "2026-05-04T22:00:00Z", "plannedEnd": "2026-05-05T02:00:00Z",
                 "elements": [{"id": "%s", "element": "%s", "due": "2026-06-15"}],
                 "occurredAt": "2026-05-04T23:30:00Z"}
                """.formatted(
                        UUID.randomUUID(),
                        clinic.agreement(),
                        clinic.facility(),
                        clinic.partner(),
                        AgreementFixtures.REGION,
                        finding,
                        element));
    }

    private JsonPath items(UUID programme) {
        return itemsOf(clinic, programme);
    }

    private static JsonPath itemsOf(Clinic clinic, UUID programme) {
        return clinic.mentor()
                .asks()
                .get("/v1/accreditation-action-items?programmeId=" + programme)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }
}
