package org.sambung.agreements.agreement;

import jakarta.persistence.Convert;
import jakarta.persistence.Embedded;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.MappedSuperclass;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.sambung.agreements.institution.BetweenTwoSides;
import org.sambung.agreements.institution.Facility;

/** What is known of an agreement, and the questions asked of it. Only {@link Agreement} changes it. */
@MappedSuperclass
abstract class AgreementFile extends BetweenTwoSides {

    String title;

    @Enumerated(EnumType.STRING)
    DocumentType documentType;

    @Enumerated(EnumType.STRING)
    AgreementStatus status;

    LocalDate effectiveFrom;

    LocalDate effectiveUntil;

    @Embedded
    ScopeVersions versions;

    UUID mouId;

    UUID meetingId;

    @JdbcTypeCode(SqlTypes.JSON)
    List<Topic> topics;

    @Convert(converter = Preparation.Sealed.class)
    Preparation preparation;

    @Convert(converter = Signing.Sealed.class)
    Signing signing;

    /** In the clear, unlike the signing: they name no person, and are searched for. */
    String letterNumbers;

    @Embedded
    Course course = Course.OPEN;

    @Embedded
    Succession succession = Succession.NONE;

    protected AgreementFile() {}

    AgreementFile(UUID id, Facility facility, UUID partnerId) {
        super(id, facility, partnerId);
        this.status = AgreementStatus.DRAFT;
    }

    /** The status by the facility's calendar, announced or not. */
    public AgreementStatus statusAt(Instant now) {
        return course().statusOn(today(now), status, effectiveFrom);
    }

    /** How many days follow today until its last one; below 0 when it has passed. */
    long daysLeft(Instant now) {
        return ChronoUnit.DAYS.between(today(now), course.lastDay());
    }

    /** Whether notice was given of something that has not come yet. */
    boolean hasNoticeAhead(Instant now) {
        return course().hasNoticeAhead(today(now), statusAt(now));
    }

    boolean hasPeriod() {
        return effectiveFrom != null && effectiveUntil != null;
    }

    String getTitle() {
        return title;
    }

    DocumentType getDocumentType() {
        return documentType;
    }

    /** As announced last; {@link #statusAt} is what counts. */
    AgreementStatus getStatus() {
        return status;
    }

    LocalDate getEffectiveFrom() {
        return effectiveFrom;
    }

    public LocalDate getEffectiveUntil() {
        return effectiveUntil;
    }

    public ScopeVersions.InForce scopeAt(Instant now) {
        return versions.on(today(now));
    }

    /** As announced last; {@link #scopeAt} is what counts. */
    public List<ScopeLine> getScope() {
        return versions.lines();
    }

    public List<ScopeLine> latestScope() {
        return versions.latestScope();
    }

    /** The first day of the latest version, which may lie ahead. */
    public LocalDate latestEffectiveFrom() {
        return versions.latestFrom();
    }

    public ScopeVersions getVersions() {
        return versions;
    }

    /** Nothing where the database has nothing of it. */
    public Course course() {
        return course == null ? Course.OPEN : course;
    }

    Succession succession() {
        return succession == null ? Succession.NONE : succession;
    }

    UUID getMouId() {
        return mouId;
    }

    UUID getMeetingId() {
        return meetingId;
    }

    List<Topic> getTopics() {
        return topics;
    }

    Preparation getPreparation() {
        return preparation == null ? Preparation.NONE : preparation;
    }

    Signing getSigning() {
        return signing;
    }
}
