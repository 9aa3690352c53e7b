package org.sambung.referrals.referral;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.in;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sambung.referrals.worklist.Lists;
import org.sambung.testing.Persona;

/** A hospital sends a patient on: to a linked new referral, and never back through the facility. */
@QuarkusTest
class RedirectionTest {

    World world;

    @BeforeEach
    void common() {
        world = World.common();
    }

    @Test
    void a_planned_one_that_nobody_has_left_for_becomes_a_draft_in_its_place() {
        var id = world.submitted("INPATIENT");
        world.step(world.desk, id, "receipt", null, 200);

        world.step(world.desk, id, "redirection", elsewhere("NO_SPECIALIST", false), 200)
                .body("clinical.status", equalTo("REDIRECTED"))
                .body("links", nullValue());

        world.lastChange(id, "referral.redirected", "referral-desk", "RECEIVED", "REDIRECTED");
        var draft = nextOf(id);
        world.read(world.doctor, draft)
                .body("clinical.status", equalTo("DRAFT"))
                .body("links.replaces", equalTo(id.toString()))
                .body("kind", equalTo("INPATIENT"))
                .body("clinical.summary.diagnosis", equalTo("K35"))
                .body("destination.name", equalTo("RSUP Uji"));
        assertThat(Rows.eventsOf(draft)).containsExactly("1 referral.drafted");
        world.read(world.desk, draft).statusCode(404);
    }

    @Test
    void an_emergency_is_redirected_only_once_it_is_stabilised() {
        var id = world.emergencyAtHospital("CONVICT");

        world.refused(
                world.desk, id, "redirection", elsewhere("NO_EQUIPMENT", false), 422, "emergency-must-be-stabilised");
    }

    @Test
    void an_emergency_is_not_redirected_before_it_has_arrived() {
        var id = world.anEmergency("CONVICT");
        world.step(world.desk, id, "receipt", null, 200);

        world.refused(world.desk, id, "redirection", elsewhere("NO_EQUIPMENT", true), 409, "illegal-transition");
    }

    @Test
    void after_arrival_the_movement_passes_on_without_a_return_between() {
        var id = world.emergencyAtHospital("DETAINEE");
        var departed = world.path(id, "movement.departedAt");

        world.step(world.desk, id, "redirection", elsewhere("HIGHER_LEVEL_OF_CARE", true), 200)
                .body("movement.status", equalTo("PASSED_ON"));

        world.lastChange(id, "referral.redirected", "referral-desk", "ARRIVED", "REDIRECTED");
        var onward = nextOf(id);
        world.read(world.officer, onward)
                .body("clinical.status", equalTo("SUBMITTED"))
                .body("movement.status", equalTo("DEPARTED"))
                .body("movement.departedAt", equalTo(departed))
                .body("kind", equalTo("EMERGENCY"))
                .body("cover.outsideAgreement", equalTo(true));
        world.step(world.officer, onward, "arrival", null, 200).body("clinical.status", equalTo("ARRIVED"));
        world.refused(world.officer, id, "return", null, 409, "illegal-transition");
        assertThat(Rows.eventsOf(onward))
                .containsExactly("1 referral.submitted", "2 referral.outside-agreement", "3 referral.arrived");
    }

    /** The hospital that sends on does not see what the facility owes. */
    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void what_is_owed_for_an_emergency_goes_over_to_the_referral_that_leads_on(boolean asTheHospitalSays) {
        var world = World.covered();
        var id = world.emergencyAtHospital("DETAINEE");
        world.authorityLetter(id);
        var owed = List.of("COMPLETE_LETTER", "HEAD_PERMISSION_AFTERWARDS", "TELL_DETAINING_AUTHORITY");
        var due = dueOf(id, owed, world);

        world.step(
                asTheHospitalSays ? world.desk : world.nurse,
                id,
                "redirection",
                asTheHospitalSays
                        ? elsewhere("NO_EQUIPMENT", true)
                        : "{" + World.REPORT
                                + ", \"reason\": \"NO_EQUIPMENT\", \"destinationName\": \"RSUP Uji\", \"stabilised\": true}",
                200);

        var onward = nextOf(id, world);
        assertThat(dueOf(onward, owed, world)).isEqualTo(due);
        world.read(world.head, id)
                .body("obligations.findAll { it.state == 'OPEN' }.kind", empty())
                .body(
                        "obligations.findAll { it.impossibleBecause == 'NOT_NEEDED' }.kind",
                        containsInAnyOrder(owed.toArray()))
                .body("permission.decides", nullValue());
        var waiting = Lists.ids(Lists.section(world.head, "facility-head", "PERMISSIONS"));
        assertThat(waiting).contains(onward).doesNotContain(id);
        world.refused(world.head, id, "permission", "{\"outcome\": \"GRANTED\"}", 409, "illegal-transition");
        world.step(world.head, onward, "permission", "{\"outcome\": \"GRANTED\"}", 200)
                .body("obligations.find { it.kind == 'HEAD_PERMISSION_AFTERWARDS' }.state", equalTo("DONE"));
        world.step(world.doctor, onward, "letter", "{\"clinical\": {\"reason\": \"Sesak\"}}", 200)
                .body("obligations.find { it.kind == 'COMPLETE_LETTER' }.state", equalTo("DONE"));
    }

    /** An emergency is never blocked, and its second departure needs no more than its first. */
    @Test
    void who_has_escaped_is_sent_nowhere_by_itself() {
        var id = world.emergencyAtHospital("CONVICT");
        world.step(world.officer, id, "escape", null, 200);

        world.step(world.desk, id, "redirection", elsewhere("NO_EQUIPMENT", true), 200);

        // A draft at most, which the escape ends once it has come into the file.
        var onward = nextOf(id);
        world.read(world.officer, onward).body("clinical.status", in(List.of("DRAFT", "CANCELLED")));
        assertThat(Rows.eventsOf(onward))
                .contains("1 referral.drafted")
                .noneMatch(event -> event.contains("submitted"));
    }

    @Test
    void an_emergency_that_is_sent_on_when_the_patient_is_back_waits_for_nothing() {
        var id = world.emergencyAtHospital("DETAINEE");
        world.step(world.officer, id, "return", null, 200);

        world.step(world.desk, id, "redirection", elsewhere("NO_EQUIPMENT", true), 200)
                .body("movement.status", equalTo("RETURNED"));

        var onward = nextOf(id);
        world.read(world.head, onward)
                .body("clinical.status", equalTo("SUBMITTED"))
                .body("movement.status", equalTo("NOT_PLANNED"))
                .body("movement.departedAt", nullValue())
                .body("cover.outsideAgreement", equalTo(true))
                .body("cover.outsideAgreementBecause", nullValue())
                .body("obligations.state", everyItem(equalTo("OPEN")))
                .body("obligations.kind", hasItems("COMPLETE_LETTER", "HEAD_PERMISSION_AFTERWARDS"));
        world.step(world.officer, onward, "departure", "{}", 200);
        world.step(world.officer, onward, "arrival", null, 200).body("clinical.status", equalTo("ARRIVED"));
        assertThat(Rows.eventsOf(onward))
                .containsExactly(
                        "1 referral.submitted",
                        "2 referral.outside-agreement",
                        "3 referral.departed",
                        "4 referral.arrived");
    }

    @Test
    void what_is_sent_on_to_a_place_outside_the_register_goes_there_with_a_clinicians_reason() {
        var id = world.submitted("INPATIENT");
        world.step(world.desk, id, "receipt", null, 200);
        world.step(world.desk, id, "redirection", elsewhere("NO_SPECIALIST", false), 200);
        var draft = nextOf(id);
        world.step(world.doctor, draft, "plan", there("NO_PARTNER_OFFERS_IT"), 200)
                .body("destination.name", equalTo("RSUP Uji"))
                .body("destination.partnerId", nullValue());
        world.step(world.doctor, draft, "recommendation", "{\"doctorUnavailable\": false}", 200);

        world.step(world.doctor, draft, "submission", null, 200)
                .body("cover.outsideAgreement", equalTo(true))
                .body("cover.outsideAgreementBecause", equalTo("NO_PARTNER_OFFERS_IT"));

        assertThat(Rows.told(draft, "referral.outside-agreement")).contains("oversight:" + World.REGION);
        world.step(world.nurse, draft, "acceptance", "{" + World.REPORT + "}", 200)
                .body("clinical.status", equalTo("ACCEPTED"));
    }

    @Test
    void invalid_400_a_place_outside_the_register_without_the_reason_or_beside_one_of_it() {
        var id = world.aDraft("OUTPATIENT");

        world.refused(
                world.doctor,
                id,
                "plan",
                "{\"kind\": \"INPATIENT\", \"urgency\": \"URGENT\", \"destinationName\": \"RSUP Uji\"}",
                400,
                "invalid-request");
        world.refused(
                world.doctor,
                id,
                "plan",
                there("PARTNER_IS_FULL").replace("{", "{\"destinationId\": \"" + world.partner + "\", "),
                400,
                "invalid-request");
        world.refused(
                world.doctor, id, "plan", "{\"kind\": \"INPATIENT\", \"urgency\": \"URGENT\"}", 400, "invalid-request");
    }

    @Test
    void what_was_permitted_for_one_hospital_is_not_permitted_for_another_that_nobody_has_left_for() {
        var id = world.readyToGo("INPATIENT");
        world.step(world.desk, id, "receipt", null, 200);

        world.step(world.desk, id, "redirection", elsewhere("NO_SPECIALIST", false), 200);

        world.read(world.head, nextOf(id))
                .body("permission.status", equalTo("PENDING"))
                .body("permission.steps.decidedAt", everyItem(nullValue()));
    }

    private static List<String> dueOf(UUID id, List<String> kinds, World world) {
        var obligations = world.read(world.head, id).statusCode(200).extract();
        return kinds.stream()
                .map(kind -> obligations.<String>path(
                        "obligations.find { it.kind == '" + kind + "' && it.state == 'OPEN' }.due"))
                .toList();
    }

    @Test
    void who_goes_on_to_a_partner_goes_under_its_agreement_which_the_first_hospital_never_sees() {
        var world = World.covered();
        var second = world.anotherHospital();
        var id = world.emergencyAtHospital("CONVICT");

        world.step(
                world.desk,
                id,
                "redirection",
                "{\"reason\": \"NO_EQUIPMENT\", \"destinationId\": \"" + second.partner() + "\", \"stabilised\": true}",
                200);

        var onward = nextOf(id, world);
        world.read(world.doctor, onward)
                .body("cover.agreementId", equalTo(second.agreement().toString()))
                .body("cover.outsideAgreement", equalTo(false));
        world.read(Persona.ofPartner(second.partner(), "referral-desk"), onward).statusCode(200);
        world.read(world.desk, onward).statusCode(404);
    }

    @Test
    void as_the_facility_heard_it_by_phone() {
        var id = world.submitted("INPATIENT");
        world.step(world.nurse, id, "receipt", "{" + World.REPORT + "}", 200);

        world.step(
                        world.nurse,
                        id,
                        "redirection",
                        "{" + World.REPORT + ", \"reason\": \"NO_CAPACITY\", \"destinationName\": \"RSUP Uji\"}",
                        200)
                .body("links.replacedBy", equalTo(nextOf(id).toString()));
    }

    @Test
    void invalid_400_to_nobody() {
        var id = world.submitted("INPATIENT");

        world.refused(
                world.desk,
                id,
                "redirection",
                "{\"reason\": \"NO_CAPACITY\", \"destinationId\": \"" + UUID.randomUUID() + "\"}",
                400,
                "invalid-request");
    }

    private UUID nextOf(UUID id) {
        return nextOf(id, world);
    }

    private static UUID nextOf(UUID id, World world) {
        return UUID.fromString(world.path(id, "links.replacedBy"));
    }

    private static String there(String reason) {
        return "{\"kind\": \"INPATIENT\", \"urgency\": \"URGENT\", \"destinationName\": \"RSUP Uji\","
                + " \"outsideAgreementBecause\": \"" + reason + "\"}";
    }

    private static String elsewhere(String reason, boolean stabilised) {
        return "{\"reason\": \"%s\", \"destinationName\": \"RSUP Uji\", \"stabilised\": %s}"
                .formatted(reason, stabilised);
    }
}
