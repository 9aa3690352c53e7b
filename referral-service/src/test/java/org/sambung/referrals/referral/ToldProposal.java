package org.sambung.referrals.referral;

import static org.awaitility.Awaitility.await;

import java.util.List;
import java.util.UUID;
import org.sambung.testing.Events;

/** A proposal as the visit service tells of it; each word is taken before the next. */
record ToldProposal(World world, UUID id, UUID patient) {

    static ToldProposal of(World world) {
        return new ToldProposal(world, UUID.randomUUID(), world.aPatient("CONVICT"));
    }

    /** Another one for the same thing. */
    ToldProposal again() {
        return new ToldProposal(world, UUID.randomUUID(), patient);
    }

    ToldProposal proposed() {
        return tell(UUID.randomUUID(), "referral.proposed", 1, "");
    }

    ToldProposal proposedInsteadOf(ToldProposal before) {
        return tell(UUID.randomUUID(), "referral.proposed", 1, ", \"insteadOf\": \"" + before.id + "\"");
    }

    ToldProposal withdrawn() {
        return withdrawn(UUID.randomUUID());
    }

    ToldProposal withdrawn(UUID event) {
        return tell(event, "referral.proposal-withdrawn", 2, "");
    }

    /** Its referral. */
    UUID draft() {
        return UUID.fromString(Rows.texts(World.draftOf(id)).get(0));
    }

    boolean isDrafted() {
        return !Rows.texts(World.draftOf(id)).isEmpty();
    }

    /** Of the patient, whatever came of which proposal. */
    List<UUID> openReferrals() {
        return Rows.texts("select id::text from referral where patient_id = '" + patient
                        + "' and clinical_status not in ('CANCELLED', 'CLOSED') order by id")
                .stream()
                .map(UUID::fromString)
                .toList();
    }

    private ToldProposal tell(UUID event, String type, long sequence, String more) {
        Events.send(
                "visits", event, type, id, sequence, """
                {"patientId": "%s", "facilityId": "%s", "region": "%s", "href": "/v1/referral-proposals/%s",
                 "occurredAt": "2026-01-05T01:00:00Z"%s}
                """.formatted(patient, world.facility, World.REGION, id, more));
        // Whatever came before it of the same proposal has been taken by then.
        await().until(() -> Rows.count(
                        "select 1 from inbox where consumer = 'referrals.proposals' and message_id = '" + event + "'")
                == 1);
        return this;
    }
}
