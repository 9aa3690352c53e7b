package org.sambung.referrals.referral;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sambung.referrals.patient.Records;
import org.sambung.referrals.worklist.Lists;

/** What a visit had proposed and takes back. */
@QuarkusTest
class WithdrawnProposalTest {

    World world;
    ToldProposal proposal;

    @BeforeEach
    void common() {
        world = World.common();
        proposal = ToldProposal.of(world);
    }

    @Test
    void a_draft_that_nobody_has_worked_on_ends_with_its_proposal_exactly_once() {
        var event = UUID.randomUUID();
        var id = proposal.proposed().draft();

        proposal.withdrawn(event).withdrawn(event);
        // Told anew under another id, as after a restore: past the inbox, and still once.
        proposal.withdrawn();

        world.read(world.doctor, id)
                .body("clinical.status", equalTo("CANCELLED"))
                .body("actions.possible.name", not(hasItem("recommendation")));
        assertThat(Rows.eventsOf(id)).containsExactly("1 referral.drafted", "2 referral.cancelled");
        assertThat(world.history(id)).last().extracting("reason").isEqualTo("PROPOSAL_WITHDRAWN");
        assertThat(proposal.openReferrals()).isEmpty();
        assertThat(withdrawnGrounds()).doesNotContain(id);
    }

    @ParameterizedTest
    @ValueSource(strings = {"letter", "plan", "attachment"})
    void what_a_clinician_has_begun_is_marked_and_left_to_the_clinic(String begun) {
        var id = proposal.proposed().draft();
        BegunDrafts.begin(world, id, begun);

        proposal.withdrawn().withdrawn();

        world.read(world.nurse, id)
                .body("clinical.status", equalTo("DRAFT"))
                .body("links.proposalId", equalTo(proposal.id().toString()))
                .body("links.proposalWithdrawnAt", equalTo("2026-01-05T01:00:00Z"));
        assertThat(withdrawnGrounds()).contains(id);
        assertThat(Rows.eventsOf(id))
                .filteredOn(event -> event.endsWith("referral.ground-withdrawn"))
                .hasSize(1);
        assertThat(Rows.told(id, "referral.ground-withdrawn"))
                .containsExactlyInAnyOrder("nurse:" + world.facility, "doctor:" + world.facility);
        world.nurse
                .asks()
                .get("/v1/notifications?limit=100")
                .then()
                .body("items.findAll { it.objectId == '" + id + "' }.type", hasItem("referral.ground-withdrawn"));
        world.step(world.nurse, id, "cancellation", "{\"reason\": \"PROPOSAL_WITHDRAWN\"}", 200);
        assertThat(withdrawnGrounds()).doesNotContain(id);
    }

    @Test
    void the_clinics_list_shows_it_among_the_drafts_too() {
        world = World.covered();
        proposal = ToldProposal.of(world);
        var id = proposal.proposed().draft();
        BegunDrafts.begin(world, id, "letter");
        var other = world.aDraft("OUTPATIENT");

        proposal.withdrawn();

        var drafts = Lists.section(world.doctor, "clinic", "DRAFTS").path("items");
        assertThat(drafts).hasSize(2);
        assertThat(drafts.get(0).path("referralId").asText()).isEqualTo(id.toString());
        assertThat(drafts.get(0).path("proposalWithdrawnAt").asText()).isEqualTo("2026-01-05T01:00:00Z");
        assertThat(drafts.get(1).path("referralId").asText()).isEqualTo(other.toString());
        assertThat(drafts.get(1).has("proposalWithdrawnAt")).isFalse();
        assertThat(withdrawnGrounds()).containsExactly(id);
    }

    @Test
    void who_recommends_it_all_the_same_gives_it_a_ground_of_its_own() {
        var id = proposal.proposed().draft();
        BegunDrafts.begin(world, id, "letter");
        proposal.withdrawn();
        BegunDrafts.begin(world, id, "plan");

        world.step(world.doctor, id, "recommendation", "{\"doctorUnavailable\": false}", 200)
                .body("links.proposalId", equalTo(proposal.id().toString()))
                .body("links.proposalWithdrawnAt", nullValue());

        assertThat(withdrawnGrounds()).doesNotContain(id);
    }

    @Test
    void what_is_recommended_stands_in_the_list_until_the_clinic_leads_it_on() {
        var id = recommended();
        proposal.withdrawn();
        assertThat(withdrawnGrounds()).contains(id);

        world.step(world.doctor, id, "submission", null, 200).body("links.proposalWithdrawnAt", nullValue());

        assertThat(withdrawnGrounds()).doesNotContain(id);
    }

    @Test
    void what_has_gone_on_to_the_hospital_goes_on_and_the_clinic_alone_is_told() {
        var id = submitted();

        proposal.withdrawn();

        world.read(world.doctor, id)
                .body("clinical.status", equalTo("SUBMITTED"))
                .body("links.proposalWithdrawnAt", notNullValue());
        assertThat(withdrawnGrounds()).doesNotContain(id);
        assertThat(Rows.told(id, "referral.ground-withdrawn")).noneMatch(who -> who.startsWith("referral-desk"));
        world.read(world.desk, id).body("links", nullValue());
        assertThat(Lists.section(world.desk, "hospital", "TO_ANSWER").toString())
                .doesNotContain("proposalWithdrawn");
        world.step(world.desk, id, "acceptance", "{}", 200);
    }

    @Test
    void what_is_over_is_left_as_it_ended() {
        var id = submitted();
        world.step(world.doctor, id, "cancellation", "{\"reason\": \"RECOVERED\"}", 200);
        var before = Rows.trace(id);

        proposal.withdrawn();

        assertThat(Rows.trace(id)).isEqualTo(before);
        world.read(world.doctor, id).body("links.proposalWithdrawnAt", nullValue());
    }

    @Test
    void a_withdrawal_that_comes_before_its_proposal_leaves_no_draft() {
        proposal.withdrawn().proposed().proposed();

        assertThat(proposal.isDrafted()).isFalse();
    }

    @Test
    void proposed_again_after_a_withdrawal_there_is_one_open_draft() {
        var first = proposal.proposed().draft();
        proposal.withdrawn();
        var again = proposal.again();

        again.proposedInsteadOf(proposal).proposedInsteadOf(proposal);

        assertThat(again.draft()).isNotEqualTo(first);
        assertThat(proposal.openReferrals()).containsExactly(again.draft());
    }

    @Test
    void proposed_again_what_a_clinician_has_begun_goes_on_for_it() {
        var id = proposal.proposed().draft();
        BegunDrafts.begin(world, id, "letter");
        proposal.withdrawn();
        var again = proposal.again();

        again.proposedInsteadOf(proposal);

        world.read(world.doctor, id)
                .body("links.proposalId", equalTo(again.id().toString()))
                .body("links.proposalWithdrawnAt", nullValue())
                .body("clinical.summary.reason", equalTo("Batuk tiga minggu"));
        assertThat(proposal.openReferrals()).containsExactly(id);
        assertThat(withdrawnGrounds()).doesNotContain(id);
        assertThat(Rows.eventsOf(id)).last().isEqualTo("4 referral.ground-restored");
        // The first one, told anew under another id, is no news.
        proposal.proposed();
        assertThat(proposal.openReferrals()).containsExactly(id);
    }

    /** The two are keyed by their own ids and travel on partitions of their own. */
    @Test
    void proposed_again_before_the_withdrawal_is_told_there_is_one_open_draft() {
        var id = proposal.proposed().draft();
        var again = proposal.again().proposedInsteadOf(proposal);

        proposal.withdrawn();

        assertThat(again.draft()).isEqualTo(id);
        assertThat(proposal.openReferrals()).containsExactly(id);
        world.read(world.doctor, id).body("clinical.status", equalTo("DRAFT"));
    }

    @Test
    void proposed_again_before_even_the_first_is_told_there_is_one_open_draft() {
        var again = proposal.again().proposedInsteadOf(proposal);

        proposal.proposed().withdrawn();

        assertThat(proposal.isDrafted()).isFalse();
        assertThat(proposal.openReferrals()).containsExactly(again.draft());
    }

    @Test
    void withdrawn_again_it_ends_for_good() {
        var first = proposal.proposed();
        first.withdrawn();
        var again = proposal.again().proposedInsteadOf(first);

        again.withdrawn();

        assertThat(proposal.openReferrals()).isEmpty();
    }

    @Test
    void another_proposal_of_the_same_patient_is_left_alone() {
        var other = proposal.again().proposed();
        proposal.proposed();

        proposal.withdrawn();

        assertThat(proposal.openReferrals()).containsExactly(other.draft());
    }

    /** The visit service tells it as the facility in which it was found. */
    @Test
    void a_draft_that_has_gone_along_to_another_facility_is_reached_there() {
        var there = World.covered();
        var id = proposal.proposed().draft();
        Records.step(
                        world.registrar,
                        proposal.patient(),
                        "transfer",
                        "{\"toFacilityId\": \"%s\", \"openReferrals\": \"GO_ALONG\"}".formatted(there.facility))
                .statusCode(200);
        Records.step(there.registrar, proposal.patient(), "reception", "{\"recordNumber\": \"RM-W\"}")
                .statusCode(200);

        proposal.proposed().withdrawn();

        there.read(there.doctor, id).body("clinical.status", equalTo("CANCELLED"));
        assertThat(proposal.openReferrals()).isEmpty();
    }

    private UUID recommended() {
        var id = proposal.proposed().draft();
        BegunDrafts.begin(world, id, "letter");
        BegunDrafts.begin(world, id, "plan");
        world.step(world.doctor, id, "recommendation", "{\"doctorUnavailable\": false}", 200);
        return id;
    }

    private UUID submitted() {
        var id = recommended();
        world.step(world.doctor, id, "submission", null, 200);
        return id;
    }

    private java.util.List<UUID> withdrawnGrounds() {
        return Lists.ids(Lists.section(world.doctor, "clinic", "GROUND_WITHDRAWN"));
    }
}
