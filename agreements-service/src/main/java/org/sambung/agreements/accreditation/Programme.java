package org.sambung.agreements.accreditation;

import static org.sambung.agreements.accreditation.AccreditationStage.*;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.sambung.agreements.accreditation.ProgrammeEvents.*;
import org.sambung.agreements.agreement.Agreed;
import org.sambung.agreements.instrument.InstrumentContent;
import org.sambung.platform.event.Aggregate;
import org.sambung.platform.event.Change;
import org.sambung.platform.event.DomainEvent;
import org.sambung.platform.identity.Identity;

/** The way of a facility's clinic to accreditation, mentored by a partner under an agreement. */
@Entity
@Table(name = "accreditation_programme")
class Programme extends Aggregate {

    private UUID facilityId;

    private UUID partnerId;

    private UUID agreementId;

    private int scopeVersion;

    private String region;

    private String zone;

    private String clinic;

    private String instrument;

    private int unscored;

    @Enumerated(EnumType.STRING)
    private AccreditationStage stage;

    @JdbcTypeCode(SqlTypes.JSON)
    private List<StageEntry> stages;

    @JdbcTypeCode(SqlTypes.JSON)
    private Licence licence;

    @JdbcTypeCode(SqlTypes.JSON)
    private Award award;

    protected Programme() {}

    private Programme(UUID id, Agreed agreed, String clinic, InstrumentContent instrument) {
        super(id);
        this.facilityId = agreed.facilityId();
        this.partnerId = agreed.partnerId();
        this.agreementId = agreed.id();
        this.scopeVersion = agreed.scopeVersion();
        this.region = agreed.region();
        this.zone = agreed.zone().getId();
        this.clinic = clinic.strip();
        this.instrument = instrument.edition();
        this.unscored = instrument.elements().size();
        this.stage = LICENCE;
        this.stages = List.of();
    }

    static Programme open(UUID id, Agreed agreed, OpenProgramme command, InstrumentContent instrument, Instant at) {
        var programme = new Programme(id, agreed, command.clinic(), instrument);
        programme.demandCome(command.on(), at);
        programme.stages = List.of(new StageEntry(LICENCE, command.on(), null));
        programme.record(Change.of(new ProgrammeOpened(programme.terms(), at), "status", null, LICENCE, at));
        return programme;
    }

    void license(Licence known, Instant at) {
        demand(ProgrammeOperation.LICENCE_RECORDING, at);
        licence = known;
        record(Change.of(new LicenceRecorded(terms(), known.validUntil(), at), at));
    }

    /** A stage that is reached by its day alone. */
    void reach(ProgrammeOperation operation, AccreditationStage next, ReachStage when, Instant at) {
        operation.demand(new ProgrammeSituation(this, at, when.on()));
        enter(next, when.on(), when.reference(), at);
        become(next, () -> new StageReached(terms(), when.on(), at), null, at);
    }

    /** @param cycleYears for how long a grade is given, by the table of that day */
    void grade(GiveGrade given, int cycleYears, Instant at) {
        demand(ProgrammeOperation.GRADE_STAGE, at);
        enter(GRADE, given.on(), given.certificate(), at);
        award = Award.of(given, cycleYears);
        become(GRADE, () -> new Graded(terms(), given.grade(), given.on(), award.validUntil(), at), null, at);
    }

    void end(EndProgramme why, Instant at) {
        demand(ProgrammeOperation.END, at);
        enter(ENDED, why.on(), null, at);
        become(ENDED, () -> new ProgrammeEnded(terms(), at), why.reason(), at);
    }

    /**
     * @param on the day they were looked at
     * @param forTheFirstTime how many of them nobody had looked at before
     */
    void score(LocalDate on, int elements, int forTheFirstTime, Instant at) {
        demand(ProgrammeOperation.SCORING, at);
        demandCome(on, at);
        unscored -= forTheFirstTime;
        record(Change.of(new ElementsScored(terms(), elements, unscored, at), at));
    }

    /** @param visit the visit the mentors came on, null if nobody said which */
    void mentor(LocalDate on, UUID visit, int actionItems, Instant at) {
        demand(ProgrammeOperation.MENTORING_FINDINGS, at);
        demandCome(on, at);
        record(Change.of(new Mentored(terms(), visit, actionItems, at), at));
    }

    /** Whether what mentors find becomes something to do now. */
    boolean takesFindings(Instant now) {
        return ProgrammeOperation.MENTORING_FINDINGS.possibleIn(new ProgrammeSituation(this, now));
    }

    /** The caller with the roles that reach this programme. */
    Identity reaching(Identity caller) {
        return caller.towards(facilityId, partnerId, region);
    }

    LocalDate dayOf(Instant moment) {
        return LocalDate.ofInstant(moment, ZoneId.of(zone));
    }

    boolean isLicensedOn(LocalDate day) {
        return licence != null && licence.covers(day);
    }

    /** Whether a licence is known that began by that day. */
    boolean isLicensedBy(LocalDate day) {
        return licence != null && !licence.validFrom().isAfter(day);
    }

    private void demandCome(LocalDate on, Instant at) {
        StageRule.DAY_MUST_HAVE_COME.demand(new StageRule.Attempt(on, on, dayOf(at)));
    }

    private void enter(AccreditationStage next, LocalDate on, String reference, Instant at) {
        var last = stages.get(stages.size() - 1).on();
        StageRule.demandAll(new StageRule.Attempt(on, last, dayOf(at)));
        var more = new ArrayList<>(stages);
        more.add(new StageEntry(next, on, reference));
        stages = List.copyOf(more);
    }

    private void become(AccreditationStage next, Supplier<DomainEvent> event, String reason, Instant at) {
        var before = stage;
        stage = next;
        record(Change.of(event.get(), "status", before, next, at).because(reason));
    }

    private void demand(ProgrammeOperation operation, Instant at) {
        operation.demand(new ProgrammeSituation(this, at));
    }

    private ProgrammeTerms terms() {
        return ProgrammeTerms.of(this);
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

    UUID getAgreementId() {
        return agreementId;
    }

    int getScopeVersion() {
        return scopeVersion;
    }

    String getRegion() {
        return region;
    }

    ZoneId zone() {
        return ZoneId.of(zone);
    }

    String getClinic() {
        return clinic;
    }

    String getInstrument() {
        return instrument;
    }

    /** How many elements nobody has looked at yet. */
    int getUnscored() {
        return unscored;
    }

    AccreditationStage getStage() {
        return stage;
    }

    List<StageEntry> getStages() {
        return stages;
    }

    Licence getLicence() {
        return licence;
    }

    Award getAward() {
        return award;
    }
}
