package org.sambung.agreements.accreditation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Convert;
import jakarta.persistence.Converter;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.sambung.agreements.accreditation.ActionItemEvents.ActionItemClosed;
import org.sambung.agreements.accreditation.ActionItemEvents.ActionItemOpened;
import org.sambung.platform.event.Aggregate;
import org.sambung.platform.event.Change;
import org.sambung.platform.identity.Identity;
import org.sambung.platform.seal.SealedDocument;

/** Something to do about an element, found by mentors, until something shows that it was done. */
@Entity
@Table(name = "accreditation_action_item")
class ActionItem extends Aggregate {

    private UUID programmeId;

    private UUID facilityId;

    private UUID partnerId;

    private UUID agreementId;

    private UUID visitId;

    private UUID findingId;

    private String region;

    private String zone;

    private String element;

    private LocalDate foundOn;

    private LocalDate due;

    private Instant overdueFrom;

    private LocalDate closedOn;

    @Enumerated(EnumType.STRING)
    private ActionItemStatus status;

    @Convert(converter = SealedTask.class)
    private Task task;

    @Convert(converter = SealedClosing.class)
    private Closing closing;

    /** What is missing, what is to be done, who sees to it; sealed, for it may name people. */
    record Task(String finding, String action, String owner) {

        /** The words are where the finding was recorded, to be read there with one's own rights. */
        static final Task ELSEWHERE = new Task(null, null, null);
    }

    /** Who said that it was done, and what shows it; sealed as well. */
    record Closing(String by, List<Evidence> evidence) {}

    protected ActionItem() {}

    private ActionItem(UUID id, Programme programme, Found found) {
        super(id);
        this.programmeId = programme.getId();
        this.facilityId = programme.getFacilityId();
        this.partnerId = programme.getPartnerId();
        this.agreementId = programme.getAgreementId();
        this.region = programme.getRegion();
        this.zone = programme.zone().getId();
        this.visitId = found.visitId();
        this.findingId = found.findingId();
        this.foundOn = found.on();
        this.element = found.element();
        this.due = found.due();
        this.overdueFrom =
                found.due().plusDays(1).atStartOfDay(programme.zone()).toInstant();
        this.status = ActionItemStatus.OPEN;
        this.task = found.task();
    }

    static ActionItem open(UUID id, Programme programme, Found found, Instant at) {
        var item = new ActionItem(id, programme, found);
        item.record(Change.of(new ActionItemOpened(item.terms(), at), "status", null, ActionItemStatus.OPEN, at));
        return item;
    }

    void close(CloseActionItem command, String by, Instant at) {
        ActionItemOperation.CLOSURE.demand(this);
        ClosingRule.demandAll(new ClosingRule.Attempt(command, foundOn, LocalDate.ofInstant(at, ZoneId.of(zone))));
        closing = new Closing(by, List.copyOf(command.evidence()));
        closedOn = command.on();
        status = ActionItemStatus.CLOSED;
        record(Change.of(
                new ActionItemClosed(terms(), at), "status", ActionItemStatus.OPEN, ActionItemStatus.CLOSED, at));
    }

    /** The caller with the roles that reach this item. */
    Identity reaching(Identity caller) {
        return caller.towards(facilityId, partnerId, region);
    }

    /** Its last day has passed in the facility's zone, and nothing shows that it was done. */
    boolean isOverdueAt(Instant now) {
        return status == ActionItemStatus.OPEN && !now.isBefore(overdueFrom);
    }

    private ActionItemTerms terms() {
        return new ActionItemTerms(
                getId(), programmeId, facilityId, partnerId, agreementId, region, element, due, status);
    }

    @Override
    protected Bounds bounds() {
        return new Bounds(facilityId, partnerId, region);
    }

    UUID getProgrammeId() {
        return programmeId;
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

    UUID getVisitId() {
        return visitId;
    }

    UUID getFindingId() {
        return findingId;
    }

    String getElement() {
        return element;
    }

    LocalDate getFoundOn() {
        return foundOn;
    }

    LocalDate getDue() {
        return due;
    }

    LocalDate getClosedOn() {
        return closedOn;
    }

    ActionItemStatus getStatus() {
        return status;
    }

    Task getTask() {
        return task;
    }

    Closing getClosing() {
        return closing;
    }

    @Converter
    @Immutable
    @ApplicationScoped
    static class SealedTask extends SealedDocument<Task> {
        SealedTask() {
            super(Task.class, "accreditation_action_item|task");
        }
    }

    @Converter
    @Immutable
    @ApplicationScoped
    static class SealedClosing extends SealedDocument<Closing> {
        SealedClosing() {
            super(Closing.class, "accreditation_action_item|closing");
        }
    }
}
