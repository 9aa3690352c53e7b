package org.sambung.agreements.historic;

import jakarta.persistence.Entity;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.sambung.agreements.historic.HistoricAgreementEvents.HistoricAgreementCorrected;
import org.sambung.agreements.historic.HistoricAgreementEvents.HistoricAgreementRecorded;
import org.sambung.agreements.institution.Facility;
import org.sambung.platform.event.Aggregate;
import org.sambung.platform.event.Change;

/** An agreement of the past, known from old papers: kept for the register, never in force. */
@Entity
class HistoricAgreement extends Aggregate {

    private UUID facilityId;

    private UUID partnerId;

    private String region;

    @JdbcTypeCode(SqlTypes.JSON)
    private OldPaper paper;

    @JdbcTypeCode(SqlTypes.JSON)
    private List<OldPaper> earlier = List.of();

    protected HistoricAgreement() {}

    private HistoricAgreement(UUID id, Facility facility, UUID partnerId, OldPaper paper) {
        super(id);
        this.facilityId = facility.getId();
        this.partnerId = partnerId;
        this.region = facility.getRegion();
        this.paper = paper;
    }

    static HistoricAgreement enter(UUID id, Facility facility, UUID partnerId, OldPaper paper, Instant at) {
        var entered = new HistoricAgreement(id, facility, partnerId, paper);
        entered.record(
                Change.of(new HistoricAgreementRecorded(id, facility.getId(), partnerId, entered.region, at), at));
        return entered;
    }

    /** The paper was read wrongly, or another one tells more; what was known before stays readable. */
    void correct(OldPaper next, Instant at) {
        earlier = Stream.concat(getEarlier().stream(), Stream.of(paper)).toList();
        paper = next;
        record(Change.of(new HistoricAgreementCorrected(getId(), facilityId, partnerId, region, at), at));
    }

    @Override
    protected Bounds bounds() {
        return new Bounds(facilityId, partnerId, region);
    }

    UUID getFacilityId() {
        return facilityId;
    }

    UUID getPartnerId() {
        return partnerId;
    }

    String getRegion() {
        return region;
    }

    OldPaper getPaper() {
        return paper;
    }

    /** As it was known before it was corrected, the first one first. */
    List<OldPaper> getEarlier() {
        return earlier == null ? List.of() : earlier;
    }
}
