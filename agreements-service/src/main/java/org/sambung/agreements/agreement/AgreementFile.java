package org.sambung.agreements.agreement;

import jakarta.persistence.Convert;
import jakarta.persistence.Embedded;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.MappedSuperclass;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.EnumSet;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.sambung.agreements.institution.BetweenTwoSides;
import org.sambung.agreements.institution.Facility;

/** What is known of an agreement, and the questions asked of it. Only {@link Agreement} changes it. */
@MappedSuperclass
abstract class AgreementFile extends BetweenTwoSides {

    private String title;

    @Enumerated(EnumType.STRING)
    private DocumentType documentType;

    @Enumerated(EnumType.STRING)
    private AgreementStatus status;

    private LocalDate effectiveFrom;

    private LocalDate effectiveUntil;

    @Embedded
    private ScopeVersions versions;

    private UUID mouId;

    private UUID meetingId;

    @JdbcTypeCode(SqlTypes.JSON)
    private List<Topic> topics;

    @Convert(converter = Preparation.Sealed.class)
    private Preparation preparation;

    @Convert(converter = Signing.Sealed.class)
    private Signing signing;

    /** In the clear, unlike the signing: they name no person, and are searched for. */
    private String letterNumbers;

    @Embedded
    private Course course = Course.OPEN;

    /** From when on the status announced last is no more what the calendar says; null where nothing moves. */
    private Instant movesAt;

    @Embedded
    private Succession succession = Succession.NONE;

    protected AgreementFile() {}

    AgreementFile(UUID id, Facility facility, UUID partnerId) {
        super(id, facility, partnerId);
        this.status = AgreementStatus.DRAFT;
    }

    /** The status by the facility's calendar, announced or not. */
    public AgreementStatus statusAt(Instant now) {
        return course().statusOn(today(now), status, effectiveFrom);
    }

    /** Still to be signed, and not given up. */
    boolean isUnsignedAt(Instant now) {
        return EnumSet.of(AgreementStatus.DRAFT, AgreementStatus.NEGOTIATION, AgreementStatus.READY_TO_SIGN)
                .contains(statusAt(now));
    }

    /** How many days follow today until its last one; below 0 when it has passed. */
    long daysLeft(Instant now) {
        return ChronoUnit.DAYS.between(today(now), course.lastDay());
    }

    /** Whether notice was given of something that has not come yet. */
    boolean hasNoticeAhead(Instant now) {
        return course().hasNoticeAhead(today(now), statusAt(now));
    }

    /** Whether one was noticed whose first day has not come. */
    boolean hasSuspensionAhead(Instant now) {
        return course().hasSuspensionAhead(today(now));
    }

    boolean hasPeriod() {
        return effectiveFrom != null && effectiveUntil != null;
    }

    public String getTitle() {
        return title;
    }

    public DocumentType getDocumentType() {
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
        // Once it is over, no later version comes to count.
        return versions.on(course().lastDay() == null ? today(now) : course().dayWithin(today(now)));
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

    public Signing getSigning() {
        return signing;
    }

    /** @param meeting the one it grew out of, or null */
    void begin(ScopeVersions first, UUID meeting) {
        versions = first;
        meetingId = meeting;
    }

    void take(AgreementDraft draft) {
        title = draft.title().strip();
        documentType = draft.documentType();
        effectiveFrom = draft.effectiveFrom();
        effectiveUntil = draft.effectiveUntil();
        course = Course.OPEN.until(effectiveUntil);
        mouId = draft.mouId();
        if (draft.topics() != null || topics == null) {
            topics = draft.topics() == null ? List.of() : List.copyOf(draft.topics());
        }
    }

    void take(Preparation next) {
        preparation = next;
    }

    void take(Signing signed) {
        signing = signed;
        letterNumbers = signed.facilityLetterNumber() + ' ' + signed.partnerLetterNumber();
        versions.sign(effectiveFrom);
    }

    void take(Course next) {
        course = next;
    }

    void take(Succession next) {
        succession = next;
    }

    /** Whatever is written, the register can tell when it ceases to hold. */
    void foresee(Instant now) {
        var day = course().movesOn(today(now), status, effectiveFrom);
        movesAt = day == null ? null : day.atStartOfDay(zone()).toInstant();
    }

    /** @return the status before */
    AgreementStatus become(AgreementStatus next) {
        var before = status;
        status = next;
        return before;
    }
}
