package org.sambung.visits.roster;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.sambung.visits.visit.VisitReplaced;

/** A visit that is moved takes its roster along: whom the team was to see it sees on the other day. */
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
}
