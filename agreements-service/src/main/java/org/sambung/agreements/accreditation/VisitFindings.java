package org.sambung.agreements.accreditation;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** What mentors recorded at visits: it becomes something to do as soon as the clinic's programme takes it up. */
@ApplicationScoped
class VisitFindings implements PanacheRepositoryBase<VisitFinding, UUID> {

    @Inject
    ProgrammeRepository programmes;

    @Inject
    ActionItemRepository items;

    @Inject
    Assessing assessing;

    /** Keeps what is new, and takes it up if the programme is ready for it. */
    void keep(UUID visit, MentoringNews told, Instant now) {
        var known = list("visitId", visit).stream().map(VisitFinding::getId).toList();
        persist(told.elements().stream()
                .filter(element -> !known.contains(element.id()))
                .map(element -> new VisitFinding(visit, told, element)));
        programmes.lockedUnderWay(told.facilityId(), told.partnerId()).ifPresent(programme -> takeUp(programme, now));
    }

    /**
     * Every visit's findings at once; nothing where the programme does not take findings. What names an element that the
     * instrument lacks waits on.
     */
    void takeUp(Programme programme, Instant now) {
        if (!programme.takesFindings(now)) {
            return;
        }
        var known = Set.copyOf(assessing.instrumentOf(programme).elements());
        List<VisitFinding> waiting = list(
                        "facilityId = ?1 and partnerId = ?2 and taken = false order by id",
                        programme.getFacilityId(),
                        programme.getPartnerId())
                .stream()
                .filter(one -> known.contains(one.getElement()))
                .toList();
        waiting.stream().map(VisitFinding::getVisitId).distinct().forEach(visit -> {
            var found = waiting.stream()
                    .filter(one -> one.getVisitId().equals(visit))
                    .map(one -> one.take(programme))
                    .toList();
            programme.mentor(found.get(0).on(), visit, found.size(), now);
            items.open(programme, found, now);
        });
    }
}
