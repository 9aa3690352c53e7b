package org.sambung.referrals.visitpack;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.util.UUID;

/** At which visit somebody is to be looked at again. What became of it then does not take them out of the visit's pack. */
@Entity
class BookedFollowUp {

    @Id
    private UUID followUpId;

    private UUID facilityId;

    private UUID patientId;

    /** Null while no visit fits. */
    private UUID visitId;

    private long sequence;

    protected BookedFollowUp() {}

    BookedFollowUp(UUID followUpId) {
        this.followUpId = followUpId;
    }

    void book(FollowUpNews news, long at) {
        take(news.facilityId(), news.patientId(), news.visitId(), at);
    }

    void ask(FollowUpNews.Asked news, long at) {
        take(news.facilityId(), news.patientId(), null, at);
    }

    /** The latest word counts. */
    private void take(UUID facility, UUID patient, UUID visit, long at) {
        if (at > sequence) {
            sequence = at;
            facilityId = facility;
            patientId = patient;
            visitId = visit;
        }
    }
}
