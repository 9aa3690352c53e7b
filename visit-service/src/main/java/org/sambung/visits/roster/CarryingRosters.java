package org.sambung.visits.roster;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.sambung.visits.visit.Visit;
import org.sambung.visits.visit.VisitReplaced;
import org.sambung.visits.visit.VisitsPlannedAnew;

/** Whom the team was to see it sees on the other day of a visit that is moved, and when its day is planned anew. */
@ApplicationScoped
class CarryingRosters {

    @Inject
    EntityManager database;

    @Inject
    Clock clock;

    void onReplaced(@Observes VisitReplaced replaced) {
        var carried = (UUID[]) database.createNativeQuery("select carry_roster(:moved, :next, :now)", UUID[].class)
                .setParameter("moved", replaced.moved())
                .setParameter("next", replaced.next().getId())
                .setParameter("now", clock.instant())
                .getSingleResultOrNull();
        if (carried != null) {
            replaced.next().drawUpRoster(List.of(carried), replaced.at());
        }
    }

    @SuppressWarnings("unchecked")
    void onPlannedAnew(@Observes VisitsPlannedAnew anew) {
        var visits = anew.visits().stream().collect(Collectors.toMap(Visit::getId, Function.identity()));
        var carried = ((List<Object[]>)
                        database.createNativeQuery("select visit_id, patient_id from carry_rosters(:anew, :now)")
                                .setParameter("anew", visits.keySet().toArray(UUID[]::new))
                                .setParameter("now", clock.instant())
                                .getResultList())
                .stream()
                        .collect(Collectors.groupingBy(
                                row -> visits.get((UUID) row[0]),
                                LinkedHashMap::new,
                                Collectors.mapping(row -> (UUID) row[1], Collectors.toList())));
        carried.forEach((visit, patients) -> visit.drawUpRoster(patients, anew.at()));
    }
}
