package org.sambung.visits.screening;

import jakarta.persistence.Convert;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.annotations.OptimisticLock;
import org.hibernate.type.SqlTypes;
import org.sambung.platform.event.Aggregate;
import org.sambung.platform.event.Change;
import org.sambung.platform.event.DomainEvent;
import org.sambung.visits.screening.CampaignEvents.CampaignAttended;
import org.sambung.visits.screening.CampaignEvents.CampaignCancelled;
import org.sambung.visits.screening.CampaignEvents.CampaignClosed;
import org.sambung.visits.screening.CampaignEvents.CampaignPlanned;
import org.sambung.visits.screening.CampaignEvents.ResultCorrected;
import org.sambung.visits.screening.CampaignEvents.ResultsRecorded;
import org.sambung.visits.screening.CampaignEvents.ReviewRequested;

/** Many in custody looked at for one disease, so many a day. */
@Entity
class ScreeningCampaign extends Aggregate {

    @Embedded
    private CampaignTerms terms;

    private String region;

    private String zoneId;

    @Enumerated(EnumType.STRING)
    private CampaignStatus status;

    private int attended;

    private int resulted;

    @JdbcTypeCode(SqlTypes.JSON)
    private List<String> alertedBlocks;

    /** Fingerprints of the files of results that were taken. That one came is no edit of the campaign. */
    @OptimisticLock(excluded = true)
    @JdbcTypeCode(SqlTypes.JSON)
    private List<String> files;

    @Convert(converter = Subject.Sealed.class)
    private Subject subject;

    /** Null of a campaign whose results came before they were counted. */
    @Convert(converter = Positives.Sealed.class)
    private Positives positives;

    protected ScreeningCampaign() {}

    private ScreeningCampaign(UUID id, CampaignTerms terms, String region, ZoneId zone, Subject subject) {
        super(id);
        this.terms = terms;
        this.region = region;
        this.zoneId = zone.getId();
        this.status = CampaignStatus.PLANNED;
        this.alertedBlocks = new ArrayList<>();
        this.files = new ArrayList<>();
        this.subject = subject;
        this.positives = Positives.NONE;
    }

    static ScreeningCampaign plan(
            UUID id, CampaignTerms terms, String region, ZoneId zone, Subject subject, Instant at) {
        var campaign = new ScreeningCampaign(id, terms, region, zone, subject);
        campaign.record(Change.of(new CampaignPlanned(terms, at), "status", null, CampaignStatus.PLANNED, at));
        return campaign;
    }

    /** @param more who were not recorded before @param sampled whose sample was not known before */
    void attend(int more, int sampled, Instant at) {
        CampaignOperation.ATTENDANCE.demand(this);
        if (more + sampled == 0) {
            return;
        }
        attended += more;
        var event = new CampaignAttended(terms, attended, at);
        if (status == CampaignStatus.PLANNED) {
            become(CampaignStatus.RUNNING, event, at);
        } else {
            record(Change.of(event, at));
        }
    }

    boolean hasTaken(String file) {
        return files.contains(file);
    }

    /** So that it is known when it comes again. */
    void takeFile(ResultFile file) {
        if (!file.isKnown()) {
            files = new ArrayList<>(files);
            files.add(file.fingerprint());
        }
    }

    /**
     * @param more results that were not known before
     * @param other that took the place of uncertain ones
     * @param positive so many of both
     */
    void takeResults(int more, int other, int positive, Instant at) {
        CampaignOperation.RESULTS.demand(this);
        if (more + other > 0) {
            resulted += more;
            countPositives(positive);
            record(Change.of(new ResultsRecorded(terms, resulted, at), at));
        }
    }

    /** One of the results was wrong; which one and what it is now is kept apart. @param positive by so many there are more */
    void correctResult(CorrectionReason why, int positive, Instant at) {
        CampaignOperation.RESULT_CORRECTION.demand(this);
        countPositives(positive);
        record(Change.of(new ResultCorrected(terms, at), at).because(why.name()));
    }

    private void countPositives(int more) {
        positives = positives == null ? null : positives.plus(more);
    }

    /** Asks those who care to look at a block together; once for each block. */
    void requestReview(String block, Instant at) {
        if (!alertedBlocks.contains(block)) {
            alertedBlocks = new ArrayList<>(alertedBlocks);
            alertedBlocks.add(block);
            record(Change.of(new ReviewRequested(terms, at), at));
        }
    }

    void close(Instant at) {
        CampaignOperation.CLOSURE.demand(this);
        become(CampaignStatus.CLOSED, new CampaignClosed(terms, attended, at), at);
    }

    void cancel(Instant at) {
        CampaignOperation.CANCELLATION.demand(this);
        become(CampaignStatus.CANCELLED, new CampaignCancelled(terms, at), at);
    }

    private void become(CampaignStatus next, DomainEvent event, Instant at) {
        var before = status;
        status = next;
        record(Change.of(event, "status", before, next, at));
    }

    LocalDate dayOf(Instant instant) {
        return LocalDate.ofInstant(instant, ZoneId.of(zoneId));
    }

    @Override
    protected Bounds bounds() {
        return new Bounds(terms.facilityId(), terms.partnerId(), region);
    }

    CampaignTerms getTerms() {
        return terms;
    }

    String getRegion() {
        return region;
    }

    CampaignStatus getStatus() {
        return status;
    }

    int getAttended() {
        return attended;
    }

    int getResulted() {
        return resulted;
    }

    /** Blocks that should be looked at together, in the order noticed. */
    List<String> getAlertedBlocks() {
        return List.copyOf(alertedBlocks);
    }

    Disease getDisease() {
        return subject.disease();
    }
}
